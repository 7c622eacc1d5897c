"""House rules on every path, and the whole check."""
