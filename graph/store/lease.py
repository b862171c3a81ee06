"""The lease on a database: one writer at a time, named by machine, process and a random number."""

from __future__ import annotations

import os
import socket
import uuid

from ..plain_text import is_number
from .protocol import Value

SILENT = 60  # seconds without a sign of life after which a writer is taken for dead
TURNS = 20  # times that the note is locked anew where another build took it away
RENEW = 5  # seconds between two signs of life

# A SET takes the lock on the note, so that what is read after it cannot change under us.
LOCK = "MERGE (m:Store {uid: 'entrepot'}) SET m.turn = coalesce(m.turn, 0) + 1 RETURN count(m) AS n"
RENEWED = (
    "MATCH (m:Store {uid: 'entrepot'}) WHERE m.writer = $me SET m.beat = timestamp() "
    "RETURN count(m) AS n"
)
MINE = "MATCH (m:Store {uid: 'entrepot'}) WHERE m.writer = $me RETURN count(m) AS n"
HOLDER = (
    "MATCH (m:Store {uid: 'entrepot'}) "
    "RETURN m.writer AS writer, (timestamp() - m.beat) / 1000 AS silent, m.kinds AS kinds, "
    "m.relations AS relations, m.case_name AS case_name"
)
_writers: set[str] = set()  # of this process


def take() -> str:
    """Return the name of a new writer of this process."""
    name = f"{socket.gethostname()}/{os.getpid()}/{uuid.uuid4().hex[:12]}"
    _writers.add(name)
    return name


def drop(name: str) -> None:
    """Remove a writer that is done, or gave up."""
    _writers.discard(name)


def dead(name: Value) -> bool:
    """Return whether a writer of this machine is gone; False for a writer of another machine."""
    host, _, rest = str(name or "").partition("/")
    process = rest.partition("/")[0]
    if host != socket.gethostname() or not is_number(process):
        return False
    if int(process) == os.getpid():
        return str(name) not in _writers
    try:
        os.kill(int(process), 0)  # signal 0 only checks that the process is there
    except ProcessLookupError:
        return True
    except OSError:
        return False  # there, but another user's
    return False
