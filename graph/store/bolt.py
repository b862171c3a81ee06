"""The Neo4j store over Bolt: constraints, batched MERGE, a content stamp, and a sweep of what is gone."""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping
from itertools import chain
from typing import Any
from urllib.parse import urlsplit

from neo4j import READ_ACCESS, GraphDatabase
from neo4j.exceptions import AuthError, ClientError, DriverError, Neo4jError, ServiceUnavailable
from neo4j.graph import Node, Path, Relationship

from . import statements
from .faults import NotReadOnly, QueryFault, StoreFault, TooLong
from .protocol import VERSION, Content, Rows, Stamp, Value
from .values import node, path, plain, relation

SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
MANY = 10_000
ATOMIC = 50_000  # rows that one transaction holds in a heap of 1 GiB (measured; 200,000 did not fit)
RETRY_SECONDS = 10


class Bolt:
    """One database of a Neo4j server; user and password come from the environment, never from the URL."""

    atomic = ATOMIC

    def __init__(self, url: str, replace: bool = False) -> None:
        """Connect to `SCHEME://HOST:PORT[/DATABASE]`; raise `StoreFault` when it does not answer."""
        parts = urlsplit(url)
        if parts.scheme not in SCHEMES or not parts.hostname:
            right = "SCHEME://HOST[:PORT][/DATABASE] with " + ", ".join(SCHEMES)
            raise StoreFault(f"--store: found {url!r}; expected {right}")
        if parts.username or parts.password:
            right = "user and password in ENTREPOT_NEO4J_USER and ENTREPOT_NEO4J_PASSWORD"
            raise StoreFault(f"--store: found a user or password in the URL; expected {right}")
        self.database = parts.path.strip("/") or None
        self.replace = replace
        port = f":{parts.port}" if parts.port else ""
        self.shown = f"{parts.scheme}://{parts.hostname}{port}"
        user = os.environ.get("ENTREPOT_NEO4J_USER", "neo4j")
        password = os.environ.get("ENTREPOT_NEO4J_PASSWORD", "")
        logging.getLogger("neo4j").setLevel(logging.CRITICAL)
        self._driver = GraphDatabase.driver(
            self.shown,
            auth=(user, password) if password else None,
            max_transaction_retry_time=RETRY_SECONDS,
            connection_timeout=5,
            notifications_min_severity="OFF",
        )
        try:
            self._driver.verify_connectivity()
        except (Neo4jError, DriverError, OSError, ValueError) as fault:
            self._driver.close()
            raise self._ours(fault, 0) from None

    def _session(self, **options: Any) -> Any:
        return self._driver.session(database=self.database, fetch_size=5000, **options)

    def stamp(self) -> Stamp | None:
        """Return the note of the database, None when there is none."""
        rows = self.run(statements.READ_NOTE).rows
        return Stamp(*rows[0]) if rows else None

    def ready(self, case_name: str) -> None:
        """Raise `StoreFault` when the database holds another case or is of a newer entrepot."""
        held = self.stamp()
        if held and held.case_name != case_name and not self.replace:
            raise StoreFault(
                f"{self.shown}: this database holds the case {held.case_name!r}, not {case_name!r}; "
                "use another database or server, or --replace"
            )
        if held and held.version > VERSION:
            raise StoreFault(f"{self.shown}: written by a newer entrepot (store version {held.version})")

    def write(self, content: Content) -> bool:
        """Merge the content and sweep what it no longer has; nodes that carry no stamp are left alone."""
        self.ready(content.case_name)
        held = self.stamp()
        if held == Stamp(content.case_name, content.stamp, "complete", VERSION):
            return False
        rows = sum(map(len, content.nodes.values())) + sum(map(len, content.edges.values()))
        try:
            with self._session() as session:
                for text in statements.constraints(content):
                    session.run(text).consume()
                if rows <= self.atomic:
                    session.execute_write(self._whole, content)
                else:
                    self._in_batches(session, content)
        except (Neo4jError, DriverError) as fault:
            raise self._ours(fault, 0) from None
        return True

    def _whole(self, transaction: Any, content: Content) -> None:
        """Do it all in one transaction: readers see the old graph until the new one stands."""
        for statement, rows in chain(statements.nodes(content), statements.edges(content)):
            self._send(transaction, statement, {"rows": rows, "stamp": content.stamp}, len(rows))
        for text in self._sweeps(transaction, content.stamp):
            while transaction.run(text, s=content.stamp, many=MANY).single()["n"]:
                pass
        self._send(transaction, statements.NOTE, {"p": statements.note(content, "complete", VERSION)}, 1)

    def _in_batches(self, session: Any, content: Content) -> None:
        """Do it in batches, for what one transaction cannot hold; the note says `loading` meanwhile."""

        def send(statement: str, parameters: dict[str, Any], expected: int) -> None:
            session.execute_write(lambda tx: self._send(tx, statement, parameters, expected))

        send(statements.NOTE, {"p": statements.note(content, "loading", VERSION)}, 1)
        for statement, rows in chain(statements.nodes(content), statements.edges(content)):
            send(statement, {"rows": rows, "stamp": content.stamp}, len(rows))
        for text in session.execute_read(self._sweeps, content.stamp):
            while session.execute_write(lambda tx, t=text: tx.run(t, s=content.stamp, many=MANY).single()["n"]):
                pass
        send(statements.NOTE, {"p": statements.note(content, "complete", VERSION)}, 1)

    def _send(self, transaction: Any, statement: str, parameters: dict[str, Any], expected: int) -> None:
        count = transaction.run(statement, parameters).single()["n"]
        if count != expected:
            raise StoreFault(f"{self.shown}: took {count} of {expected} rows of: {statement[:80]}")

    @staticmethod
    def _sweeps(transaction: Any, stamp: str) -> list[str]:
        """Return the statements that delete what carries another stamp: edges first, then nodes."""
        types = transaction.run("MATCH ()-[r]->() WHERE r.stamp <> $s RETURN DISTINCT type(r) AS x", s=stamp)
        texts = [
            f"MATCH ()-[r:{row['x']}]->() WHERE r.stamp <> $s WITH r LIMIT $many DELETE r RETURN count(*) AS n"
            for row in types
            if statements.NAME.match(row["x"])
        ]
        found = "MATCH (n) WHERE n.stamp <> $s AND NOT n:Store RETURN DISTINCT labels(n)[0] AS x"
        texts += [
            f"MATCH (n:{row['x']}) WHERE n.stamp <> $s AND NOT n:Store WITH n LIMIT $many "
            "DETACH DELETE n RETURN count(*) AS n"
            for row in transaction.run(found, s=stamp)
            if statements.NAME.match(row["x"])
        ]
        return texts

    def run(
        self, query: str, parameters: Mapping[str, Value] | None = None, timeout: float = 30.0, limit: int = 0
    ) -> Rows:
        """Run a query in a transaction that may only read."""
        try:
            with self._session(default_access_mode=READ_ACCESS) as session:
                with session.begin_transaction(timeout=timeout) as transaction:
                    found = transaction.run(query, dict(parameters or {}))
                    columns = tuple(found.keys())
                    rows = []
                    for record in found:
                        rows.append(tuple(_value(v) for v in record.values()))
                        if limit and len(rows) > limit:
                            break
        except (Neo4jError, DriverError) as fault:
            raise self._ours(fault, timeout) from None
        cut = bool(limit) and len(rows) > limit
        return Rows(columns, tuple(rows[:limit] if limit else rows), cut)

    def close(self) -> None:
        """Close the connections."""
        self._driver.close()

    def _ours(self, fault: Exception, timeout: float) -> Exception:
        code = str(getattr(fault, "code", "") or "")
        message = str(getattr(fault, "message", "") or fault).strip().splitlines()[0][:300]
        if isinstance(fault, AuthError) or ".Security." in code:
            return StoreFault(f"{self.shown}: refused us ({message}); set ENTREPOT_NEO4J_USER and _PASSWORD")
        if "DatabaseNotFound" in code:
            return StoreFault(f"{self.shown}: there is no database {self.database!r} on this server")
        if "TransactionTimedOut" in code:
            return TooLong(f"query: stopped after {timeout:g} s; narrow it or raise --timeout")
        if "AccessMode" in code or "Forbidden" in code:
            return NotReadOnly(f"query: it would write; this store is only read ({message})")
        if isinstance(fault, ServiceUnavailable | OSError):
            return StoreFault(f"{self.shown}: no Neo4j server answers there ({message}); start one: `make neo4j`")
        if isinstance(fault, ClientError):
            return QueryFault(f"query: {message}")
        return StoreFault(f"{self.shown}: {message}")


def _value(value: Any) -> Any:
    if isinstance(value, Node):
        return node(sorted(value.labels), dict(value))
    if isinstance(value, Relationship):
        return relation(value.type, dict(value))
    if isinstance(value, Path):
        return path(map(_value, value.nodes), map(_value, value.relationships))
    if isinstance(value, list):
        return [_value(v) for v in value]
    if isinstance(value, dict):
        return {k: _value(v) for k, v in value.items()}
    return plain(value)
