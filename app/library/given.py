"""The small file of values in a bundle: what was set for one client.

Lines of `key: value`, so that anybody can read what is handed over.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType

from app.library.member import VALUES, BundleError

KEYS = ("address", "lead", "rate", "ceiling", "until")
"""Form of address, leading side, breaths per minute, most pressure, meant until."""
_LONGEST = 200
NOTHING: Mapping[str, str] = MappingProxyType({})


def parse_given(content: bytes) -> Mapping[str, str]:
    """Return the values of a file.

    Raises:
        BundleError: it holds something else.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BundleError("{name} in the bundle is no plain text.", name=VALUES) from error
    found: dict[str, str] = {}
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
        if not line.strip():
            continue
        key, sign, value = (part.strip() for part in line.partition(":"))
        if not sign or key in found or not is_pair(key, value):
            raise BundleError(
                "{name} in the bundle: line {line} is not one of: {known}.",
                name=VALUES,
                line=str(number),
                known=", ".join(KEYS),
            )
        found[key] = value
    return MappingProxyType(found)


def given_text(given: Mapping[str, str]) -> str:
    """Return values as the text of their file."""
    return "".join(f"{key}: {given[key]}\n" for key in KEYS if key in given)


def today() -> str:
    """Return the day as `until` is written."""
    return dt.date.today().isoformat()  # noqa: DTZ011 - the day on the person's wall


def is_pair(key: str, value: str) -> bool:
    """Say whether a line says something."""
    return key in KEYS and 0 < len(value) <= _LONGEST and value.isprintable()
