"""The Neo4j store over Bolt: the connection, reading, and the right to write.

`sync` decides which rows are sent.
"""

from __future__ import annotations

import json
import logging
import os
import re
import uuid
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from neo4j import READ_ACCESS, GraphDatabase
from neo4j.exceptions import AuthError, ClientError, DriverError, Neo4jError, ServiceUnavailable
from neo4j.graph import Node, Path, Relationship

from ..errors import wrong
from . import lease, mending, server_reach, statements, sync, vocabulary
from .interruptible import patient
from .migrations import steps
from .protocol import VERSION, Content, Difference, Result, Rows, Stamp, Value, silent
from .store_faults import NotReadOnly, QueryFault, StoreFault, TooLong, at
from .transactions import (
    ENDLESS,
    LeasedTransactions,
    ReadingTransaction,
    SingleTransaction,
    TooManyRows,
)
from .values import node, path, plain, relation

SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
ATOMIC = (
    50_000  # rows that one transaction holds in a heap of 1 GiB (measured; 200,000 did not fit)
)
RETRY_SECONDS = 10
EXPLAIN = "EXPLAIN "
# How the rows are brought to a content: by their stamps (`sync`), or by all they hold (`mending`).
Bring = Callable[
    [sync.Port, Content, Collection[str], Collection[str], Callable[[str], None]], None
]
_PLACE = re.compile(r" ?\(line [0-9]+, column [0-9]+ \(offset: ([0-9]+)\)\)")


