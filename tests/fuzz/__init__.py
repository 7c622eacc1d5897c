"""A coverage-guided run, started by hand."""
