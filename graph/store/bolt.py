"""The Neo4j store over Bolt: constraints, batched MERGE, a content stamp, and a sweep of what is gone."""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from neo4j import READ_ACCESS, GraphDatabase
from neo4j.exceptions import AuthError, ClientError, DriverError, Neo4jError, ServiceUnavailable
from neo4j.graph import Node, Path, Relationship

from ..errors import wrong
from . import statements
from .faults import NotReadOnly, QueryFault, StoreFault, TooLong
from .protocol import VERSION, Content, Rows, Stamp, Value
from .values import node, plain

SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
MANY = 10_000
RETRY_SECONDS = 10


class Bolt:
    """One database of a Neo4j server; user and password come from the environment, never from the URL."""

    def __init__(self, url: str, replace: bool = False) -> None:
        """Connect to `SCHEME://HOST:PORT[/DATABASE]`; raise `StoreFault` when it does not answer."""
        parts = urlsplit(url)
        if parts.scheme not in SCHEMES or not parts.hostname:
            raise wrong("--store", url, "SCHEME://HOST[:PORT][/DATABASE] with " + ", ".join(SCHEMES))
        if parts.username or parts.password:
            raise wrong("--store", "a password in the URL", "ENTREPOT_NEO4J_USER and ENTREPOT_NEO4J_PASSWORD")
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

    def write(self, content: Content) -> bool:
        """Merge the content in batches, then sweep what it no longer has; foreign nodes are left alone."""
        held = self.stamp()
        if held and held.case_name != content.case_name and not self.replace:
            raise StoreFault(
                f"{self.shown}: this database holds the case {held.case_name!r}, not {content.case_name!r}; "
                "use another database or server, or --replace"
            )
        if held and held.version > VERSION:
            raise StoreFault(f"{self.shown}: written by a newer entrepot (store version {held.version})")
        if held == Stamp(content.case_name, content.stamp, "complete", VERSION):
            return False
        try:
            with self._session() as session:
                for text in statements.constraints(content):
                    session.run(text).consume()
                self._send(session, statements.NOTE, {"p": statements.note(content, "loading", VERSION)}, 1)
                for statement, rows in (*statements.nodes(content), *statements.edges(content)):
                    self._send(session, statement, {"rows": rows, "stamp": content.stamp}, len(rows))
                self._sweep(session, content.stamp)
                self._send(session, statements.NOTE, {"p": statements.note(content, "complete", VERSION)}, 1)
        except (Neo4jError, DriverError) as fault:
            raise self._ours(fault, 0) from None
        return True

    def _send(self, session: Any, statement: str, parameters: dict[str, Any], expected: int) -> None:
        count = session.execute_write(lambda tx: tx.run(statement, parameters).single()["n"])
        if count != expected:
            raise StoreFault(f"{self.shown}: took {count} of {expected} rows of: {statement[:80]}")

    def _sweep(self, session: Any, stamp: str) -> None:
        types = [
            r["t"] for r in session.run("MATCH ()-[r]->() WHERE r.stamp <> $s RETURN DISTINCT type(r) AS t", s=stamp)
        ]
        kinds = [
            r["l"]
            for r in session.run(
                "MATCH (n) WHERE n.stamp <> $s AND NOT n:Store RETURN DISTINCT labels(n)[0] AS l", s=stamp
            )
        ]
        texts = [
            f"MATCH ()-[r:{t}]->() WHERE r.stamp <> $s WITH r LIMIT $many DELETE r RETURN count(*) AS n"
            for t in types
            if statements.NAME.match(t)
        ]
        texts += [
            f"MATCH (n:{k}) WHERE n.stamp <> $s AND NOT n:Store WITH n LIMIT $many DETACH DELETE n RETURN count(*) AS n"
            for k in kinds
            if statements.NAME.match(k)
        ]
        for text in texts:
            while session.execute_write(lambda tx, t=text: tx.run(t, s=stamp, many=MANY).single()["n"]):
                pass

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
        return node(sorted(value.labels, key=lambda label: label == "Entity"), dict(value))
    if isinstance(value, Relationship):
        return {k: plain(v) for k, v in sorted(dict(value).items()) if k != "stamp"}
    if isinstance(value, Path):
        return [_value(n) for n in value.nodes]
    if isinstance(value, list):
        return [_value(v) for v in value]
    if isinstance(value, dict):
        return {k: _value(v) for k, v in value.items()}
    return plain(value)