class Bolt:
    """One database of a Neo4j server.

    User and password come from the environment, never from the URL.
    """

    atomic = ATOMIC
    portable_only = False

    def __init__(self, url: str, replace: bool = False) -> None:
        """Connect to a server.

        Args:
            url: `SCHEME://HOST[:PORT][/DATABASE]`.
            replace: Whether the database may be taken over from another case.

        Raises:
            BadInput: The URL has another form.
            StoreFault: The server does not answer.
        """
        self.database, self.shown = _address(url)
        self.replace = replace
        user = os.environ.get("ENTREPOT_NEO4J_USER", "neo4j")
        password = os.environ.get("ENTREPOT_NEO4J_PASSWORD", "")
        # The driver writes its own lines about retries to stderr, beside our one line.
        logging.getLogger("neo4j").setLevel(logging.CRITICAL)
        self._driver = GraphDatabase.driver(
            self.shown,
            auth=(user, password) if password else None,
            # By itself the driver goes on trying for a minute when a server is down.
            max_transaction_retry_time=RETRY_SECONDS,
            connection_timeout=5,
            notifications_min_severity="OFF",
        )
        try:
            # Ctrl-C inside the driver would leave it broken.
            patient(self._driver.verify_connectivity)
        except (Neo4jError, DriverError, OSError, ValueError) as fault:
            self._driver.close()
            raise self._ours(fault, 0) from None

    def _session(self, **options: Any) -> Any:
        return self._driver.session(database=self.database, fetch_size=5000, **options)

    def stamp(self) -> Stamp | None:
        """Return the note of the database, or None if there is none."""
        # While a build commits, the note may pass from a node of its own to an entity or back
        # under the look, so that nothing is there only if nothing is there twice.
        for _ in range(2):
            *node, kept = self.run(statements.READ_NOTE).rows[0]
            if node[0] is not None:
                return Stamp(*node)
            if kept is not None:
                return statements.stamp_of_note(kept)
        return None

    def ready(self, case_name: str) -> None:
        """Raise `StoreFault` if the database holds another case or is of a newer entrepot."""
        current = self.stamp()
        self._check_case(current.case_name if current else None, case_name)
        if current and current.version > VERSION:
            raise StoreFault(
                f"{self.shown}: written by a newer entrepot (store version {current.version})"
            )

    def write(self, content: Content, progress: Callable[[str], None] = silent) -> bool:
        """Send what differs and delete what the content lacks (see `sync`).

        Rows without a stamp are left alone.

        Args:
            content: The content.
            progress: Receives messages on progress.

        Returns:
            Whether anything had to be done.
        """
        self.ready(content.case_name)
        current = self.stamp()
        if current == Stamp(content.case_name, content.stamp, "complete", VERSION):
            return False
        self._fill(content, current, sync.bring, progress)
        return True

    def repair(
        self, content: Content, progress: Callable[[str], None] = silent
    ) -> list[Difference]:
        """Compare every row with the content, and write what differs (see `mending`).

        Rows without a stamp are left alone.

        Args:
            content: The content.
            progress: Receives messages on progress.

        Returns:
            How each kind and type differed before.
        """
        self.ready(content.case_name)
        found: list[Difference] = []

        def bring(*words: Any) -> None:
            found[:] = mending.mend(*words)

        self._fill(content, self.stamp(), bring, progress, is_repair=True)
        return found

    def differences(self, content: Content) -> list[Difference]:
        """Return how each kind of node and each type of edge differs from a content."""
        kinds, relations = self._named_in_note()

        def work() -> list[Difference]:
            with (
                self._session(default_access_mode=READ_ACCESS) as session,
                session.begin_transaction(timeout=ENDLESS) as reading,
            ):
                source = ReadingTransaction(reading)
                return mending.compare(source, content, kinds, relations)

        try:
            return patient(work)
        except (Neo4jError, DriverError) as fault:
            raise self._ours(fault, 0) from None

    def missing_schema(self, content: Content) -> list[str]:
        """Return the names of constraints and indexes that a build makes and the database lacks."""
        names = {name for (name,) in self.run("SHOW CONSTRAINTS YIELD name RETURN name").rows}
        names |= {name for (name,) in self.run("SHOW INDEXES YIELD name RETURN name").rows}
        wanted = [name for name, _ in statements.constraints(content, vocabulary.kinds())]
        wanted += [text.partition(" INDEX ")[2].split()[0] for text in statements.indexes(content)]
        return sorted(set(wanted) - names)

    def reach(self) -> list[str]:
        """Return what `LOAD CSV` reads on this server beside the graph (see `server_reach`)."""
        return server_reach.lines(self._outcome)

    def _outcome(self, query: str, parameters: Mapping[str, Value]) -> tuple[list[Any], str]:
        """Return the values of the first column of a reading query, or its fault in words."""
        try:
            with (
                self._session(default_access_mode=READ_ACCESS) as session,
                session.begin_transaction(timeout=server_reach.SECONDS) as reading,
            ):
                return [record[0] for record in reading.run(query, dict(parameters))], ""
        except (Neo4jError, DriverError) as fault:
            return [], f"{getattr(fault, 'code', '')}: {getattr(fault, 'message', '') or fault}"

    def _named_in_note(self) -> tuple[list[str], list[str]]:
        """Return the kinds and relations of the note, or all there are if it does not say."""
        kept = self.run(statements.READ_KEPT_NOTE).rows
        if kept:
            note = json.loads(kept[0][0])
            return list(note["kinds"]), list(note["relations"])
        rows = self.run(
            "MATCH (m:Store {uid: 'entrepot'}) RETURN m.kinds AS kinds, m.relations AS relations"
        ).rows
        if not rows or rows[0][0] is None:
            return vocabulary.kinds(), vocabulary.relations()
        return list(rows[0][0]), list(rows[0][1] or ())

    def _fill(
        self,
        content: Content,
        current: Stamp | None,
        bring: Bring,
        progress: Callable[[str], None],
        is_repair: bool = False,
    ) -> None:
        """Bring the database to the content, in one transaction if that holds the change."""
        try:
            with self._session() as session:
                self._prepare(session, content, current, is_repair)
                is_done = self._fits(content, current)
                is_done = is_done and self._whole(session, content, bring, progress)
            if not is_done:
                self._in_batches(content, bring, progress)
            with self._session() as session:
                if is_repair:
                    self._constrain(session, content)
                for text in statements.indexes(content):
                    session.run(text).consume()
        except (Neo4jError, DriverError) as fault:
            raise self._ours(fault, 0) from None

    def _fits(self, content: Content, current: Stamp | None) -> bool:
        """Return whether a change may fit one transaction."""
        if current:
            # What broke off is taken up in batches, whatever its size.
            return current.state == "complete"
        rows = sum(map(len, (*content.nodes.values(), *content.edges.values())))
        return rows <= self.atomic

    def _prepare(
        self, session: Any, content: Content, current: Stamp | None, is_repair: bool = False
    ) -> None:
        """Make missing constraints, and bring an older or imported store to the current shape."""
        try:
            self._constrain(session, content)
        except Neo4jError as fault:
            # Rows that were added by hand may stand against a constraint that was dropped by hand.
            if not is_repair or "ConstraintCreationFailed" not in str(fault.code):
                raise
        if current:
            names = {"kinds": vocabulary.kinds(), "relations": vocabulary.relations()}
            for text in (*steps(current.version, VERSION), *self._fills()):
                session.run(text, names).consume()

    def _constrain(self, session: Any, content: Content) -> None:
        existing = {row["name"] for row in session.run("SHOW CONSTRAINTS YIELD name")}
        for name, text in statements.constraints(content, vocabulary.kinds()):
            if name not in existing:
                session.run(text).consume()

    def _whole(
        self, session: Any, content: Content, bring: Bring, progress: Callable[[str], None]
    ) -> bool:
        """Bring the database to the content in one transaction; return whether it fits one.

        Readers see the old graph until the new one is complete.
        """

        def work(transaction: Any) -> None:
            kinds, relations = self._lock(transaction, content.case_name)
            port = SingleTransaction(transaction, self.atomic, self.shown)
            bring(port, content, kinds, relations, progress)
            _finish(transaction, content)

        try:
            session.execute_write(work)
        except TooManyRows:
            return False
        return True

    def _in_batches(self, content: Content, bring: Bring, progress: Callable[[str], None]) -> None:
        """Bring the database to the content in batches; meanwhile its state is `loading`."""
        me = lease.take()

        def begin(transaction: Any) -> tuple[list[str], list[str]]:
            kinds, relations = self._lock(transaction, content.case_name)
            note = statements.note(content, "loading", VERSION, kinds, relations)
            transaction.run(statements.LEASE, {"p": note, "me": me}).consume()
            return kinds, relations

        def end(transaction: Any) -> None:
            if not transaction.run(lease.RENEWED, me=me).single()["n"]:
                raise StoreFault(
                    f"{self.shown}: another build took this database over; "
                    "run this again when it is done"
                )
            _finish(transaction, content)

        port = LeasedTransactions(self._session, me, self.shown)
        try:
            with self._session() as session:
                kinds, relations = session.execute_write(begin)
                bring(port, content, kinds, relations, progress)
                session.execute_write(end)
        finally:
            port.close()
            lease.drop(me)

    def _fills(self) -> list[str]:
        """Return the statements that set the empty lists left out by a bulk import (see `bulk`)."""
        rows = self.run("MATCH (m:Store {uid: 'entrepot'}) RETURN m.fills AS fills").rows
        # Only a database that was filled by a bulk import has such a list in its note.
        names = rows[0][0] if rows else None
        return [statements.fill(name) for name in names or ()]

    def _lock(self, transaction: Any, case_name: str) -> tuple[list[str], list[str]]:
        """Lock the note and return its kinds and relations.

        Raises:
            StoreFault: Another build fills the database, or it holds another case.
        """
        note = self._locked_note(transaction)
        writer, quiet = note["writer"], note["silent"] or 0
        if writer and not lease.dead(writer) and quiet <= lease.SILENT:
            raise StoreFault(
                f"{self.shown}: being filled by another build "
                f"({writer.rpartition('/')[0]}, heard of {quiet} s ago); "
                f"wait until it is done; after {lease.SILENT} s of silence it is taken for dead"
            )
        if note["case_name"] is None:  # the node is only the lock: an entity keeps the note
            kept = list(transaction.run(statements.READ_KEPT_NOTE))
            note = json.loads(kept[0]["note"]) if kept else note
        self._check_case(note["case_name"], case_name)
        if note["kinds"] is None:  # a note of version 1, or none
            return vocabulary.kinds(), vocabulary.relations()
        return list(note["kinds"]), list(note["relations"])

    def _locked_note(self, transaction: Any) -> Any:
        """Lock the note and return what it says of the writer and of the content."""
        for _ in range(lease.TURNS):
            transaction.run(lease.LOCK).consume()
            note = transaction.run(lease.HOLDER).single()
            # A build that ends at this moment takes the node away that was waited for.
            if note is not None:
                return note
        raise StoreFault(f"{self.shown}: other builds keep ending at the same time; run this again")

    def _check_case(self, current: str | None, case_name: str) -> None:
        if current and current != case_name and not self.replace:
            raise StoreFault(
                f"{self.shown}: this database holds the case {current!r}, not {case_name!r}; "
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

        # All rows are fetched before any is used: the time limit of the server goes on while a
        # reader is slow.
        return self.stream(query, parameters, timeout, partial(Rows.upto, limit))

    def stream(
        self,
        query: str,
        parameters: Mapping[str, Value] | None,
        timeout: float,
        take: Callable[[tuple[str, ...], Iterator[tuple[Value, ...]]], Result],
    ) -> Result:
        """Run a reading query and pass its rows on while the server sends them."""
        name = uuid.uuid4().hex

        def work() -> Result:
            with (
                self._session(default_access_mode=READ_ACCESS) as session,
                session.begin_transaction(timeout=timeout, metadata={"entrepot": name}) as reading,
            ):
                result = reading.run(query, dict(parameters or {}))
                rows = (tuple(map(_value, record.values())) for record in result)
                return take(tuple(result.keys()), rows)

        try:
            return patient(work, lambda: self._end(name))
        except (Neo4jError, DriverError) as fault:
            raise self._ours(fault, timeout, query) from None

    def _end(self, name: str) -> None:
        """End our transaction of this name on the server, if it is still there."""
        shown = (
            "SHOW TRANSACTIONS YIELD transactionId AS t, metaData AS m "
            "WHERE m.entrepot = $name RETURN t"
        )
        with self._session() as session:
            for (transaction,) in list(session.run(shown, name=name)):
                session.run("TERMINATE TRANSACTIONS $found", found=transaction).consume()

    def plan(self, query: str, parameters: Mapping[str, Value] | None = None) -> list[str]:
        """Return the operators of the server's plan, the last one first, with their details."""
        try:
            with self._session(default_access_mode=READ_ACCESS) as session:
                plan = session.run(EXPLAIN + query, dict(parameters or {})).consume().plan
        except (Neo4jError, DriverError) as fault:
            raise self._ours(fault, 0, query, len(EXPLAIN)) from None
        return list(_operators(plan or {}, 0))

    def search(self, text: str, limit: int = 20) -> list[str]:
        """Return uids from the full-text index of names, best first.

        A name has all words of the text, the last of them as the beginning of a word.
        """
        words = re.findall(r"\w+", text)
        if not words:
            return []
        *first, last = words
        lucene = " AND ".join([*(f'"{word}"' for word in first), f'({last.lower()}* OR "{last}")'])
        query = (
            f"CALL db.index.fulltext.queryNodes('{statements.NAMES}', $text) YIELD node, score "
            "RETURN node.uid AS uid ORDER BY score DESC, uid LIMIT $most"
        )
        return [uid for (uid,) in self.run(query, {"text": lucene, "most": limit}).rows]

    def close(self) -> None:
        """Close the connections."""
        self._driver.close()

    def _ours(self, fault: Exception, timeout: float, query: str = "", ahead: int = 0) -> Exception:
        """Return the fault of a store or query for one of the driver's.

        Args:
            fault: The driver's fault.
            timeout: Seconds that the query had.
            query: The query, or an empty string for other work.
            ahead: Characters that were sent before the query.
        """
        code = str(getattr(fault, "code", "") or "")
        message = str(getattr(fault, "message", "") or fault).strip().splitlines()[0][:300]
        ours = self._refused(fault, code, message)
        if ours is not None:
            return ours
        if "TransactionTimedOut" in code:
            return TooLong(f"query: stopped after {timeout:g} s; narrow it or raise --timeout")
        if "AccessMode" in code or "Forbidden" in code:
            return NotReadOnly(f"query: it would write; this store is only read ({message})")
        if isinstance(fault, ServiceUnavailable | OSError):
            return StoreFault(
                f"No Neo4j server answers at {self.shown} ({message}). "
                "Start one with `make neo4j`, or leave out "
                "--store to use the graph file in the case."
            )
        if "DeadlockDetected" in code:
            # Only another writer holds locks for which this one waits.
            return StoreFault(
                f"{self.shown}: being filled by another build, and the server ended this one of "
                "the two that waited for each other; wait for the other and run this again"
            )
        if "EntityNotFound" in code and not query:
            # The other writer deleted the node of the note, for which this one waited, at its end.
            return StoreFault(
                f"{self.shown}: being filled by another build, which ended while this one waited "
                "for it; run this again"
            )
        if "ConstraintCreationFailed" in code:
            return StoreFault(
                f"{self.shown}: two rows have one uid ({message}); "
                "repair: `entrepot build --repair`"
            )
        if "ConstraintValidation" in code:
            return StoreFault(f"{self.shown}: {message}")
        if isinstance(fault, ClientError) or (query and ".Statement." in code):
            return _query_fault(fault, query, message, ahead)
        return StoreFault(f"{self.shown}: {message}")

    def _refused(self, fault: Exception, code: str, message: str) -> StoreFault | None:
        """Return the fault of a server that lets us not in, or None for any other fault."""
        if isinstance(fault, AuthError) or ".Security." in code:
            return StoreFault(
                f"{self.shown}: refused the login ({message}); set ENTREPOT_NEO4J_USER and "
                "_PASSWORD"
            )
        if "DatabaseNotFound" in code:
            return StoreFault(
                f"{self.shown}: there is no database {self.database!r} on this server"
            )
        return None


def _finish(transaction: Any, content: Content) -> None:
    """Write the note on a whole content, on an entity if there is one, and end the lease."""
    note, keeper = statements.note(content, "complete", VERSION), statements.keeper(content)
    transaction.run(statements.FORGET_NOTE).consume()
    if keeper is None:
        transaction.run(statements.NOTE, {"p": note}).consume()
        return
    kind, uid = keeper
    kept = {"uid": uid, "note": statements.note_text(note)}
    transaction.run(statements.keep_note(kind), kept).consume()
    transaction.run(statements.DROP_NOTE_NODE).consume()


def _address(url: str) -> tuple[str | None, str]:
    """Return the database of a URL, if it names one, and the address of the server."""
    expected = "SCHEME://HOST[:PORT][/DATABASE] with " + ", ".join(SCHEMES)
    try:
        parts = urlsplit(url)
        port = "" if parts.port is None else f":{parts.port}"
    except ValueError:  # half an address of IPv6, or a port that is none
        raise wrong("--store", url, expected) from None
    database = parts.path.strip("/")
    beyond = (parts.query, parts.fragment, "/" in database, port == ":0")
    if parts.scheme not in SCHEMES or not parts.hostname or any(beyond):
        raise wrong("--store", url, expected)
    if parts.username or parts.password:
        expected = "user and password in ENTREPOT_NEO4J_USER and ENTREPOT_NEO4J_PASSWORD"
        raise wrong("--store", "a user or password in the URL", expected)
    return database or None, f"{parts.scheme}://{_bracketed(parts.hostname)}{port}"


def _bracketed(host: str) -> str:
    """Return a host in brackets if it is an address of IPv6.

    Without them the driver takes it for a port on this machine.
    """
    return f"[{host}]" if ":" in host else host


def _query_fault(fault: Exception, query: str, message: str, ahead: int) -> QueryFault:
    """Return the fault of a query, with its place if the server names one."""
    place = _PLACE.search(str(getattr(fault, "message", "") or fault))
    what = _PLACE.split(message)[0].strip()
    if place and query:
        return at(query, int(place[1]) - ahead, what)
    return QueryFault(f"query: {what}")


def _operators(plan: Mapping[str, Any], depth: int) -> Iterator[str]:
    """Yield a line for each operator of a plan, those that it reads from below it."""
    if not plan:
        return
    arguments = plan.get("args", {})
    name = str(plan.get("operatorType", "")).partition("@")[0]
    line = f"{'  ' * depth}{name}"
    if arguments.get("Details"):
        line += f"  {arguments['Details']}"
    rows = arguments.get("EstimatedRows")
    if rows is not None:
        line += f"  (about {rows:,.0f} rows)"
    yield line
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
        return [_value(item) for item in value]
    if isinstance(value, dict):
        return {key: _value(item) for key, item in sorted(value.items())}
    return plain(value)
