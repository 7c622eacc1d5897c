"""Make sure that this interpreter can run Zacht, or start again in one.

When all is well it reads two small files:

    an installed copy, no checkout ............................ go on
    inside .venv, its stamp is that of this checkout .......... go on
    inside .venv, it was found to have whatever is wanted ..... go on
    outside every environment, .venv has its stamp ............ start again in .venv
    whatever is wanted is installed here ...................... go on
    else ................................ set up .venv, start again in .venv
"""

import sys

from app import environment

OLDEST = (3, 11)


def enter(*, tools: bool = False) -> None:
    """Return when the project can run here; else start again where it can.

    Args:
        tools: the test tools are wanted as well.

    Raises:
        SystemExit: the set-up cannot be done; it carries a sentence. On
            Windows also after the second start has ended, with its exit code.
    """
    if not environment.is_checkout():
        return
    if environment.is_inside() and (environment.is_stamped() or environment.is_noted()):
        return
    if sys.version_info < OLDEST:
        raise SystemExit(f"Zacht needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    outside = sys.prefix == sys.base_prefix
    if outside and environment.is_stamped():
        environment.start_again()
    from app import installation  # noqa: PLC0415 - only where something may be missing

    if installation.is_suitable(tools=tools):
        installation.note()
        return
    installation.set_up()
    environment.start_again()
