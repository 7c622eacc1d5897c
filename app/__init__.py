"""Zacht guides a person into relaxation, from session scripts."""

__version__ = "0.1.0"
