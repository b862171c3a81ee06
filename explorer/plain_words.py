"""The words of a fault or an answer for a person at a browser, who has no command line.

Faults are worded for who types commands: they name the option at fault and the command that helps.
What is left here is what was found and what would be right.
"""

from __future__ import annotations

import re

# A command in backticks or after a colon, or an option of one.
COMMAND = re.compile(
    r"`(?:entrepot|make|view|--)[^`]*`|(?:^|[:(]\s)entrepot [a-z]|(?<![\w-])--[a-z][a-z-]*"
)
# What a source, a party or a person typed is told as it is.
SAID = re.compile(r"“[^”]*”|found '(?:[^'\\]|\\.)*'|found \"(?:[^\"\\]|\\.)*\"")
# A fault of a form names a field as the form does.
FIELDS = {
    "designate": "Designate",
    "on": "On the day",
    "k": "Routes at most",
    "as_of": "Public by",
    "hops": "Steps",
    "limit": "Cards at most",
}
FILES = {
    "case": "the settings of the case",
    "decisions": "the decisions of the case",
    "views": "the saved views",
    "notes": "the notes",
}
PLACE = re.compile(r"^(?:[a-z]+ )?--([a-z-]+)((?: --[a-z-]+)*): |^(\w+): (?=found )")
OR_OPTION = re.compile(r",? or (?:[a-z]+ )?--[a-z-]+(?: [A-Z]+\b)?")
# Sought where a word begins only: from each letter of a long word it would take seconds.
PROGRAM_FILE = re.compile(r"(?<![\w./-])(?:[\w.-]*/)*(\w+)\.toml\b")
LONGEST = 5000  # characters of a message, since what was typed may be an address of any length
CLAUSES = re.compile(r"(; |(?<=[.?!]) |, (?=`?entrepot |`?--)|\n)")
# What leads to a command and is nothing without it: "repair", "List them with", "make it".
LEAD = re.compile(r"(?:^|\s)(?:with|use|add|then|at)$|^\W*(?:\S+\s+)?\S*$")


def plain(words: str) -> str:
    """Return words without commands, options and files of the program.

    Words that name none of these are returned as they are, and so is what is quoted.

    >>> plain("whatif --designate: found 'nobody'; expected at least one party")
    "Designate: found 'nobody'; expected at least one party"
    >>> plain("no graph file yet; make it: `entrepot build --repair`")
    'no graph file yet'
    >>> plain("stopped after 60 s; narrow it or raise --timeout")
    'stopped after 60 s; narrow it'
    """
    said: list[str] = []

    def held(match: re.Match[str]) -> str:
        said.append(match[0])
        return f"\0{len(said) - 1}\0"

    text = SAID.sub(held, words[:LONGEST].replace("\0", ""))
    text = PLACE.sub(_field, text)
    text = OR_OPTION.sub("", PROGRAM_FILE.sub(_file, text))
    if COMMAND.search(text):
        text = _without_commands(text)
    return re.sub("\0([0-9]+)\0", lambda match: said[int(match[1])], text)


def _field(match: re.Match[str]) -> str:
    name = match[1] or match[3]
    if match[3] and name not in FIELDS:
        return match[0]
    return FIELDS.get(name, name.replace("-", " ").capitalize()) + ": "


def _file(match: re.Match[str]) -> str:
    return FILES.get(match[1], f"the table {match[1]}")


def _without_commands(text: str) -> str:
    """Return a text without the clauses that name a command, and without what leads to one."""
    first, *rest = CLAUSES.split(text)
    kept = _clause(first)
    for between, clause in zip(rest[::2], rest[1::2], strict=True):
        left = _clause(clause)
        # "Search for part of the name with:" stands on a line of its own, before the command.
        if left != clause and kept.endswith(":"):
            kept = _led(kept[:-1])
        if left:
            kept += between + left if kept else left
    return kept.rstrip("; ,")


def _clause(clause: str) -> str:
    """Return a clause up to the command in it: "" if nothing is left without that."""
    found = COMMAND.search(clause)
    if found is None:
        return clause
    before, colon, _ = clause[: found.start() + 1].rpartition(":")
    left = _led(before) if colon else ""
    return left + ")" * (left.count("(") - left.count(")"))


def _led(words: str) -> str:
    """Return words without the sentence at their end that only leads to a command."""
    head, stop, last = words.rpartition(". ")
    return head + stop.rstrip() if LEAD.search(last) else words
