"""Where the data that comes with Zacht lies."""

from pathlib import Path

APP = Path(__file__).resolve().parent.parent


def data_folder() -> Path:
    """Find the folder that has `assets` and `sessions`.

    In a checkout they lie beside `app`; a wheel or a bundle carries them
    inside it, in `_data`.
    """
    carried = APP / "_data"
    return carried if carried.is_dir() else APP.parent
