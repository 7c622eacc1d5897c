"""All sounds by name, each with the function that makes it."""

from collections.abc import Callable
from functools import partial

from app.sound.make import background, bell, breath
from app.sound.make.spectrum import Samples

MAKERS: dict[str, Callable[[], Samples]] = {
    "bell": partial(bell.strike, bell.BELL),
    "bowl": partial(bell.strike, bell.BOWL),
    "gong": partial(bell.strike, bell.GONG),
    "wood": partial(bell.strike, bell.WOOD),
    "ocean": background.ocean,
    "rain": background.rain,
    "brown noise": background.brown,
    "wind": background.wind,
    "breath": breath.loops,
}
