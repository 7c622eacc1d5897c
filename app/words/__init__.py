"""Messages by code and language."""
