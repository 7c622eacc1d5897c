"""Which output a session is heard through: a device, else a silent clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.sound.device import DeviceOutput
from app.sound.silent import SilentOutput
from app.words.known import KnownError

if TYPE_CHECKING:
    from app.sound.output import Output


def open_output(device: str | None = None) -> Output:
    """Return an output that can be used; it tells why, where it is a lesser one."""
    try:
        return DeviceOutput(device=device)
    except KnownError as error:
        return SilentOutput(why=error)
