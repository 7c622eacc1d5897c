"""What every test stands on: no display, no sound card, folders of its own.

And servers of their own for the few tests that want a real one; where their
programs are missing (`.ci/run` installs them) those tests are skipped.
"""

import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("zacht", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("zacht")

_GARBAGE = 50_000
"""Objects after which garbage is collected between two tests."""


@pytest.fixture(scope="session", autouse=True)
def folders_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the tests out of the folders of the person who runs them."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
            patch.setenv(name, str(home))
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(home / name.lower()))
        yield


@pytest.fixture(autouse=True)
def garbage_on_this_thread(request: pytest.FixtureRequest) -> Iterator[None]:
    """Free widgets on the thread of the window, as `app.ui.garbage` does."""
    gc.disable()
    yield
    if {"qapp", "qtbot"} & set(request.fixturenames) or gc.get_count()[0] > _GARBAGE:
        gc.collect()
        gc.freeze()  # what is left now lives long: do not look at it again


@pytest.fixture(scope="session")
def x_server() -> Iterator[Mapping[str, str]]:
    """Run an X server without a screen; give the environment of its clients."""
    program = _needed("Xvfb")
    read, write = os.pipe()
    command = [program, "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with _running(command, pass_fds=[write]):
        os.close(write)
        with os.fdopen(read) as told:  # the number of the display, once it listens
            display = told.readline().strip()
        yield {**os.environ, "DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb"}


@pytest.fixture
def accessible(x_server: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
    """Add the bus of the screen readers, for one window of one test."""
    program = _needed("dbus-daemon")
    _needed_for("/usr/bin/python3", "gi.require_version('Atspi', '2.0')")
    read, write = os.pipe()
    command = [program, "--session", "--nofork", "--nopidfile", f"--print-address={write}"]
    with _running(command, pass_fds=[write], env=x_server):
        os.close(write)
        with os.fdopen(read) as told:
            address = told.readline().strip()
        yield {
            **x_server,
            "DBUS_SESSION_BUS_ADDRESS": address,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }


def _needed(program: str) -> str:
    """Find a program of the system, or skip the test that wants it."""
    found = shutil.which(program)
    if found is None or sys.platform != "linux":
        pytest.skip(f"needs {program}, which is not installed here")
    return found


def _needed_for(python: str, asked: str) -> None:
    """Ask a Python of the system for a module, or skip the test that wants it."""
    code = f"import gi; {asked}"
    if subprocess.run([python, "-c", code], capture_output=True, check=False).returncode:
        pytest.skip(f"needs {asked} in {python}, which is not installed here")


@contextmanager
def _running(
    command: Sequence[str], *, pass_fds: Sequence[int] = (), env: Mapping[str, str] | None = None
) -> Iterator["subprocess.Popen[bytes]"]:
    """Run a server for as long as it is wanted."""
    quiet = subprocess.DEVNULL
    with subprocess.Popen(
        command, stdout=quiet, stderr=quiet, pass_fds=pass_fds, env=env
    ) as server:
        yield server
        server.terminate()
