"""Script to program: segments, state at a tick, lengths, captions."""
