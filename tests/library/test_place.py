"""Where the data that comes with Zacht lies."""

import shutil
import subprocess
import sys
from pathlib import Path

from app.library import place
from app.library.place import data_folder


def test_the_checkout_has_assets_and_sessions() -> None:
    assert (data_folder() / "assets" / "fonts").is_dir()
    assert (data_folder() / "sessions").is_dir()


def test_an_installed_copy_carries_its_own(tmp_path: Path) -> None:
    carried = tmp_path / "app" / "_data"
    carried.mkdir(parents=True)
    (tmp_path / "app" / "library").mkdir()
    (tmp_path / "app" / "__init__.py").touch()
    (tmp_path / "app" / "library" / "__init__.py").touch()
    shutil.copy(place.__file__, tmp_path / "app" / "library")
    code = "from app.library.place import data_folder; print(data_folder())"
    child = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert Path(child.stdout.strip()) == carried.resolve()
