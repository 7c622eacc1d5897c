"""The way in: tried in small checkouts of their own, by children of this Python."""

import shutil
import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from app import environment
from app.__main__ import start as start_zacht

MAIN = """
import sys

def main(argv):
    print(sys.prefix, argv, "app.installation" in sys.modules)
    return 0
"""
BASE = sys._base_executable  # type: ignore[attr-defined]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Make an installed copy: the program, without the rest of a checkout."""
    app = tmp_path / "app"
    app.mkdir()
    for name in ("__init__", "__main__", "entrance", "environment", "installation", "machine"):
        shutil.copy(Path(environment.ROOT) / "app" / f"{name}.py", app)
    (app / "main.py").write_text(MAIN, "utf-8")
    return tmp_path


@pytest.fixture
def checkout(copy: Path) -> Path:
    """Make a checkout of a project that wants nothing, with an empty `.venv`."""
    (copy / "tests").mkdir()
    (copy / "pyproject.toml").write_text(
        '[project]\nname = "nothing"\ndependencies = []\noptional-dependencies.test = []\n',
        "utf-8",
    )
    subprocess.run([BASE, "-m", "venv", "--without-pip", copy / ".venv"], check=True)
    return copy


def write_stamp(checkout: Path, version: str | None = None) -> None:
    """Stamp a checkout as the set-up would."""
    version = version or "{}.{}".format(*sys.version_info)
    project = (checkout / "pyproject.toml").read_bytes()
    (checkout / ".venv" / "zacht-stamp").write_bytes(f"{version}\n{checkout}\n".encode() + project)


def start(folder: Path, python: Path | str = BASE) -> subprocess.CompletedProcess[str]:
    """Run `python3 -m app one two`, without a way to any package index."""
    alone = {"PIP_NO_INDEX": "1", "PIP_CONFIG_FILE": "/dev/null", "PATH": "", "PYTHONPATH": ""}
    return subprocess.run(
        [python, "-m", "app", "one", "two"],
        cwd=folder,
        env=alone,
        capture_output=True,
        text=True,
        check=False,
    )


def within(checkout: Path) -> Path:
    """Name the Python in the `.venv` of a checkout."""
    here = Path(environment.interpreter()).relative_to(environment.VENV)
    return checkout / ".venv" / here


def test_an_installed_copy_just_starts(copy: Path) -> None:
    child = start(copy)
    assert child.stdout == f"{sys.base_prefix} ['one', 'two'] False\n"


def test_outside_it_starts_again_inside(checkout: Path) -> None:
    write_stamp(checkout)
    child = start(checkout)
    assert child.stdout == f"{checkout / '.venv'} ['one', 'two'] False\n"


def test_inside_it_goes_on(checkout: Path) -> None:
    write_stamp(checkout)
    child = start(checkout, within(checkout))
    assert child.stdout == f"{checkout / '.venv'} ['one', 'two'] False\n"


@pytest.mark.parametrize("change", ["nothing", "pyproject", "folder", "version", "interrupted"])
def test_a_stamp_for_something_else_does_not_count(checkout: Path, change: str) -> None:
    write_stamp(checkout, "2.7" if change == "version" else None)
    stamp = checkout / ".venv" / "zacht-stamp"
    if change == "pyproject":
        with (checkout / "pyproject.toml").open("a", encoding="utf-8") as project:
            project.write("# more\n")
    if change == "folder":
        stamp.write_bytes(stamp.read_bytes().replace(bytes(checkout), b"/elsewhere"))
    if change == "interrupted":
        stamp.unlink()
    ask = "from app.environment import is_stamped; print(is_stamped())"
    command = [str(within(checkout)), "-c", ask]
    answer = subprocess.run(command, cwd=checkout, capture_output=True, text=True, check=True)
    assert answer.stdout == f"{change == 'nothing'}\n"


def test_without_a_network_one_sentence_says_so(checkout: Path) -> None:
    child = start(checkout)
    assert child.returncode == 1
    assert child.stderr.startswith(f"Zacht sets itself up, once, in {checkout / '.venv'}\n")
    assert "Is this computer online?" in child.stderr
    assert "Traceback" not in child.stderr
    assert child.stdout == ""


def test_an_environment_that_has_everything_is_used_as_it_is(checkout: Path) -> None:
    project = (checkout / "pyproject.toml").read_text("utf-8")
    (checkout / "pyproject.toml").write_text(project.replace("nothing", "pytest"), "utf-8")
    child = start(checkout, sys.executable)
    assert child.stdout == f"{sys.prefix} ['one', 'two'] True\n"


def bring(checkout: Path, name: str) -> None:
    """Have a distribution of a name in the `.venv` of a checkout."""
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    found = subprocess.run(
        [within(checkout), "-c", ask], capture_output=True, text=True, check=True
    )
    folder = Path(found.stdout.strip()) / f"{name}-1.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1\n", "utf-8")


def test_what_was_found_once_is_not_looked_for_again(checkout: Path) -> None:
    bring(checkout, "nothing")
    looked = [start(checkout, within(checkout)).stdout.split()[-1] for _ in range(2)]
    assert looked == ["True", "False"]


def test_another_wish_is_looked_for_again(checkout: Path) -> None:
    bring(checkout, "nothing")
    start(checkout, within(checkout))
    project = checkout / "pyproject.toml"
    project.write_text(project.read_text("utf-8").replace("nothing", "something"), "utf-8")
    bring(checkout, "something")
    assert start(checkout, within(checkout)).stdout.endswith("True\n")


def test_what_came_by_hand_is_no_set_up(checkout: Path) -> None:
    bring(checkout, "nothing")
    start(checkout, within(checkout))
    assert "sets itself up" in start(checkout).stderr


def test_a_folder_without_pyproject_is_no_checkout(copy: Path) -> None:
    assert environment.is_checkout()
    assert not (copy / "pyproject.toml").exists()


def test_the_command_and_the_module_are_the_same_program() -> None:
    (command,) = entry_points(group="console_scripts", name="zacht")
    assert command.load() is start_zacht
