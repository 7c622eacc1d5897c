"""`python3 -m app`, and `zacht`: set up what is needed, then start."""

import sys

from app.entrance import enter


def start() -> int:
    """Run Zacht with the arguments of this process; return the exit code."""
    enter()
    from app.main import main  # noqa: PLC0415 - may need what `enter` installs

    return main(sys.argv[1:])


if __name__ == "__main__":
    raise SystemExit(start())
