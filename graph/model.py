"""The types from a document to a route, all frozen; nothing here reads or writes."""

from __future__ import annotations

from dataclasses import dataclass

from .dates import Interval
from .quick_making import quickly_made


@dataclass(frozen=True, slots=True)
class Document:
    """Something that was published, with its outlet, date and address.

    `file` and `sha256` are those of a copy that `verify --documents` looks for, "" if no text is
    held. `derived_from` is the uid of the document that this one copies or rewrites. `read` is the
    day on which an analyst read it or the file was loaded, "" if that day was not recorded.
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


@quickly_made
@dataclass(frozen=True, slots=True)
class Record:
    """One entity as one dataset describes it, under the dataset's own key.

    `identify` combines the records of an entity.
    """

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
    """One stage between the ends of a claim: parties of equal place in the chain.

    `partial` is true if the source implies others whom it does not name.
    """

    parties: tuple[str, ...]
    partial: bool = False


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as its source prints it, from `value` up to `upto` if it is a range.

    `cumulative` marks a total to date, `equivalence` an equivalent that is not a count.
    """

    value: float
    unit: str
    comparator: str = ""
    upto: float | None = None
    period: str = ""
    cumulative: bool = False
    equivalence: bool = False


@quickly_made
@dataclass(frozen=True, slots=True)
class Claim:
    """A statement of one source about one fact, with its document, date and grade.

    The statuses, levels, grades and bases are those of docs/model.md. Empty fields mean that the
    source does not state them. These need explanation:

    - `said`: the statement in the analyst's words, if the verb of the predicate is stronger or
      weaker than the source (docs/decisions/0001).
    - `text`: an addition to the verb, or the property itself if there is no object.
    - `voice`: the source whose knowledge the claim is. `members` are the sources that a body
      consists of.
    - `root`: the original statement, from which copies and translations descend.
    - `known_by`: the day on which the claim was public.
    - `stated`: the day of the statement if it is not `known_by`: a date, `..` and the day of a
      report that does not date it (`..2024-02-24`), or `undated`.
    - `denies`, `beside`: the claims that a denial names, and those beside which it is shown.
    - `rules`: what read the claim out of a text. With status `proposed` no person has accepted it,
      and it takes part in nothing (docs/decisions/0021).
    - `purpose`: the weapons, by variant or series, for which the goods were. A delivery for one
      variant is not a delivery for another (docs/decisions/0022).
    - `version`: a hash of all other fields.
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
        """The uids of every record that the claim names, in a fixed order; some may repeat."""
        uids = [self.subject, self.object, self.asserter, self.goods]
        uids += (*self.carriers, *self.waypoints, *self.purpose)
        for stage in self.via:
            uids += stage.parties
        return tuple(filter(None, uids))


@quickly_made
@dataclass(frozen=True, slots=True)
class Entity:
    """A party, place, weapon or other thing, with the uids of the records that it combines."""

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
    """A score from 0 to 1 under two assumptions about original statements (docs/model.md).

    `independent` holds if they are independent, `common` if all depend on one another, and `mixed`
    is the weighted mean. Each is the greatest over all ways to count one claim for each edge and
    source. `exact` is false if there were too many ways to try them all; then the numbers are lower
    bounds (docs/decisions/0020).
    """

    independent: float
    common: float
    mixed: float
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Denial:
    """A denial beside an edge: the uid of its claim, its act, and how it applies."""

    uid: str
    act: str
    relation: str  # "names a claim", "set beside", "earlier general denial", "general denial"


@dataclass(frozen=True, slots=True)
class Piece:
    """One claim on one edge as the arithmetic of support takes it, before denials.

    `members` are the sources that this source consists of (the MSMT and its states). Such a piece
    counts in place of those of them that support the same edge, or not at all, never beside one.
    """

    root: str
    voice: str
    strength: float
    weak: bool = False
    members: tuple[str, ...] = ()
    denials: tuple[tuple[str, str, float], ...] = ()  # (uid of the denial, its source, ratio)


@quickly_made
@dataclass(frozen=True, slots=True)
class Edge:
    """A relation: all claims with one subject, predicate, object, level, goods, purpose and event.

    `pieces` are the scored claims, `claims` the uids of all. `summary` marks the edge from end to
    end of a chain, `partial` one with intermediaries that no claim names, and `gap` a step that a
    source could not determine. `purpose` are the weapons for which the goods are stated to be.
    `event` is the day on which the event began, for predicates of single events (calls, voyages,
    shipments).
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
        """The mixed support, which orders edges even if no number is printed."""
        return self.support.mixed


@dataclass(frozen=True, slots=True)
class Link:
    """The part of an edge that a store returns without its claims, enough to choose edges."""

    uid: str
    source: str
    predicate: str
    target: str
    summary: bool
    mixed: float


@dataclass(frozen=True, slots=True)
class Flag:
    """A reservation about a route, between two nodes or two goods (uids)."""

    # Partial stage, goods or purpose differs, purpose or variant not stated, unknown leg, possibly
    # the same.
    kind: str
    first: str
    second: str


@dataclass(frozen=True, slots=True)
class Route:
    """An ordered chain of edges from one node to another, in one level, with its score.

    `joint` and `product` are None for a lead, which has no score. `variants` counts the
    choices of edges along the same nodes, and `tied` marks a rank that several routes share.
    """

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
