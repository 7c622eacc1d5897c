"""`python3 -m tests.bench [PART...]`: measure, print a table, fail over budget."""

import sys

from app.entrance import enter

enter(tools=True)

from tests.bench.table import main  # noqa: E402 - may need what `enter` installs

raise SystemExit(main(sys.argv[1:]))
