"""The key that signs sessions, for an installation that names none in its environment."""

import os
import secrets
from pathlib import Path


def kept_secret(file: Path) -> str:
    """The key in the file, made on first use and readable by its owner alone."""
    if not file.exists():
        file.parent.mkdir(exist_ok=True)
        draft = file.with_name(f"{file.name}.{os.getpid()}")
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(50))
        draft.replace(file)
    return file.read_text().strip()
