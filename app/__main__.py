"""`python3 -m app`: set up what is needed, then start."""

import sys

from app.entrance import enter

enter()

from app.main import main  # noqa: E402 - may need what `enter` installs

raise SystemExit(main(sys.argv[1:]))
