"""The secret of a token: random, told once, kept as a digest."""

import hashlib
import re
import secrets

BYTES = 24
# The beginning by which scanners for leaked secrets find it.
PREFIX = "pm_"
SHAPE = re.compile(rf"{PREFIX}[0-9a-f]{{{2 * BYTES}}}")


def new_secret() -> str:
    """192 random bits after the prefix."""
    return PREFIX + secrets.token_hex(BYTES)


def digest_of(secret: str) -> str:
    """What is kept of a secret. A plain hash is enough: nobody guesses 192 bits, however fast it is.

    >>> digest_of("pm_" + "0" * 48)[:12]
    '6edc12eace92'
    """
    return hashlib.sha256(secret.encode()).hexdigest()
