"""The stamp of what a store holds, by which a store of another version is known."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

VERSION = 4
# Counted up when the same claims give other relations, as of a new word for their support or a new
# property: what was filled before is then filled anew.
FOLD = 4


def stamp_of(parts: Mapping[str, object]) -> str:
    """Return the stamp of content made from some parts, such as digests of the ledger's tables."""
    text = json.dumps({"version": VERSION, **parts}, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:24]
