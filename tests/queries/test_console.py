"""Questions are listed, run, edited and saved at a terminal, with equal answers on both engines."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import pexpect
import pytest
from copied_case import copied_case

from entrepot.casework.case import Case
from entrepot.cli.cypher_console import HELP, WORDS, ConsoleCompleter

ROOT = Path(__file__).resolve().parents[2]
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]|\r")

# On a slow machine a query runs for a second, and the console shows for how long.
CLOCK = re.compile(r"(?:\.\.\. [0-9]+ s of [0-9.]+; Ctrl-C stops it)+(?: {50})?")


class Session:
    """A console in a pseudo-terminal; `say` returns its output up to the line with the time."""

    def __init__(self, case: Path, *more: str) -> None:
        environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT / ".ci" / "types"),
            "PROMPT_TOOLKIT_NO_CPR": "1",
        }
        words = ["-m", "entrepot", "query", "--case", str(case), *more]
        self.child = pexpect.spawn(
            sys.executable,
            words,
            env={**environment, "TERM": "xterm"},
            encoding="utf-8",
            timeout=180,
            dimensions=(60, 200),
        )
        self.child.expect("cypher>")

    def say(self, text: str, until: str) -> str:
        self.child.send(text + "\r")
        self.child.expect(until)
        return CLOCK.sub("", ESCAPES.sub("", self.child.before + self.child.after))

    def rows(self, text: str) -> list[str]:
        """Return the lines of the table that a command prints."""
        told = self.say(text, r"\(\d+ rows\)")
        self.child.expect(r"\d s, [^\r]+\r\n")
        lines = told.splitlines()
        heads = [i for i, line in enumerate(lines) if line.startswith("supplier  ")]
        return [line.rstrip() for line in lines[heads[-1] :]]

    def quit(self) -> None:
        self.child.send(":quit\r")
        self.child.expect(pexpect.EOF)
        self.child.close()


def suppliers(lines: list[str]) -> int:
    """Return the number of rows of a table whose cells may take several lines.

    Each row has a figure in its fourth column.
    """
    return len([line for line in lines if re.search(r"  0\.\d+  ", line)])


@pytest.fixture
def own(case: Case, tmp_path: Path) -> Path:
    case.fill()
    copied_case(case, tmp_path / "case")
    Case.open(str(tmp_path / "case")).fill()
    return tmp_path / "case"


def test_a_session_on_a_server_and_on_the_embedded_graph(own: Path, neo4j_url: str) -> None:
    Case.open(str(own)).fill(neo4j_url, replace=True)
    session = Session(own, "--store", neo4j_url)
    assert "who-supplies (for investigators)" in session.say(
        ":list supplies a party", "name or uid"
    )
    assert suppliers(session.rows(":run who-supplies uid=ru-inn-1831083343")) == 22
    session.say(":set uid=ru-inn-1831083343", "uid=ru-inn-1831083343")
    session.child.send(":edit who-supplies\r")
    session.child.expect("LIMIT")
    session.child.send("\x7f\x7f\x7f4")
    few = session.rows(";")
    assert suppliers(few) == 4
    session.say(":save few-suppliers", "saved as .*few-suppliers.cypher")
    assert "this state, whole" in session.say(":store embedded", "whole")
    assert session.rows(":run few-suppliers uid=ru-inn-1831083343") == few
    assert "Match" in session.say(":explain", "rows|Return")
    session.say(f":out {own / 'rows.csv'}", r"rows.csv: 4 rows")
    assert len((own / "rows.csv").read_text(encoding="utf-8").splitlines()) == 5
    session.quit()
    assert session.child.exitstatus == 0
    assert (
        (own / "queries" / "few-suppliers.cypher")
        .read_text(encoding="utf-8")
        .endswith("LIMIT 4;\n")
    )
    assert "few-suppliers" in (own / ".query_history").read_text(encoding="utf-8")


def test_a_fault_is_a_line_and_the_session_goes_on(own: Path) -> None:
    session = Session(own)
    told = session.say("MATCH (n RETURN n;", r"\n +\^")
    assert "line 1, column 7: found ( that is never closed" in told
    session.say(":run who-supplies uid", "NAME=VALUE")
    session.say(":no-such-thing", "one of :help")
    session.say(":limit many", "a number of rows")
    session.say("MATCH (n:Company) RETURN count(n) AS n;", r"\(1 row\)")
    session.quit()


# The query takes minutes in every engine and little memory, and stays below the number of rows at
# which the embedded engine refuses.
LONG = (
    "UNWIND range(1, 2000) AS a WITH a "
    f"WHERE size(reduce(s = '', x IN range(1, 4000) | s + '{'ab' * 50}')) = a RETURN count(*)"
)


def test_ctrl_c_stops_a_query_and_not_the_session(own: Path, neo4j_url: str) -> None:
    Case.open(str(own)).fill(neo4j_url, replace=True)
    for more in ((), ("--store", neo4j_url)):
        session = Session(own, "--timeout", "120", *more)
        session.child.send(f"{LONG};\r")
        session.child.expect("s of 120; Ctrl-C stops it")
        session.child.sendintr()
        session.child.expect("entrepot: stopped")
        session.say("MATCH (n:Company) RETURN count(n) AS n;", r"\(1 row\)")
        session.quit()


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("MATCH (n:Compa", {"Company"}),
        ("MATCH (a)-[r:SUPP", {"SUPPLIES"}),
        ("MATCH (n) WHERE n.known", {"known_by", "known_day"}),
        ("RETURN $ui", {"uid"}),
        (":run who-", {"who-supplies"}),
        (":sa", {":save"}),
        ("MAT", {"MATCH"}),
    ],
)
def test_tab_completes_what_may_stand_there(typed: str, offered: set[str]) -> None:
    from prompt_toolkit.completion import CompleteEvent
    from prompt_toolkit.document import Document

    words = ConsoleCompleter(lambda: ["who-supplies", "denied-claims"], lambda: ["uid"])
    found = {c.text for c in words.get_completions(Document(typed, len(typed)), CompleteEvent())}
    assert found == offered


def test_every_command_is_in_the_help() -> None:
    assert [c for c in WORDS if c != ":help" and c not in HELP] == []
