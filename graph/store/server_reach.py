"""What a reading query could reach through a Neo4j server beside the graph: `LOAD CSV`.

The clause reads files of the server's machine and addresses on its network, in a transaction that
may only read. entrepot refuses it in queries; other programs that use the server do not. What the
server allows is found by asking for what is not there, since its block list is an internal setting
that `SHOW SETTINGS` leaves out, and since the rights of a user count too (Neo4j Enterprise). The
addresses are reserved ones that no packet leaves a machine for.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from typing import Any

SECONDS = 10.0  # for each question
LOAD = "LOAD CSV FROM $address AS line RETURN line LIMIT 1"
SETTING = "SHOW SETTINGS YIELD name, value WHERE name = $name RETURN value"
FILES_SETTING = "dbms.security.allow_csv_import_from_file_urls"
FOLDER_SETTING = "server.directories.import"
BLOCK_SETTING = "internal.dbms.cypher_ip_blocklist"
WEB = ("http://255.255.255.255:9/", "http://[ff02::1]:9/")  # IPv4, then IPv6
# What the server says of an address that it tried to read; one that it may not read it names so
# otherwise, by a setting, a block list or a right.
TRIED = ("Couldn't load the external", "Cannot load the external", "TransactionTimedOut")
Outcome = Callable[[str, Mapping[str, Any]], tuple[list[Any], str]]


def lines(outcome: Outcome) -> list[str]:
    """Return a line for files and one for the web, each if the server reads them.

    Args:
        outcome: Runs a reading query; returns the values of its first column and "", or none and
            the fault in words.
    """
    found: list[str] = []
    if _reads(outcome, f"file:///entrepot-{uuid.uuid4().hex}.csv"):
        values, _ = outcome(SETTING, {"name": FOLDER_SETTING})
        folder = f"files under {values[0]}" if values and values[0] else "files of its machine"
        found.append(
            f"LOAD CSV reads {folder}: a query of another program can read them; set "
            f"{FILES_SETTING}=false in neo4j.conf"
        )
    if any(_reads(outcome, address) for address in WEB):
        found.append(
            "LOAD CSV reads web addresses: a query of another program can send the graph "
            f"there; set {BLOCK_SETTING}=0.0.0.0/0,::/0 in neo4j.conf, or deny LOAD to its users "
            "(Enterprise)"
        )
    return found


def _reads(outcome: Outcome, address: str) -> bool:
    """Return whether the server tried to read an address, which fails as nothing is there."""
    _, fault = outcome(LOAD, {"address": address})
    return not fault or any(words in fault for words in TRIED)
