"""`python3 -m tests [PYTEST ARGUMENTS]`: set up what is needed, then test."""

import sys

from app.entrance import enter

enter(tools=True)

import pytest  # noqa: E402 - may need what `enter` installs

raise SystemExit(pytest.main(sys.argv[1:]))
