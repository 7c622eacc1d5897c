"""Painted widgets: a value in, a message out, no knowledge of the program."""
