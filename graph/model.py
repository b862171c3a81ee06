"""The frozen types of the walk: Document, Record, Claim, Edge, Flag, Route. No input or output here."""

from __future__ import annotations

from dataclasses import dataclass

from .dates import Interval


@dataclass(frozen=True, slots=True)
class Document:
    """Something that was published: who printed it, when, where it was read, and its hash if held.

    `file` and `sha256` name a copy that `verify --documents` can look for; both empty when no
    text is held. `derived_from` names the document this one copies or rewrites. `read` is the day on which
    somebody here read it or took the file in; empty where that day was not recorded.
    """

    uid: str
    title: str
    outlet: str
    published: str = ""
    date_inferred: bool = False
    address: str = ""
    language: str = "en"
    file: str = ""
    sha256: str = ""
    derived_from: str = ""
    note: str = ""
    read: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """What one source says of one entity under the source's own key; identity folds records."""

    uid: str
    kind: str
    name: str
    aliases: tuple[str, ...] = ()
    identifiers: tuple[tuple[str, str], ...] = ()
    country: str = ""
    broader: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of a `via`: parties that stand beside each other; `partial` when more are implied."""

    parties: tuple[str, ...]
    partial: bool = False


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as printed: value (or value to `upto`), comparator, unit; cumulative or equivalent."""

    value: float
    unit: str
    comparator: str = ""
    upto: float | None = None
    period: str = ""
    cumulative: bool = False
    equivalence: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement by one asserter, with where it was read and how well it is known (DESIGN 4).

    `said` is what was said, in our words, where the verb of the predicate would say more or less;
    `text` adds to the verb, or is the property itself where there is no object. `stated` is the day on which
    the asserter said so where that is not `known_by`: a date, `..` and the day of a report that does not say
    when (`..2024-02-24`), or `undated`. `rules` name what read the claim out of a text; with status `proposed` no
    person has accepted it, and no fold takes it (`proposals`). `purpose` are the weapons, by variant or series, for
    which the claim says that the goods were: a delivery for one variant is no delivery for another.
    """

    uid: str
    fact: str
    subject: str
    predicate: str
    object: str = ""
    said: str = ""
    text: str = ""
    level: str = "firm"
    status: str = "asserted"
    hedge: str = ""
    interval: Interval = Interval()  # noqa: RUF009  # frozen
    date_note: str = ""
    goods: str = ""
    hs6: tuple[str, ...] = ()
    carriers: tuple[str, ...] = ()
    via: tuple[Stage, ...] = ()
    waypoints: tuple[str, ...] = ()
    order_stated: bool = False
    quantity: Quantity | None = None
    measure: str = ""
    programme: str = ""
    asserter: str = ""
    voice: str = ""
    members: tuple[str, ...] = ()
    root: str = ""
    copy_of: str = ""
    document: str = ""
    also: tuple[str, ...] = ()
    locator: str = ""
    quote: str = ""
    quote_state: str = "none"
    basis: str = "statement"
    grade: str = ""
    known_by: str = ""
    stated: str = ""
    act: str = ""
    denies: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    particulars: bool = False
    conflicts: tuple[str, ...] = ()
    alone: bool = True
    note: str = ""
    rules: tuple[str, ...] = ()
    purpose: tuple[str, ...] = ()
    version: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Every record that the claim names."""
        own = (
            self.subject,
            self.object,
            self.asserter,
            self.goods,
            *self.carriers,
            *self.waypoints,
            *self.purpose,
        )
        return tuple(u for u in (*own, *(p for s in self.via for p in s.parties)) if u)


@dataclass(frozen=True, slots=True)
class Entity:
    """One party, place, weapon or thing after identity; `records` are the rows it folds."""

    uid: str
    kind: str
    name: str
    aliases: tuple[str, ...]
    identifiers: tuple[tuple[str, str], ...]
    country: str
    broader: str
    records: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Support:
    """A declared score in [0,1] under both dependence models and their mixture (DESIGN 4).

    Each is the greatest over picks of one claim for each edge and voice; `exact` is false when the picks were too many
    to look at them all, and the numbers are lower bounds.
    """

    independent: float
    common: float
    mixed: float
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Denial:
    """A denial as it stands beside an edge: which claim, its act, and how it applies."""

    uid: str
    act: str
    relation: str  # "names a claim", "set beside", "earlier general denial", "general denial"


@dataclass(frozen=True, slots=True)
class Piece:
    """What the arithmetic needs of one claim on one edge: root, voice, strength before denials.

    `members` lists the voices of which this voice is made up (the MSMT and its states): the piece
    counts in place of all of them that speak on the same edge, or not at all, never beside one.
    """

    root: str
    voice: str
    strength: float
    weak: bool = False
    members: tuple[str, ...] = ()
    denials: tuple[tuple[str, str, float], ...] = ()  # (denial's uid, its voice, ratio)


@dataclass(frozen=True, slots=True)
class Edge:
    """A fold of claims with the same subject, predicate, object, level, goods, purpose and event.

    `purpose` are the weapons for which its goods are said to be; `event` is when the event that its claims are
    about began, where the predicate is of single events (calls, voyages, shipments) and a beginning is stated.
    """

    uid: str
    source: str
    predicate: str
    target: str
    level: str
    goods: str
    support: Support
    pieces: tuple[Piece, ...]
    claims: tuple[str, ...]
    voices: tuple[str, ...]
    roots: tuple[str, ...]
    denials: tuple[Denial, ...]
    intervals: tuple[tuple[str, Interval], ...]
    first_known: str
    last_known: str
    basis: tuple[str, ...]
    summary: bool = False
    partial: bool = False
    gap: bool = False
    word: str = ""
    purpose: tuple[str, ...] = ()
    event: str = ""

    @property
    def mixed(self) -> float:
        """The number that orders edges, also where none is printed."""
        return self.support.mixed


@dataclass(frozen=True, slots=True)
class Link:
    """An edge as far as choosing it needs, as a store tells it without its claims."""

    uid: str
    source: str
    predicate: str
    target: str
    summary: bool
    mixed: float


@dataclass(frozen=True, slots=True)
class Flag:
    """Something to know of a route, between two nodes or two goods (uids)."""

    kind: str  # partial stage, goods or purpose differs, purpose or variant not stated, unknown leg, possibly the same
    first: str
    second: str


@dataclass(frozen=True, slots=True)
class Route:
    """An ordered chain of edges from one node to another, in one level, with its score."""

    nodes: tuple[str, ...]
    edges: tuple[str, ...]
    roles: tuple[str, ...]  # per edge: "made by", "movement" or "use"
    joint: Support | None
    product: float | None
    weakest: float | None
    assembled: bool
    lead: bool
    flags: tuple[Flag, ...] = ()
    variants: int = 1
    rank: int = 0
    tied: bool = False
