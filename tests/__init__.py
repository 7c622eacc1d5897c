"""Examples of what Zacht does; they mirror `app`, room by room."""
