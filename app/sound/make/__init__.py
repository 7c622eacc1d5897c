"""Synthesises the program's own sounds: `python -m app.sound.make`."""
