"""Folders, index and bundles of sessions."""
