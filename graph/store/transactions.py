"""Two ways to a database: one transaction for all, or many under a lease that each checks."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from . import lease
from .protocol import Value
from .store_faults import StoreFault

AT_ONCE = 2  # transactions under way; a third gains nothing on two cores
WAITING = 4  # statements made and not yet sent
BETWEEN_BEATS = 5_000  # rows of a long answer between two looks at the clock of the lease
ENDLESS = 0.0  # seconds: a transaction that reads all rows has no limit of time


class TooManyRows(Exception):
    """The change is larger than one transaction can hold."""


def counted(transaction: Any, text: str, rows: list[Any], where: str) -> None:
    """Run a statement over rows; raise `StoreFault` if it took another number of them."""
    # A row whose ends are missing in the database would be left out without an error.
    count = transaction.run(text, {"rows": rows}).single()["n"]
    if count != len(rows):
        raise StoreFault(f"{where}: took {count} of {len(rows)} rows of: {text[:80]}")


class ReadingTransaction:
    """One transaction that only reads."""

    def __init__(self, transaction: Any) -> None:
        """Use an open transaction."""
        self.transaction = transaction

    def read(self, text: str, parameters: Mapping[str, Value]) -> list[tuple[Any, ...]]:
        """Return the rows of a reading statement."""
        return list(map(tuple, self.transaction.run(text, dict(parameters))))

    def stream(self, text: str) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a reading statement as they come."""
        return map(tuple, self.transaction.run(text))


class SingleTransaction:
    """All statements in one transaction; more than `limit` rows raise `TooManyRows`."""

    def __init__(self, transaction: Any, limit: int, where: str) -> None:
        """Use an open transaction that has the lock on the note; `where` names the database."""
        self.transaction, self.left, self.where = transaction, limit, where
        self.lock = threading.Lock()  # a transaction takes one statement at a time

    def read(self, text: str, parameters: Mapping[str, Value]) -> list[tuple[Any, ...]]:
        """Return the rows of a reading statement."""
        with self.lock:
            return list(map(tuple, self.transaction.run(text, dict(parameters))))

    def stream(self, text: str) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a reading statement as they come."""
        with self.lock:
            yield from map(tuple, self.transaction.run(text))

    def send(self, text: str, rows: list[Any]) -> None:
        """Run a statement over `$rows`."""
        self.left -= len(rows)
        if self.left < 0:
            raise TooManyRows
        with self.lock:
            counted(self.transaction, text, rows, self.where)

    def drop(self, text: str, rows: list[Any]) -> int:
        """Run a deleting statement over `$rows`; return how much it deleted."""
        with self.lock:
            deleted = int(self.transaction.run(text, {"rows": rows}).single()["n"])
        self.left -= deleted
        if self.left < 0:
            raise TooManyRows
        return deleted

    def settle(self) -> None:
        """Do nothing: everything sent has been carried out already."""


class LeasedTransactions:
    """Two transactions at a time under a lease.

    Each first checks that the lease is still this writer's, so that a writer that was taken for
    dead stops.
    """

    def __init__(self, session: Callable[[], Any], writer: str, where: str) -> None:
        """Take a function that opens sessions, and the writer to whom the lease was given."""
        self.session, self.writer, self.where = session, writer, where
        self.beaten = time.monotonic()
        self.pool = ThreadPoolExecutor(AT_ONCE)
        self.under_way: deque[Future[None]] = deque()

    def read(self, text: str, parameters: Mapping[str, Value]) -> list[tuple[Any, ...]]:
        """Return the rows of a reading statement."""
        self._beat()

        def work(transaction: Any) -> list[tuple[Any, ...]]:
            return list(map(tuple, transaction.run(text, dict(parameters))))

        with self.session() as session:
            return list(session.execute_read(work))

    def stream(self, text: str) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a reading statement as they come; the lease is kept meanwhile."""
        with self.session() as session, session.begin_transaction(timeout=ENDLESS) as reading:
            for number, record in enumerate(reading.run(text)):
                if number % BETWEEN_BEATS == 0:
                    self._beat()
                yield tuple(record)

    def send(self, text: str, rows: list[Any]) -> None:
        """Run a statement over `$rows` soon.

        A fault of an earlier statement is raised here or in `settle`.
        """
        self._beat()
        while len(self.under_way) >= AT_ONCE + WAITING:
            self.under_way.popleft().result()
        self.under_way.append(self.pool.submit(self._one, text, rows))

    def drop(self, text: str, rows: list[Any]) -> int:
        """Wait for everything sent, then run a deleting statement over `$rows`.

        Returns:
            How much it deleted.
        """

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
                f"{self.where}: another build took this database over; "
                "nothing more was written by this one"
            )
