"""Transport and clock: a session being played."""
