"""A sound server of our own: PulseAudio with a sink that plays nowhere."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes.util import find_library
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

SINK, OTHER = "zacht", "zacht-other"
FRAME_BYTES = 8


def missing() -> str:
    """Return what this machine lacks for a sound server of our own."""
    wanted = [name for name in ("pulseaudio", "pactl", "parec") if not shutil.which(name)]
    if not find_library("portaudio"):
        wanted.append("libportaudio2")
    if not any(Path("/usr/lib").glob("*/alsa-lib/libasound_module_pcm_pulse.so")):
        wanted.append("libasound2-plugins")
    return ", ".join(wanted)


def leading_to(folder: Path) -> dict[str, str]:
    """Return an environment in which the server of a folder is found."""
    environment = {
        **os.environ,
        "HOME": str(folder),
        "XDG_RUNTIME_DIR": str(folder),
        "PULSE_SERVER": f"unix:{folder / 'native'}",
    }
    (folder / ".asoundrc").write_text(
        "".join(f'pcm.{sink} {{ type pulse device "{sink}" }}\n' for sink in (SINK, OTHER))
    )
    environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
    return environment


@contextmanager
def sound_server(folder: Path) -> Iterator[dict[str, str]]:
    """Run a private server; gives the environment in which it is found."""
    environment, socket = leading_to(folder), folder / "native"
    server = subprocess.Popen(
        [
            *("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--log-level=error"),
            *(
                f"--load=module-null-sink sink_name={sink} rate=48000 format=float32le channels=2"
                for sink in (SINK, OTHER)
            ),
            f"--load=module-native-protocol-unix socket={socket} auth-anonymous=1",
        ],
        env=environment,
        stderr=subprocess.DEVNULL,
    )
    try:
        for _ in range(500):
            if (
                subprocess.run(
                    [*("pactl", "info")], env=environment, capture_output=True, check=False
                ).returncode
                == 0
            ):
                break
        yield environment
    finally:
        server.terminate()
        server.wait(5)


class Recorder:
    """Hears what the sink is given."""

    def __init__(self, environment: dict[str, str], sink: str = SINK) -> None:
        """Begin to record; `read` waits for what has not been played yet."""
        self._process = subprocess.Popen(
            [
                *("parec", "--raw", "--format=float32le", "--rate=48000", "--channels=2"),
                *("--latency-msec=20", "-d", f"{sink}.monitor"),
            ],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def read(self, frames: int) -> NDArray[np.float32]:
        """Wait for so many frames; fewer when the server is gone."""
        assert self._process.stdout is not None
        data = self._process.stdout.read(frames * FRAME_BYTES)
        return np.frombuffer(data, np.float32).reshape(-1, 2)

    def close(self) -> None:
        """Stop recording."""
        self._process.terminate()
        self._process.communicate()
