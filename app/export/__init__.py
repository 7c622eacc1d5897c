"""The same render, into files."""
