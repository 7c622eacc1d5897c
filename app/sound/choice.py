"""Chooses what a session is heard through: a device, a file player, or nothing."""

from collections.abc import Sequence

from app.sound.device import DeviceOutput
from app.sound.file import FileOutput, FindPlayer, playsound_player
from app.sound.output import Output
from app.sound.silent import SilentOutput
from app.sound.stream import OpenStream, PortAudioStream
from app.words.known import KnownError


def open_output(
    device: str = "",
    open_stream: OpenStream = PortAudioStream,
    find_player: FindPlayer = playsound_player,
) -> Output:
    """Open the best way to be heard; its `trouble` says why it is not a better one.

    Where a device that is named is not there, the system's own is used.
    """
    away = KnownError("{name} is not there now; the system's own device is used.", name=device)
    for name in dict.fromkeys((device or None, None)):
        try:
            return DeviceOutput(open_stream, name, why=away if device and not name else None)
        except KnownError as fault:
            why = fault
    try:
        return FileOutput(find_player(), why=why)
    except KnownError:
        return SilentOutput(why=why)


def device_used(wish: str, there: Sequence[str]) -> str:
    """Return the name of the device that is heard; empty where there is none.

    `there` are all devices by name, the system's own choice first.
    """
    return wish if wish in there else next(iter(there), "")
