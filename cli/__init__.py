"""The table of commands. The function of a command is imported when the command runs."""

from __future__ import annotations

from typing import NamedTuple


class Command(NamedTuple):
    """A command: its name, its module and function, and its line in `entrepot --help`."""

    name: str
    module: str
    function: str
    summary: str  # at most 62 characters, so that the line is whole at 80 columns


class Group(NamedTuple):
    """Commands that stand together in `entrepot --help`."""

    title: str
    commands: tuple[Command, ...]


GROUPS = (
    Group(
        "Ask",
        (
            Command(
                "find", "ask", "find", "Find a party, place, weapon or part by name or identifier."
            ),
            Command(
                "routes",
                "connect",
                "routes",
                "Find the documented routes between two parties, best first.",
            ),
            Command(
                "explain", "ask", "explain", "Show the evidence for a party, a relation or a claim."
            ),
            Command(
                "critical",
                "connect",
                "critical",
                "Show which parties and countries a connection depends on.",
            ),
            Command(
                "whatif",
                "connect",
                "whatif",
                "Show which routes remain if some parties are designated.",
            ),
            Command("rank", "rank", "rank", "Rank parties by how central they are in the network."),
            Command(
                "flags",
                "signals",
                "flags",
                "Show red flags from published guidance, with their facts.",
            ),
            Command(
                "indicators",
                "signals",
                "indicators",
                "Show transshipment indicators of one or more countries.",
            ),
            Command(
                "shipments",
                "shipments",
                "shipments",
                "List claims from customs rows, and the rows behind each.",
            ),
            Command(
                "chains",
                "shipments",
                "chains",
                "Show shipments that may have been sent on: leads, not findings.",
            ),
            Command(
                "voyages",
                "voyages",
                "voyages",
                "Show a ship's events in date order, and its voyages.",
            ),
            Command(
                "screen",
                "screen",
                "screen",
                "Check a private table of names against the case, offline.",
            ),
        ),
    ),
    Group(
        "Show",
        (
            Command(
                "view",
                "publish",
                "view",
                "Write one web page that works offline, or an SVG picture.",
            ),
            Command("serve", "serve", "serve", "Explore the case in a browser on this computer."),
            Command(
                "brief",
                "brief",
                "brief",
                "Write a report with a note for every number (PDF, DOCX, ...).",
            ),
            Command(
                "export",
                "publish",
                "export_command",
                "Write the graph and its evidence for other programs.",
            ),
        ),
    ),
    Group(
        "Load",
        (
            Command(
                "fetch", "load", "fetch", "Download an official list. No other command goes online."
            ),
            Command(
                "load", "load", "load", "Load an official list or your own table into the case."
            ),
            Command(
                "extract",
                "note",
                "extract",
                "Extract relations from statements of reasons by rules.",
            ),
            Command(
                "capture",
                "note",
                "capture",
                "Copy a document into the case, with hash and publisher.",
            ),
            Command(
                "claim", "note", "claim", "Add or edit a claim that quotes a captured document."
            ),
        ),
    ),
    Group(
        "Decide",
        (
            Command("resolve", "resolve", "resolve", "Decide which entries are the same party."),
            Command(
                "review",
                "decide",
                "review",
                "Accept, correct or reject claims that rules extracted.",
            ),
            Command(
                "notes",
                "analyst_notes",
                "notes",
                "List or remove the notes that analysts wrote in the explorer.",
            ),
        ),
    ),
    Group(
        "Store",
        (
            Command(
                "query", "query", "query_command", "Run a Cypher query, or open a Cypher console."
            ),
            Command(
                "queries",
                "query_catalogue",
                "queries_command",
                "List the ready-made queries and those in the case.",
            ),
        ),
    ),
    Group(
        "Case",
        (
            Command(
                "demo",
                "demonstrate",
                "demo",
                "Build the demonstration case, with its pages and reports.",
            ),
            Command("build", "load", "build", "Read all sources and update the graph store."),
            Command(
                "trust",
                "trust",
                "trust",
                "Allow a case from elsewhere to run its own code.",
            ),
            Command(
                "sources",
                "check",
                "sources",
                "List the sources with their publisher, licence and counts.",
            ),
            Command(
                "coverage",
                "coverage",
                "coverage",
                "Show which known lists and reports are on file or missing.",
            ),
            Command(
                "verify",
                "check",
                "verify",
                "Check that no file has changed and that quotations match.",
            ),
            Command("diff", "check", "diff", "Show what changed between two versions of the case."),
            Command(
                "doctor",
                "check",
                "doctor",
                "Check the installation, the case and its store; suggest repairs.",
            ),
            Command(
                "migrate", "check", "migrate", "Update a graph store that an older version wrote."
            ),
        ),
    ),
)
# Only names stand in the table: a module imported here would be loaded by every command and by
# `entrepot --help`.
COMMANDS: dict[str, Command] = {}
for _group in GROUPS:
    for _command in _group.commands:
        COMMANDS[_command.name] = _command
