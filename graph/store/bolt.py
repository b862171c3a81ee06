"""The Neo4j store over Bolt: connection, reading, and who may write; what is sent is decided in `sync`."""

from __future__ import annotations

import logging
import os
import re
import uuid
from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from neo4j import READ_ACCESS, GraphDatabase
from neo4j.exceptions import AuthError, ClientError, DriverError, Neo4jError, ServiceUnavailable
from neo4j.graph import Node, Path, Relationship

from ..errors import wrong
from . import lease, statements, sync, vocabulary
from .interruptible import patient
from .migrations import steps
from .protocol import VERSION, Content, Rows, Stamp, Value, silent
from .store_faults import NotReadOnly, QueryFault, StoreFault, TooLong, at
from .transactions import LeasedTransactions, SingleTransaction, TooManyRows
from .values import node, path, plain, relation

SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
ATOMIC = (
    50_000  # rows that one transaction holds in a heap of 1 GiB (measured; 200,000 did not fit)
)
RETRY_SECONDS = 10
EXPLAIN = "EXPLAIN "
_PLACE = re.compile(r" ?\(line \d+, column \d+ \(offset: (\d+)\)\)")


class Bolt:
    """One database of a Neo4j server; user and password come from the environment, never from the URL."""

    atomic = ATOMIC

    def __init__(self, url: str, replace: bool = False) -> None:
        """Connect to `SCHEME://HOST:PORT[/DATABASE]`; raise `StoreFault` when it does not answer.

        Raises `BadInput` for what is no such address.
        """
        parts = urlsplit(url)
        if parts.scheme not in SCHEMES or not parts.hostname:
            right = "SCHEME://HOST[:PORT][/DATABASE] with " + ", ".join(SCHEMES)
            raise wrong("--store", url, right)
        if parts.username or parts.password:
            right = "user and password in ENTREPOT_NEO4J_USER and ENTREPOT_NEO4J_PASSWORD"
            raise wrong("--store", "a user or password in the URL", right)
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
            patient(
                self._driver.verify_connectivity
            )  # Ctrl-C inside the driver would leave it broken
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
        self._mine(held.case_name if held else None, case_name)
        if held and held.version > VERSION:
            raise StoreFault(
                f"{self.shown}: written by a newer entrepot (store version {held.version})"
            )

    def write(self, content: Content, tell: Callable[[str], None] = silent) -> bool:
        """Send what differs and delete what the content lacks (see `sync`); what carries no stamp is left alone."""
        self.ready(content.case_name)
        held = self.stamp()
        wanted = Stamp(content.case_name, content.stamp, "complete", VERSION)
        if held == wanted:
            return False
        small = sum(map(len, (*content.nodes.values(), *content.edges.values()))) <= self.atomic
        whole = (
            held.state == "complete" if held else small
        )  # what broke off is taken up in batches, whatever its size
        try:
            with self._session() as session:
                there = {row["name"] for row in session.run("SHOW CONSTRAINTS YIELD name")}
                for name, text in statements.constraints(content, vocabulary.kinds()):
                    if name not in there:
                        session.run(text).consume()
                more = [*steps(held.version, VERSION), *self._fills()] if held else []
                for text in more:
                    session.run(text).consume()
                done = whole and self._whole(session, content, tell)
            if not done:
                self._in_batches(content, tell)
            with self._session() as session:
                for text in statements.indexes():
                    session.run(text).consume()
        except (Neo4jError, DriverError) as fault:
            raise self._ours(fault, 0) from None
        return True

    def _whole(self, session: Any, content: Content, tell: Callable[[str], None]) -> bool:
        """Do it all in one transaction, if it holds it: readers see the old graph until the new one stands."""

        def work(transaction: Any) -> None:
            kinds, relations = self._free(transaction, content.case_name)
            sync.bring(
                SingleTransaction(transaction, self.atomic, self.shown),
                content,
                kinds,
                relations,
                tell,
            )
            transaction.run(
                statements.NOTE, {"p": statements.note(content, "complete", VERSION)}
            ).consume()

        try:
            session.execute_write(work)
        except TooManyRows:
            return False
        return True

    def _in_batches(self, content: Content, tell: Callable[[str], None]) -> None:
        """Do it in batches, for what one transaction does not hold; the note says `loading` meanwhile."""
        me = lease.take()

        def begin(transaction: Any) -> tuple[list[str], list[str]]:
            kinds, relations = self._free(transaction, content.case_name)
            note = statements.note(content, "loading", VERSION, kinds, relations)
            transaction.run(statements.LEASE, {"p": note, "me": me}).consume()
            return kinds, relations

        def end(transaction: Any) -> None:
            if not transaction.run(lease.RENEWED, me=me).single()["n"]:
                raise StoreFault(
                    f"{self.shown}: another build took this database over; run this again when it is done"
                )
            transaction.run(
                statements.NOTE, {"p": statements.note(content, "complete", VERSION)}
            ).consume()

        port = LeasedTransactions(self._session, me, self.shown)
        try:
            with self._session() as session:
                kinds, relations = session.execute_write(begin)
                sync.bring(port, content, kinds, relations, tell)
                session.execute_write(end)
        finally:
            port.close()
            lease.drop(me)

    def _fills(self) -> list[str]:
        """Return what sets the empty lists that a bulk import left out (see `bulk`)."""
        rows = self.run("MATCH (m:Store {uid: 'entrepot'}) RETURN m.fills AS fills").rows
        return [statements.fill(name) for name in (rows[0][0] or () if rows else ())]

    def _free(self, transaction: Any, case_name: str) -> tuple[list[str], list[str]]:
        """Lock the note and return the kinds and relations it tells of; raise `StoreFault` when we may not write."""
        transaction.run(lease.LOCK).consume()
        found = transaction.run(lease.HOLDER).single()
        writer, quiet = found["writer"], found["silent"] or 0
        if writer and not lease.dead(writer) and quiet <= lease.SILENT:
            raise StoreFault(
                f"{self.shown}: being filled by another build ({writer.rpartition('/')[0]}, heard of {quiet} s ago); "
                f"wait until it is done; after {lease.SILENT} s of silence it is taken for dead"
            )
        self._mine(found["case_name"], case_name)
        if found["kinds"] is None:  # a note of version 1, or none
            return vocabulary.kinds(), vocabulary.relations()
        return list(found["kinds"]), list(found["relations"])

    def _mine(self, held: str | None, case_name: str) -> None:
        if held and held != case_name and not self.replace:
            raise StoreFault(
                f"{self.shown}: this database holds the case {held!r}, not {case_name!r}; "
                "use another database or server, or --replace"
            )

    def run(
        self,
        query: str,
        parameters: Mapping[str, Value] | None = None,
        timeout: float = 30.0,
        limit: int = 0,
    ) -> Rows:
        """Run a query in a transaction that may only read; Ctrl-C ends it on the server too."""
        name = uuid.uuid4().hex

        def work() -> tuple[tuple[str, ...], list[tuple[Any, ...]]]:
            with self._session(default_access_mode=READ_ACCESS) as session:
                with session.begin_transaction(
                    timeout=timeout, metadata={"entrepot": name}
                ) as transaction:
                    found = transaction.run(query, dict(parameters or {}))
                    taken = islice(found, limit + 1) if limit else found
                    return tuple(found.keys()), [
                        tuple(_value(v) for v in record.values()) for record in taken
                    ]

        try:
            columns, rows = patient(work, lambda: self._end(name))
        except (Neo4jError, DriverError) as fault:
            raise self._ours(fault, timeout, query) from None
        return Rows(
            columns, tuple(rows[:limit] if limit else rows), bool(limit) and len(rows) > limit
        )

    def _end(self, name: str) -> None:
        """Have the server end our transaction of this name, if it is still there."""
        shown = "SHOW TRANSACTIONS YIELD transactionId AS t, metaData AS m WHERE m.entrepot = $name RETURN t"
        with self._session() as session:
            for (found,) in list(session.run(shown, name=name)):
                session.run("TERMINATE TRANSACTIONS $found", found=found).consume()

    def plan(self, query: str, parameters: Mapping[str, Value] | None = None) -> list[str]:
        """Return the operators of the server's plan, the last one first, each with what it works on."""
        try:
            with self._session(default_access_mode=READ_ACCESS) as session:
                found = session.run(EXPLAIN + query, dict(parameters or {})).consume().plan
        except (Neo4jError, DriverError) as fault:
            raise self._ours(fault, 0, query, len(EXPLAIN)) from None
        return list(_operators(found or {}, 0))

    def search(self, text: str, limit: int = 20) -> list[str]:
        """Return uids by the full-text index of names: all words of the text, the last as a beginning."""
        words = re.findall(r"\w+", text)
        if not words:
            return []
        lucene = " AND ".join(
            [*(f'"{w}"' for w in words[:-1]), f'({words[-1].lower()}* OR "{words[-1]}")']
        )
        found = (
            f"CALL db.index.fulltext.queryNodes('{statements.NAMES}', $text) YIELD node, score "
            "RETURN node.uid AS uid ORDER BY score DESC, uid LIMIT $most"
        )
        return [uid for (uid,) in self.run(found, {"text": lucene, "most": limit}).rows]

    def close(self) -> None:
        """Close the connections."""
        self._driver.close()

    def _ours(self, fault: Exception, timeout: float, query: str = "", ahead: int = 0) -> Exception:
        """Return a fault in our words; `ahead` characters were sent before the query."""
        code = str(getattr(fault, "code", "") or "")
        message = str(getattr(fault, "message", "") or fault).strip().splitlines()[0][:300]
        if isinstance(fault, AuthError) or ".Security." in code:
            return StoreFault(
                f"{self.shown}: refused us ({message}); set ENTREPOT_NEO4J_USER and _PASSWORD"
            )
        if "DatabaseNotFound" in code:
            return StoreFault(
                f"{self.shown}: there is no database {self.database!r} on this server"
            )
        if "TransactionTimedOut" in code:
            return TooLong(f"query: stopped after {timeout:g} s; narrow it or raise --timeout")
        if "AccessMode" in code or "Forbidden" in code:
            return NotReadOnly(f"query: it would write; this store is only read ({message})")
        if isinstance(fault, ServiceUnavailable | OSError):
            return StoreFault(
                f"No Neo4j server answers at {self.shown} ({message}). Start one with `make neo4j`, or leave out "
                "--store to use the graph file in the case."
            )
        if "ConstraintValidation" in code:
            return StoreFault(f"{self.shown}: {message}")
        if isinstance(fault, ClientError) or (query and ".Statement." in code):
            place = _PLACE.search(str(getattr(fault, "message", "") or fault))
            what = _PLACE.split(message)[0].strip()
            return (
                at(query, int(place[1]) - ahead, what)
                if place and query
                else QueryFault(f"query: {what}")
            )
        return StoreFault(f"{self.shown}: {message}")


def _operators(plan: Mapping[str, Any], depth: int) -> Iterator[str]:
    if plan:
        about = plan.get("args", {})
        rows = about.get("EstimatedRows")
        name = str(plan.get("operatorType", "")).partition("@")[0]
        told = f"{'  ' * depth}{name}" + (f"  {about['Details']}" if about.get("Details") else "")
        yield told + (f"  (about {rows:,.0f} rows)" if rows is not None else "")
        for child in plan.get("children", ()):
            yield from _operators(child, depth + 1)


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
        return {k: _value(v) for k, v in sorted(value.items())}
    return plain(value)
