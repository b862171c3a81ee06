"""What is known to exist and what of it is on file, as typed data."""

from __future__ import annotations

from typing import TypedDict


class KnownThingRecord(TypedDict):
    """A list, report, register or statistic that is known to exist, and what of it is on file.

    `state` is "on file", "in part" or "not on file". `editions` are the days of the editions on
    file and `newest_known` is that of the newest edition known; `older` is true where that is
    newer than those on file. `periods` are the years or months of a statistic that are whole on
    file, and `lacking` counts those that are not.
    """

    key: str
    family: str
    kind: str
    title: str
    publisher: str
    covers: str
    countries: list[str]
    start: str | None
    end: str | None
    state: str
    editions: list[str]
    newest_known: str | None
    older: bool
    documents: list[str]
    periods: list[str]
    lacking: int
    address: str
    checked: str
    known_from: str


class CoverageCell(TypedDict):
    """How many things of a family and kind of evidence are on file, in part, or not on file."""

    family: str
    kind: str
    on_file: int
    in_part: int
    not_on_file: int


class HandSource(TypedDict):
    """The claims of a source that people wrote, and how many of them have a quotation."""

    source: str
    claims: int
    quoted: int


class GapThing(TypedDict):
    """A thing that is not on file, or only in part, and could hold an answer."""

    key: str
    title: str
    publisher: str


class CoverageGap(TypedDict):
    """What is not on file that could hold the answer to a question without a route.

    `sentence` says it in one line. Neither list is complete: both follow the reviewed table of what
    is known to exist.
    """

    sentence: str
    missing: list[GapThing]
    partial: list[GapThing]
