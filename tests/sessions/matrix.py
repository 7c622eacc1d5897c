"""`python3 -m tests.sessions.matrix`: writes into the README which session covers what."""

import sys
from pathlib import Path

from app.library.place import data_folder
from tests.sessions.shelf import NAMES, path_of, script

ROWS = {
    "P": "soft, slow, continuously attuned; never forced",
    "K1": "the psoas lies deep, near nerves and vessels",
    "K2": "it is said to answer to stress: a teaching model",
    "K3": "first safety, then letting go: a teaching model",
    "K4": "complaints belong to care, not to claims",
    "K5": "the whole body, not one muscle",
    "W1": "before treatment: easy belly breathing",
    "W2": "before treatment: gentle touch of the belly",
    "W3": "before treatment: small movements",
    "A1": "instead of pressure: letting go by resting",
    "A2": "instead of pressure: slow holds of the tissue around",
    "A3": "instead of pressure: breath, ribs and diaphragm",
    "A4": "instead of pressure: light support of the muscles around",
    "A5": "instead of pressure: attention to feeling, with an anchor",
    "R1": "risk: cramp and guarding",
    "R2": "risk: more pain",
    "R3": "risk: fear, panic, sadness",
    "R4": "risk: irritated nerves and vessels",
    "C1": "direct work: only experienced therapists",
    "C2": "direct work: only with consent, asked anew",
    "C3": "direct work: only after rest and trust",
}
"""What the program is for, row by row; `covers:` in a session names them."""

BEGIN, END = "<!-- covers: begin -->", "<!-- covers: end -->"
README = Path("README.md")


def table() -> str:
    """Return the rows beside the sessions that say they cover them."""
    heads = (f"[{name[:3].upper()}](sessions/{path_of(name).name})" for name in NAMES)
    lines = [_line(["", *heads]), _line(["---", *(":-:" for _ in NAMES)])]
    for row, meaning in ROWS.items():
        marks = ("●" if row in script(name).covers else "" for name in NAMES)
        lines.append(_line([f"**{row}** {meaning}", *marks]))
    return "\n".join(lines)


def _line(cells: list[str]) -> str:
    """Return a line of a table."""
    return f"| {' | '.join(cells)} |"


def renewed(readme: str) -> str:
    """Return the README with the table as it is now."""
    before, _, rest = readme.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{table()}\n{END}{after}"


def main() -> int:
    """Write the table into the README."""
    readme = data_folder() / README
    readme.write_text(renewed(readme.read_text(encoding="utf-8")), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
