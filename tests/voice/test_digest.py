"""Digests."""

import sys
from subprocess import run

from app.voice.digest import DIGEST, digest


def test_other_bytes_have_another_digest() -> None:
    assert len({digest(b""), digest(b"a"), digest(b"b"), digest(b"ab")}) == 4
    assert len(digest(b"soft")) == DIGEST


def test_a_digest_loads_no_ciphers() -> None:
    code = "import sys, app.voice.digest; sys.exit('_hashlib' in sys.modules)"
    assert run([sys.executable, "-c", code], check=False).returncode == 0
