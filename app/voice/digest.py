"""What bytes are known by."""

# Python's own, as it lies under `hashlib`, which loads OpenSSL beside it: 4 MB.
from _blake2 import blake2b

DIGEST = 32
"""Bytes of a digest."""


def digest(content: bytes) -> bytes:
    """Return a digest: other bytes have another one."""
    return blake2b(content, digest_size=DIGEST).digest()
