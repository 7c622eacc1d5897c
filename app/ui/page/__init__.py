"""The quiet pages: library, before, after, help, about, preferences."""
