"""What can be heard through: a device, a file player, or a silent clock."""

from typing import Protocol

from app.sound.envelope import Samples
from app.sound.score import Score
from app.timeline.state import Position
from app.words.known import KnownError


class Output(Protocol):
    """Plays scores; asked and told from one thread, in each frame.

    What is heard lies behind what is rendered by the latency of a device: all
    positions here are those that are heard.
    """

    def load(self, score: Score, tick: int, *, playing: bool, fade: float = 0.0) -> None:
        """Go to a tick of a score; speech and tone that are left take `fade` seconds."""
        ...

    def follow(self, score: Score | None) -> None:
        """Go on into a score, without a gap, where the present one ends.

        With none it holds there: backgrounds go on until something is loaded.
        """
        ...

    def play(self) -> None:
        """Go on where it was paused."""
        ...

    def pause(self) -> None:
        """Be silent soon, by a ramp; the position stands still at once."""
        ...

    def stop(self, fade: float) -> None:
        """Let all sound leave within so many seconds."""
        ...

    def set_volume(self, volume: float) -> None:
        """Bring everything to a linear gain, 0 to 1, by a ramp."""
        ...

    def set_delay(self, seconds: float) -> None:
        """Say how much later it is heard than the device knows, or earlier.

        Wireless headphones do not tell; positions are later by so much.
        """
        ...

    def murmur(self, clip: Samples) -> None:
        """Say a clip, mono at 48 kHz, softly over what plays, as soon as may be."""
        ...

    def heard(self) -> Position:
        """Return what is heard now.

        Raises:
            Exception: a fault of ours while mixing, once; it is silent since.
        """
        ...

    def land(self, clip: Samples) -> None:
        """Leave everything and play a clip, mono at 48 kHz, that needs nothing else."""
        ...

    def has_landed(self) -> bool:
        """Say whether that clip has been heard."""
        ...

    @property
    def is_lost(self) -> bool:
        """Whether a device is gone; it is looked for, and goes on by itself."""
        ...

    def choose(self, device: str | None) -> None:
        """Go over to another device, where it plays through one.

        Raises:
            KnownError: it cannot be opened; the one before is kept.
        """
        ...

    def trouble(self) -> KnownError | None:
        """Return what the person should know about the sound now."""
        ...

    def close(self) -> None:
        """Let the device go."""
        ...
