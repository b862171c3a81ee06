"""The commands of entrepot: a row each; the function behind a row is imported when the command runs."""

from __future__ import annotations

from typing import NamedTuple


class Command(NamedTuple):
    """A command: its name, the module and function that answer it, and its line in `entrepot --help`."""

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
            Command("find", "asking", "find", "Find a party, place, weapon or part by name or identifier."),
            Command("routes", "connecting", "routes", "Find the documented routes between two parties, best first."),
            Command("explain", "asking", "explain", "Show the evidence for a party, a relation or a claim."),
            Command("critical", "connecting", "critical", "Show which parties and countries a connection depends on."),
            Command("whatif", "connecting", "whatif", "Show which routes remain if some parties are designated."),
            Command("rank", "ranking", "rank", "Rank parties by how central they are in the network."),
            Command("flags", "signals", "flags", "Show red flags from published guidance, with their facts."),
            Command("indicators", "signals", "indicators", "Show transshipment indicators of one or more countries."),
            Command("screen", "screening", "screen", "Check a private table of names against the case, offline."),
        ),
    ),
    Group(
        "Show",
        (
            Command("view", "showing", "view", "Write one web page that works offline, or an SVG picture."),
            Command("serve", "serving", "serve", "Open the case in a browser on this computer."),
            Command("brief", "briefing", "brief", "Write a report, each number with a note (PDF, DOCX, HTML, MD)."),
            Command("export", "showing", "export_command", "Write the graph and its evidence as GraphML, CSV or JSON."),
        ),
    ),
    Group(
        "Load",
        (
            Command("fetch", "loading", "fetch", "Download an official list. No other command goes online."),
            Command("load", "loading", "load", "Load an official list or your own table into the case."),
            Command("extract", "noting", "extract", "Extract relations from statements of reasons, by rules."),
            Command("capture", "noting", "capture", "Copy a document into the case, with hash and publisher."),
            Command("claim", "noting", "claim", "Add or edit a claim that quotes a captured document."),
        ),
    ),
    Group(
        "Decide",
        (
            Command("resolve", "deciding", "resolve", "Decide whether two entries are the same party."),
            Command("review", "deciding", "review", "Accept, correct or reject claims that rules extracted."),
        ),
    ),
    Group(
        "Store",
        (
            Command("query", "querying", "query_command", "Run a Cypher query, or open a Cypher console."),
            Command("queries", "querying", "queries_command", "List the ready-made queries and those in the case."),
        ),
    ),
    Group(
        "Case",
        (
            Command("demo", "demonstrating", "demo", "Build the demonstration case, with its pages and reports."),
            Command("build", "loading", "build", "Read all sources and update the graph store."),
            Command("sources", "checking", "sources", "List the sources with their publisher, licence and counts."),
            Command("verify", "checking", "verify", "Check that no file has changed and that quotations match."),
            Command("diff", "checking", "diff", "Show what changed between two versions of the case."),
            Command("doctor", "checking", "doctor", "Check the installation and the case, and suggest repairs."),
        ),
    ),
)
COMMANDS = {command.name: command for group in GROUPS for command in group.commands}
