"""Writes every sound of the program: `python -m app.sound.make [FOLDER]`."""

import sys
from pathlib import Path

import soundfile

from app.sound.make.catalogue import MAKERS
from app.sound.make.spectrum import RATE


def main(folder: Path) -> None:
    """Make all sounds and write them as 16-bit FLAC."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in MAKERS.items():
        path = folder / f"{name.replace(' ', '-')}.flac"
        soundfile.write(path, make(), RATE, subtype="PCM_16", compression_level=1.0)
        sys.stdout.write(f"{path.name} {path.stat().st_size // 1024} kB\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("assets/sounds"))
