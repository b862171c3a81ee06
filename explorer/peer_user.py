"""The user behind a connection on this machine, where the system says it (Linux)."""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

TABLE = Path("/proc/net/tcp")
# A connection that stands, or of which one side has ended; others no longer have a user.
STANDING = ("01", "08")


def is_of_another(client: tuple[str, int] | None, port: int) -> bool:
    """Return whether another user of this machine opened a connection to a port of the loopback.

    Only what is sure counts: False where the system does not say, as outside Linux. The
    administrator can read all anyway and is never another user.
    """
    if client is None or not hasattr(os, "getuid"):
        return False
    user = _user_of(client[1], port)
    return user is not None and user not in (0, os.getuid())


def _user_of(source: int, target: int) -> int | None:
    """Return the number of the user whose socket goes from one port of the loopback to another."""
    try:
        lines = TABLE.read_text(encoding="ascii").splitlines()[1:]
    except (OSError, UnicodeDecodeError):
        return None
    ends = [_written(source), _written(target)]
    for line in lines:
        fields = line.split()
        if fields[1:3] == ends and fields[3] in STANDING:
            return int(fields[7])
    return None


def _written(port: int) -> str:
    """Return an address of the loopback as the table writes it."""
    # The number of the address stands in the byte order of the machine.
    number = int.from_bytes(struct.pack("4B", 127, 0, 0, 1), sys.byteorder)
    return f"{number:08X}:{port:04X}"
