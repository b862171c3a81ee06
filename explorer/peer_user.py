"""The user behind a connection on this machine, where the system says it (Linux).

One connection is asked for by netlink (sock_diag(7)). The table of all, which is read where netlink
is not allowed, takes milliseconds on every request, and the longer the more connections ended.
"""

from __future__ import annotations

import errno
import os
import socket
import struct
import sys
from pathlib import Path

# A socket of IPv6 may stand at an end of a connection of IPv4, too.
TABLES = (Path("/proc/net/tcp"), Path("/proc/net/tcp6"))
MAPPED = "0000000000000000FFFF0000"
# A connection that stands, or of which one side has ended; others no longer have a user.
STANDING = (1, 8)
LOOPBACK = bytes((127, 0, 0, 1))
# From linux/netlink.h and linux/sock_diag.h: a family of sockets, a kind of message, two words of
# its head, and the kind of an answer that has only a fault.
SOCK_DIAG, BY_FAMILY, REQUEST, FAULT = 4, 20, 1, 2
HEAD = struct.Struct("=IHHII")
# The ends of a connection, any interface, any cookie; before it the family and the protocol.
ENDS = struct.Struct("!HH16s16s")
ASKED = struct.Struct("=BBBBI")
ANY = struct.pack("=III", 0, 0xFFFFFFFF, 0xFFFFFFFF)
# Where the state and the user stand in an answer.
STATE, USER = HEAD.size + 1, HEAD.size + 64


def is_of_another(client: tuple[str, int] | None, port: int) -> bool:
    """Return whether another user of this machine opened a connection to a port of the loopback.

    Only what is sure counts: False where the system does not say, as outside Linux. The
    administrator can read all anyway and is never another user.
    """
    if client is None or not hasattr(os, "getuid"):
        return False
    try:
        user = _asked_user(client[1], port)
    except OSError:
        user = _listed_user(client[1], port)
    return user is not None and user not in (0, os.getuid())


def _asked_user(source: int, target: int) -> int | None:
    """Return the number of the user whose socket goes from one port of the loopback to another.

    Raises:
        OSError: The system has no netlink, or does not allow it.
    """
    if sys.platform != "linux":
        raise OSError(errno.ENOSYS, "netlink")
    ends = ENDS.pack(source, target, LOOPBACK.ljust(16, b"\0"), LOOPBACK.ljust(16, b"\0"))
    asked = ASKED.pack(socket.AF_INET, socket.IPPROTO_TCP, 0, 0, 0xFFFFFFFF) + ends + ANY
    with socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, SOCK_DIAG) as system:
        system.settimeout(1.0)
        system.send(HEAD.pack(HEAD.size + len(asked), BY_FAMILY, REQUEST, 0, 0) + asked)
        answer = system.recv(65536)
    if HEAD.unpack_from(answer)[1] == FAULT:
        (fault,) = struct.unpack_from("=i", answer, HEAD.size)
        if -fault != errno.ENOENT:
            raise OSError(-fault, "netlink")
        return None
    (user,) = struct.unpack_from("=I", answer, USER)
    return int(user) if answer[STATE] in STANDING else None


def _listed_user(source: int, target: int) -> int | None:
    """Return the user as `_asked_user` does, from the tables of all connections."""
    ends = [_written(source), _written(target)]
    for table in TABLES:
        try:
            lines = table.read_text(encoding="ascii").splitlines()[1:]
        except (OSError, UnicodeDecodeError):
            continue
        for line in lines:
            fields = line.split()
            found = [end.removeprefix(MAPPED) for end in fields[1:3]]
            if found == ends and int(fields[3], 16) in STANDING:
                return int(fields[7])
    return None


def _written(port: int) -> str:
    """Return an address of the loopback as the table writes it."""
    # The number of the address stands in the byte order of the machine.
    return f"{int.from_bytes(LOOPBACK, sys.byteorder):08X}:{port:04X}"
