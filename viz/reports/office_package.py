"""Packages of office programs (ECMA-376, zip files) made so that equal content is equal bytes."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

# The first day that an entry of a zip file can bear; equal reports are equal bytes by it.
EPOCH = datetime(1980, 1, 1)


def dateless(package: bytes) -> bytes:
    """Return a package whose files bear no hour, so that equal content is equal bytes."""
    result = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as old,
        zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            # The entries of the old package have the hour of writing.
            entry = zipfile.ZipInfo(name, EPOCH.timetuple()[:6])
            new.writestr(entry, old.read(name), zipfile.ZIP_DEFLATED)
    return result.getvalue()
