"""The mixer, its devices and the sounds made for this program."""
