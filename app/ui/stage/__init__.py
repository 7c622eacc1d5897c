"""The playing page and its parts."""
