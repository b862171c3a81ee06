"""Two ways to a database: all in one transaction, or in many at a time under a lease that each of them checks."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from . import lease
from .protocol import Value
from .store_faults import StoreFault

AT_ONCE = 2  # transactions under way; a third gains nothing on two cores
WAITING = 4  # statements made and not yet sent


class TooManyRows(Exception):
    """The change is larger than what one transaction holds."""


def counted(transaction: Any, text: str, rows: list[Any], where: str) -> None:
    """Carry out a statement over rows; raise `StoreFault` when it took another number of them."""
    count = transaction.run(text, {"rows": rows}).single()["n"]
    if count != len(rows):
        raise StoreFault(f"{where}: took {count} of {len(rows)} rows of: {text[:80]}")


class SingleTransaction:
    """Everything in one transaction of at most `most` rows; more raise `TooMany`, and nothing has happened."""

    def __init__(self, transaction: Any, most: int, where: str) -> None:
        """Hold a transaction that is open and has the lock on the note."""
        self.transaction, self.left, self.where = transaction, most, where
        self.lock = threading.Lock()  # a transaction takes one statement at a time

    def read(self, text: str, parameters: Mapping[str, Value]) -> list[tuple[Any, ...]]:
        """Return the rows of a reading statement."""
        with self.lock:
            return [tuple(record) for record in self.transaction.run(text, dict(parameters))]

    def send(self, text: str, rows: list[Any]) -> None:
        """Carry out a statement over `$rows`."""
        self.left -= len(rows)
        if self.left < 0:
            raise TooManyRows
        with self.lock:
            counted(self.transaction, text, rows, self.where)

    def drop(self, text: str, rows: list[Any]) -> int:
        """Carry out a deleting statement over `$rows`; return how much it deleted."""
        with self.lock:
            found = int(self.transaction.run(text, {"rows": rows}).single()["n"])
        self.left -= found
        if self.left < 0:
            raise TooManyRows
        return found

    def settle(self) -> None:
        """Everything sent has been carried out already."""


class LeasedTransactions:
    """Two transactions at a time; each first sees that the lease is ours, so that a writer taken for dead stops."""

    def __init__(self, session: Callable[[], Any], writer: str, where: str) -> None:
        """Hold who opens sessions, and the writer to whom the lease was given."""
        self.session, self.writer, self.where = session, writer, where
        self.beaten = time.monotonic()
        self.pool = ThreadPoolExecutor(AT_ONCE)
        self.under_way: deque[Future[None]] = deque()

    def read(self, text: str, parameters: Mapping[str, Value]) -> list[tuple[Any, ...]]:
        """Return the rows of a reading statement."""
        self._beat()
        with self.session() as session:
            found = session.execute_read(
                lambda tx: [tuple(record) for record in tx.run(text, dict(parameters))]
            )
        return list(found)

    def send(self, text: str, rows: list[Any]) -> None:
        """Have a statement over `$rows` carried out soon; a fault of an earlier one is raised here or in `settle`."""
        self._beat()
        while len(self.under_way) >= AT_ONCE + WAITING:
            self.under_way.popleft().result()
        self.under_way.append(self.pool.submit(self._one, text, rows))

    def drop(self, text: str, rows: list[Any]) -> int:
        """Wait for everything sent, then carry out a deleting statement over `$rows`; return how much it deleted."""

        def work(transaction: Any) -> int:
            self._ours(transaction, lease.MINE)
            return int(transaction.run(text, {"rows": rows}).single()["n"])

        self.settle()
        self._beat()
        with self.session() as session:
            return int(session.execute_write(work))

    def settle(self) -> None:
        """Wait for everything sent."""
        while self.under_way:
            self.under_way.popleft().result()

    def close(self) -> None:
        """Start nothing more and wait for what is under way."""
        self.pool.shutdown(wait=True, cancel_futures=True)

    def _one(self, text: str, rows: list[Any]) -> None:
        def work(transaction: Any) -> None:
            self._ours(transaction, lease.MINE)
            counted(transaction, text, rows, self.where)

        with self.session() as session:
            session.execute_write(work)

    def _beat(self) -> None:
        if time.monotonic() - self.beaten > lease.RENEW:
            with self.session() as session:
                session.execute_write(self._ours, lease.RENEWED)
            self.beaten = time.monotonic()

    def _ours(self, transaction: Any, text: str) -> None:
        if not transaction.run(text, me=self.writer).single()["n"]:
            raise StoreFault(
                f"{self.where}: another build took this database over; nothing more was written by this one"
            )
