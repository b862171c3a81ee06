"""What LOAD CSV reads on a server is found by asking for what is not there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from entrepot.graph.store import server_reach
from entrepot.graph.store.bolt import Bolt

FILES = server_reach.FILES_SETTING
BLOCK = server_reach.BLOCK_SETTING


@pytest.fixture(scope="module")
def open_server(neo4j_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A server that reads files, and every address but those of its own machine."""
    from neo4j_server import Server

    settings = (f"{FILES}=true", f"{BLOCK}=127.0.0.0/8")
    found = Server(tmp_path_factory.mktemp("open") / "home", settings)
    found.start()
    yield found
    found.stop()


def test_a_closed_server_reaches_nothing(neo4j_url: str) -> None:
    store = Bolt(neo4j_url)
    assert store.reach() == []
    store.close()


def test_an_open_server_reaches_files_and_the_web(open_server: Any) -> None:
    store = Bolt(open_server.url)
    files, web = store.reach()
    store.close()
    home = Path(open_server.home)
    assert files.startswith(f"LOAD CSV reads files under {home}: ")
    assert f"{FILES}=false" in files
    assert web.startswith("LOAD CSV reads web addresses: ")
    assert f"{BLOCK}=0.0.0.0/0,::/0" in web


@pytest.mark.parametrize(
    ("fault", "reaches"),
    [
        ("", True),
        ("Neo.ClientError.Statement.ExternalResourceFailed: Couldn't load the external", True),
        ("Neo.ClientError.Transaction.TransactionTimedOut: it took too long", True),
        ("Neo.ClientError.Security.Forbidden: LOAD on URL is not allowed", False),
        ("ExternalResourceFailed: blocked via the configuration property", False),
    ],
)
def test_a_right_that_was_denied_is_told_from_an_address_that_was_tried(
    fault: str, reaches: bool
) -> None:
    def outcome(query: str, parameters: Mapping[str, Any]) -> tuple[list[Any], str]:
        return [], fault

    assert [line.partition(":")[0] for line in server_reach.lines(outcome)] == (
        ["LOAD CSV reads files of its machine", "LOAD CSV reads web addresses"] if reaches else []
    )
