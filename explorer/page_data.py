"""The data of the explorer's pages: what its templates print and the scripts of its pages read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypedDict

from ..viz.page.group_page import NamedGroup

PanelData = dict[str, Any]  # a `Panel` as its fields
Growth = dict[str, Any]  # columns of cards, lines, panels and dates (`expansion.page_rows`)


class CaseSummary(TypedDict):
    """Name and size of a case, its version, and whether its store is being filled."""

    name: str
    state: int
    newest: str
    filling: bool
    claims: int
    entities: int
    edges: int


class SearchEntry(TypedDict):
    """An entity that a search found: its kind, its country, and how it matched in small print."""

    uid: str
    name: str
    small: str


class RoleEntry(TypedDict):
    """What some neighbours are to a party: the key of the role, its relation, how many have it."""

    key: str
    relation: str
    count: int


class EvidencePart(TypedDict, total=False):
    """What a page of evidence shows of one kind of thing."""

    uid: str
    sheet: PanelData
    links: list[tuple[str, str]]
    reviewable: bool
    reviewed: str


class EvidencePage(EvidencePart):
    """A page of evidence, and whether the store is being filled."""

    filling: bool


class QueryEntry(TypedDict):
    """A query of the catalogue or of the case."""

    name: str
    title: str


class GroupsTable(TypedDict):
    """The groups of a graph as a table; `picture` is the address of their picture."""

    by: str
    title: str
    groups: Sequence[NamedGroup]
    picture: str


class QueryField(TypedDict):
    """A parameter of a query as a field of a form; `value` is its default, if it has one."""

    name: str
    about: str
    value: str
    example: str
    is_party: bool
    needed: bool
