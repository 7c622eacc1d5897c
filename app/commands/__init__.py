"""What the terminal offers, a file for each command."""
