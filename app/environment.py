"""Make sure that this interpreter can run Zacht, or start again in one.

Stands on the way to the first paint: it imports nothing that the interpreter
has not loaded already, and when all is well it reads two small files.

    an installed copy, no checkout ............................ go on
    inside .venv, its stamp is that of this checkout .......... go on
    outside every environment, .venv has its stamp ............ start again in .venv
    whatever is wanted is installed here ...................... go on
    else ................................ set up .venv, start again in .venv
"""

import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(ROOT, ".venv")
STAMP = os.path.join(VENV, "zacht-stamp")
PYPROJECT = os.path.join(ROOT, "pyproject.toml")
OLDEST = (3, 11)


def enter(*, tools: bool = False) -> None:
    """Return when the project can run here; else start again where it can.

    Args:
        tools: the test tools are wanted as well.

    Raises:
        SystemExit: the set-up cannot be done; it carries a sentence. On
            Windows also after the second start has ended, with its exit code.
    """
    if not is_checkout() or (is_inside() and is_stamped()):
        return
    if sys.version_info < OLDEST:
        raise SystemExit(f"Zacht needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    outside = sys.prefix == sys.base_prefix
    if outside and is_stamped():
        start_again()
    from app import installation  # noqa: PLC0415 - only where something may be missing

    if installation.is_suitable(tools=tools):
        return
    installation.set_up()
    start_again()


def is_checkout() -> bool:
    """Tell whether this is a checkout, not an installed copy."""
    return os.path.isfile(PYPROJECT) and os.path.isdir(os.path.join(ROOT, "tests"))


def is_inside() -> bool:
    """Tell whether this interpreter is the one in the checkout's `.venv`."""
    return sys.prefix == VENV or os.path.realpath(sys.prefix) == os.path.realpath(VENV)


def is_stamped() -> bool:
    """Tell whether `.venv` was set up whole, here, for this `pyproject.toml`."""
    try:
        with open(STAMP, "rb") as file:
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
