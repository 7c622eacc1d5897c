"""The checkout, its `.venv`, and the stamp that says what that was made for.

Stands on the way to the first paint: imports nothing that the interpreter has
not loaded already.
"""

import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(ROOT, ".venv")
STAMP = os.path.join(VENV, "zacht-stamp")
NOTE = os.path.join(VENV, "zacht-suitable")  # found to have all that is wanted, however it came
PYPROJECT = os.path.join(ROOT, "pyproject.toml")


def is_checkout() -> bool:
    """Tell whether this is a checkout, not an installed copy."""
    return os.path.isfile(PYPROJECT) and os.path.isdir(os.path.join(ROOT, "tests"))


def is_inside() -> bool:
    """Tell whether this interpreter is the one in the checkout's `.venv`."""
    return sys.prefix == VENV or os.path.realpath(sys.prefix) == os.path.realpath(VENV)


def is_noted() -> bool:
    """Tell whether `.venv` was found to have all that this `pyproject.toml` wants."""
    return is_stamped(NOTE)


def is_stamped(path: str = STAMP) -> bool:
    """Tell whether `.venv` was set up whole, here, for this `pyproject.toml`."""
    try:
        with open(path, "rb") as file:
            found = file.read()
    except OSError:
        return False
    version = found.partition(b"\n")[0].decode("ascii", "replace")
    if is_inside() and version != "{}.{}".format(*sys.version_info):
        return False
    return found == stamp(version) and os.path.exists(interpreter())


def stamp(version: str) -> bytes:
    """Say what `.venv` was made for: Python's version, the folder, the project.

    A copy of `pyproject.toml` instead of a hash of it: comparing is exact, and
    loading hashlib alone would cost ten milliseconds at each start.
    """
    with open(PYPROJECT, "rb") as project:
        return f"{version}\n{ROOT}\n".encode("utf-8", "surrogateescape") + project.read()


def interpreter() -> str:
    """Name the Python in the checkout's `.venv`."""
    if os.name == "nt":
        return os.path.join(VENV, "Scripts", "python.exe")
    return os.path.join(VENV, "bin", "python")


def start_again() -> None:
    """Run the same command with the Python in `.venv`; never returns."""
    command = [interpreter(), *sys.orig_argv[1:]]
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name != "nt":
        os.execv(command[0], command)
    import subprocess  # noqa: PLC0415 - only where a process cannot become another

    child = subprocess.Popen(command)  # noqa: S603 - our own command line
    while True:
        try:
            raise SystemExit(child.wait())
        except KeyboardInterrupt:  # the child hears it too, and decides
            continue
