"""Zacht guides a person into relaxation, from session scripts."""
