"""Set up the checkout's `.venv`: once, by one process, and saying so first.

Standard library only: nothing else is there yet. All it says goes to stderr,
so that what a command prints stays clean even in the run that set it up.
"""

import importlib.metadata
import importlib.util
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TextIO

from app import environment
from app.machine import (
    SetUpError,
    can_install,
    complete_libraries,
    debian_packages,
    install,
    run,
    say,
)

ROOT = Path(environment.ROOT)
VENV = Path(environment.VENV)
LOCK = "zacht-lock"
MAKING = (
    "zacht-making"  # lies in `.venv` while it is made; found later, it tells of an end too soon
)


def is_suitable(*, tools: bool) -> bool:
    """Tell whether the project and all it wants are installed in this Python."""
    wanted = [_project()["name"], *requirements(_project(), tools=tools)]
    return all(_is_installed(_name(requirement)) for requirement in wanted)


def note() -> None:
    """Note in `.venv` that it has everything, so that the next start need not look.

    It may have come by hand, and then the set-up did not stamp it.
    """
    if environment.is_inside() and is_suitable(tools=True):
        with suppress(OSError):  # it may not be ours to write in
            _write(environment.NOTE, "{}.{}".format(*sys.version_info))


def requirements(project: Mapping[str, Any], *, tools: bool) -> list[str]:
    """List what `pyproject.toml` wants installed."""
    extra = project["optional-dependencies"]["test"] if tools else []
    return [*project["dependencies"], *extra]


def set_up() -> None:
    """Make `.venv` ready, with the test tools; wait where another one does.

    Raises:
        SetUpError: something is missing that only the person can mend.
    """
    VENV.mkdir(exist_ok=True)
    with only_one(VENV / LOCK):
        if environment.is_stamped():
            return
        _announce()
        _require_venv()
        version = _make()
        _install()
        (VENV / MAKING).unlink(missing_ok=True)
        complete_libraries()
        _write(environment.STAMP, version)
        say("Ready.\n")


@contextmanager
def only_one(path: Path) -> Iterator[None]:
    """Hold the lock; say so once when another process has it."""
    with path.open("a", encoding="utf-8") as lock:
        if not _try_lock(lock):
            say(f"Another set-up is at work in {path.parent}; waiting for it.")
            while not _try_lock(lock, wait=True):
                pass
        yield


def _announce() -> None:
    names = ", ".join(_name(requirement) for requirement in requirements(_project(), tools=True))
    say(f"Zacht sets itself up, once, in {VENV}\nwith (about 500 MB): {names}.")
    if can_install():
        packages = " ".join(debian_packages(["window", "sound"]))
        say(f"If libraries of the system are missing, with these Debian packages: {packages}.")


def _require_venv() -> None:
    """Have what `python -m venv` needs; Debian keeps it in its own package."""
    if importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip"):
        return
    if not can_install():
        raise SetUpError(
            "Python's venv is missing here. On Debian and Ubuntu this brings it:\n"
            "    sudo apt-get install python3-venv",
        )
    own = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    install([own], "Python's venv is missing and could not be installed")


def _make() -> str:
    """Make the environment, or keep one that works; return its Python's version."""
    making = VENV / MAKING
    version = None if making.exists() else _version_within()
    if version is None:
        _clear()
        making.touch()
        run([sys.executable, "-m", "venv", str(VENV)], "The environment could not be made")
        version = _version_within()
    if version is None:
        raise SetUpError(f"{environment.interpreter()} does not run. Remove {VENV} and try again.")
    return version


def _version_within() -> str | None:
    """Ask the Python in `.venv` for its version, 3.11 or so; no answer, no Python."""
    command = [environment.interpreter(), "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
    try:
        answer = subprocess.run(command, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return answer.stdout.strip()


def _clear() -> None:
    """Empty `.venv`, but for the lock that we hold."""
    for path in VENV.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        elif path.name != LOCK:
            path.unlink()


def _install() -> None:
    python = environment.interpreter()
    if subprocess.run([python, "-c", "import pip"], capture_output=True, check=False).returncode:
        run([python, "-m", "ensurepip"], "pip could not be installed")
    pip = [python, "-m", "pip", "install", "--retries=2", "--disable-pip-version-check"]
    quiet = [] if sys.stderr.isatty() else ["--quiet"]
    run(
        [*pip, *quiet, "--editable", f"{ROOT}[test]"],
        "The packages could not be installed; pip says why above.\n"
        "Is this computer online? The set-up needs that once",
    )
    compile_ahead = [python, "-m", "compileall", "-q", str(ROOT / "app")]
    subprocess.run(compile_ahead, check=False)  # else the first start compiles; it may not keep it


def _write(path: str, version: str) -> None:
    """Write for what `.venv` is ready, in one move and last of all."""
    fresh = Path(f"{path}.new")
    fresh.write_bytes(environment.stamp(version))
    fresh.replace(path)


def _try_lock(lock: TextIO, *, wait: bool = False) -> bool:
    """Take the lock of the system on an open file; it goes with the process."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - each system has its own

            msvcrt.locking(lock.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415

            fcntl.flock(lock, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:
        return False
    return True


def _project() -> dict[str, Any]:
    project: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return project


def _name(requirement: str) -> str:
    """Take the bare name from a requirement such as `numpy>=2.0`."""
    return re.split(r"[^\w.-]", requirement, maxsplit=1)[0]


def _is_installed(name: str) -> bool:
    try:
        importlib.metadata.distribution(name)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True
