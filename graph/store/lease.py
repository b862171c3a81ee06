"""Who may fill a database: one writer at a time, known by machine, process and a number of its own."""

from __future__ import annotations

import os
import socket
import uuid

from .protocol import Value

SILENT = 60  # seconds without a sign of life after which a writer is taken for dead
RENEW = 5  # seconds between two signs of life

# A SET takes the lock on the note, so that what is read after it cannot change under us.
LOCK = "MERGE (m:Store {uid: 'entrepot'}) SET m.turn = coalesce(m.turn, 0) + 1 RETURN count(m) AS n"
RENEWED = "MATCH (m:Store {uid: 'entrepot'}) WHERE m.writer = $me SET m.beat = timestamp() RETURN count(m) AS n"
MINE = "MATCH (m:Store {uid: 'entrepot'}) WHERE m.writer = $me RETURN count(m) AS n"
HOLDER = (
    "MATCH (m:Store {uid: 'entrepot'}) "
    "RETURN m.writer AS writer, (timestamp() - m.beat) / 1000 AS silent, m.kinds AS kinds, m.relations AS relations, "
    "m.case_name AS case_name"
)
_held: set[str] = set()


def take() -> str:
    """Return the name of a new writer of this process."""
    name = f"{socket.gethostname()}/{os.getpid()}/{uuid.uuid4().hex[:12]}"
    _held.add(name)
    return name


def drop(name: str) -> None:
    """Forget a writer that is done, or gave up."""
    _held.discard(name)


def dead(name: Value) -> bool:
    """Return whether a writer is of this machine and no longer there; of another machine it is not known."""
    host, _, rest = str(name or "").partition("/")
    number = rest.partition("/")[0]
    if host != socket.gethostname() or not number.isdigit():
        return False
    if int(number) == os.getpid():
        return str(name) not in _held
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False
