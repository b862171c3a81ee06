"""The parts of answers as typed data: what a relation, a claim, a route or a verdict is in
`--json`.

The JSON schemas in graph/schemas are generated from these types and those of `data` by `make docs`,
with the first sentence of each as its description. A key that may be absent is `NotRequired`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, NotRequired, TypedDict


@dataclass(frozen=True, slots=True)
class Limits:
    """What a value of a type is limited to, in the words of JSON Schema."""

    minimum: float | None = None
    maximum: float | None = None
    pattern: str | None = None
    min_items: int | None = None
    max_items: int | None = None
    one_of: tuple[str | None, ...] = ()


Score = Annotated[float, Limits(minimum=0, maximum=1)]
NotNegative = Annotated[float, Limits(minimum=0)]
EdgeUid = Annotated[str, Limits(pattern="^e-[0-9a-f]{12}([0-9a-f]{52})?$")]
Grade = Annotated[str, Limits(pattern="^[A-F][2-6]$")]
Digest = Annotated[str, Limits(pattern="^[0-9a-f]{20}$")]
FloatPair = Annotated[list[float], Limits(min_items=2, max_items=2)]
IntPair = Annotated[list[int], Limits(min_items=2, max_items=2)]


class NamesakeRecord(TypedDict):
    """A party under measures that has the name of another and may be the same: `authorities` put
    them on it, and `claims` state them. `unsure` is True where a decision says that it is unsure.
    """

    uid: str
    name: str
    authorities: list[str]
    claims: list[str]
    unsure: bool


class PartyNamesakes(TypedDict):
    """A party with the others under measures that have its name."""

    party: PartyName
    namesakes: list[NamesakeRecord]


class Node(TypedDict):
    """An entity as every answer names it; `short` is the form for sentences, `country` an ISO
    code. `unloaded` are the entries of sanctions lists that its record names and of which no
    listing is on file: whether it is under their measures is then not answered. `namesakes` are
    other parties of its name that are under measures, and of which nobody decided whether they
    are the same.
    """

    uid: str
    name: str
    kind: str
    country: str | None
    short: str
    country_name: str | None
    unloaded: NotRequired[list[str]]
    namesakes: NotRequired[list[NamesakeRecord]]


class Objection(TypedDict):
    """A statement that stands against something: who made it is in its sentence; `act` is null for
    an own statement.
    """

    uid: str
    act: Annotated[
        str | None,
        Limits(one_of=("denies_fact", "disputes_evidence", "rejects_measure", "no_comment", None)),
    ]
    relation: Annotated[
        str,
        Limits(
            one_of=(
                "names a claim",
                "set beside",
                "general denial",
                "earlier general denial",
                "answers a measure",
                "own statement",
            )
        ),
    ]
    sentence: str


# A measure on a party: by whom, under which programme, from and until when, and whether it was in
# force on the dates of a step.
Designation = TypedDict(
    "Designation",
    {
        "party": str,
        "authority": str,
        "measure": str,
        "blocking": bool,
        "programme": str | None,
        "from": str | None,
        "claim": str,
        "in_force": bool | None,
        "relation": str,
        "by": str,
        "until": str | None,
        "gone": bool,
        "also": list[str],
        "authority_short": str,
        "reported_by": str | None,
    },
)


# One of the statements that differ, with its figure.
ConflictLine = TypedDict(
    "ConflictLine",
    {
        "claim": str,
        "asserter": str,
        "known_by": str,
        "from": str | None,
        "figure": str,
    },
)


class Conflict(TypedDict):
    """Figures that differ for one thing, or claims that contradict one another; they are never
    added up.
    """

    kind: Annotated[str, Limits(one_of=("figures", "claims"))]
    what: str
    lines: list[ConflictLine]


class Match(TypedDict):
    """What was typed for an end of a question, and the entities that it was taken for; `on` is how
    they agree.
    """

    text: str
    uids: list[str]
    names: list[str]
    on: str


class DocumentRecord(TypedDict):
    """A document in which a claim was read."""

    uid: str
    title: str
    outlet: str
    published: str | None
    address: str | None


class ClaimRecord(TypedDict):
    """A claim with its evidence. `strength` is null where a natural person is at an end."""

    uid: str
    fact: str
    predicate: str
    subject: str
    object: str | None
    level: str
    status: str
    hedge: str | None
    sentence: str
    text: str | None
    interval: str
    quantity: str | None
    quote: str | None
    quote_state: Annotated[str, Limits(one_of=("verified", "at hand elsewhere", "none"))]
    locator: str | None
    document: DocumentRecord
    also_at: list[str]
    asserter: str
    voice: str
    root: str
    copy_of: str | None
    grade: Grade
    strength: Score | None
    known_by: str
    act: str | None
    denies: list[str]
    conflicts: list[str]
    purpose: list[str]
    waypoints: list[str]
    carriers: list[str]
    alone: bool
    note: str | None


class EdgeRecord(TypedDict):
    """A relation with the uids of its claims. `support` is null where a natural person is at an
    end, or a step is undetermined. `hedges` are the sources' own, such as "suspected", where no
    source states the relation without one. `chain` has the names of the ends of the strongest
    chain, where no source states the relation otherwise than as a part of one.
    """

    uid: EdgeUid
    kind: str
    source: Node
    target: Node
    support: Score | None
    word: str
    claims: list[str]
    voices: list[str]
    roots: list[str]
    denials: list[Objection]
    level: str
    goods: str | None
    hedges: list[str]
    purpose: list[str]
    interval: list[str]
    first_known: str
    last_known: str
    summary: bool
    partial: bool
    chain: NotRequired[list[str]]
    basis: list[str]
    sentences: list[str]


class ParallelGoods(TypedDict):
    """Other goods on the same level between the two ends of a step."""

    uid: str
    goods: str | None
    hedges: list[str]
    support: Score | None
    word: str


class LegRecord(EdgeRecord):
    """A step of a route: a relation, its role, the measures on its ends, and other goods between
    them.
    """

    role: Annotated[str, Limits(one_of=("made by", "movement", "use"))]
    dated: str
    designations: list[Designation]
    parallel: list[ParallelGoods]


class SeverityReason(TypedDict):
    """One reason for the severity of a route, by its kind."""

    kind: str
    what: str
    tier: str
    weapon: str


class Severity(TypedDict):
    """How severe a route is by the written rule, with its reasons."""

    level: Annotated[str, Limits(one_of=("high", "elevated", "none", "unknown"))]
    because: list[str]
    reasons: list[SeverityReason]


class WaypointsRecord(TypedDict):
    """The places of a chain; they belong to the chain as a whole and to no step."""

    claim: str
    places: list[str]
    order_stated: bool


# A break in what documents say about a route, and between whom it is.
RouteGap = TypedDict(
    "RouteGap",
    {
        "kind": Annotated[
            str,
            Limits(
                one_of=(
                    "partial stage",
                    "goods differ",
                    "purpose differs",
                    "purpose not stated",
                    "variant not stated",
                    "unknown leg",
                    "possibly the same",
                )
            ),
        ],
        "from": str,
        "to": str,
    },
)


class ContinuityRecord(TypedDict):
    """Whether goods continue from one movement of a route to the next, by their HS codes.

    A code is a class of goods: that two steps have one does not show that the goods are the same.
    `step` is the number of the first of the two, from 1, `edges` are their uids, `first` and
    `second` their six-digit codes, and `shared` the codes, headings or chapters that both have.
    `sentence` is null where neither step names a code.
    """

    step: int
    edges: Annotated[list[str], Limits(min_items=2)]
    goods: Annotated[
        str,
        Limits(one_of=("same HS6", "same heading", "same chapter", "other", "unknown")),
    ]
    first: list[str]
    second: list[str]
    shared: list[str]
    sentence: str | None


class RouteScores(TypedDict):
    """The numbers of a route; all are null for a lead, and with a natural person on it."""

    joint: Score | None
    support_range: FloatPair | None
    exact: bool | None
    product: Score | None
    weakest: Score | None
    grade_range: FloatPair | None


class RouteRecord(RouteScores):
    """A route or a lead. Scores are null for a lead, and for a route with a natural person on
    it.
    """

    rank: int | None
    tied: bool
    assembled: bool
    confidence: Annotated[str | None, Limits(one_of=("high", "moderate", "low", None))]
    severity: Severity
    nodes: Annotated[list[Node], Limits(min_items=2)]
    legs: Annotated[list[LegRecord], Limits(min_items=1)]
    waypoints: list[WaypointsRecord]
    flags: list[str]
    documents: list[str]
    variants: int
    sentence: str
    gaps: list[RouteGap]
    named: list[NamedRecord]
    continuity: list[ContinuityRecord]


class EstimateRecord(TypedDict):
    """A number with its 95% interval, which has no width where the number is exact."""

    value: float
    low: float
    high: float


class ReliabilityRecord(TypedDict):
    """The support that at least one admissible route holds (two-terminal reliability), over how
    much, and how it was computed.
    """

    independent: EstimateRecord
    common: float
    mixed: EstimateRecord
    below: float | None
    bounds: FloatPair
    method: Annotated[str, Limits(one_of=("exact", "sampled", "lower bound"))]
    exact: bool
    lower_bound: bool
    worlds: int
    hits: int
    sets: IntPair
    parties: int
    arcs: int
    roots: int


class RootDocument(TypedDict):
    """A document that has an original statement, with the day on which it was published."""

    uid: str
    title: str
    published: str | None


class RootRecord(TypedDict):
    """An original statement: who said it first and when, and the documents that had it then."""

    root: str
    voices: list[str]
    said: str | None
    documents: list[RootDocument]


class FragileSources(TypedDict):
    """The fewest sources whose being wrong would leave no documented route.

    No set of fewer than `least` is enough, of `of` in all; `exact` says that no smaller set exists.
    """

    names: list[str]
    least: int
    of: int
    exact: bool
    sentence: str


class FragileStatements(TypedDict):
    """The fewest original statements whose being wrong would leave no documented route.

    No set of fewer than `least` is enough, of `of` in all; `exact` says that no smaller set exists.
    """

    statements: list[RootRecord]
    least: int
    of: int
    exact: bool
    sentence: str


class FragilityRecord(TypedDict):
    """What a connection hangs on, by sources and by original statements."""

    sources: FragileSources
    statements: FragileStatements


class FrontierRecord(TypedDict):
    """Where documentation stops on either side when there is no route."""

    onward: list[Node]
    onward_in_all: int
    back: list[Node]
    back_in_all: int
    longer: bool
    most: int
    whole: bool


class ShortRoute(TypedDict):
    """A route as `whatif` lists it; `weak` where a step rests only on statements that must not be
    printed alone.
    """

    rank: int
    joint: float | None
    nodes: list[Node]
    weak: bool


class RuleThreshold(TypedDict):
    """What a rule of ownership requires: the share, whether exactly that share counts, and whether
    owners are added up.
    """

    share: float
    exactly: bool
    together: bool


class Contributor(TypedDict):
    """A listed party whose stakes count, with its listings, and whether it was surely under the
    measure on the day.
    """

    uid: str
    name: str
    listings: list[str]
    surely: bool


class PartyName(TypedDict):
    """A party by uid and name."""

    uid: str
    name: str


class StakeRecord(TypedDict):
    """A stake that counts in a verdict, and why; the share is null where no source states it."""

    owner: PartyName
    owned: PartyName
    low: NotNegative | None
    high: NotNegative | None
    claim: str
    because: str


class ControlRecord(TypedDict):
    """A finding that one party controls another."""

    owner: PartyName
    owned: PartyName
    claim: str


class UnstatedShareRecord(TypedDict):
    """An owner whose share no source states."""

    owner: PartyName
    owned: PartyName
    claim: str


class OverfullRecord(TypedDict):
    """A party whose stated shares come to more than the whole."""

    party: PartyName
    total: float


class OwnershipDenial(TypedDict):
    """A denial of a claim that a verdict rests on."""

    uid: str
    act: str
    sentence: str


class UnloadedRecord(TypedDict):
    """A party whose record names entries of sanctions lists of which no listing is on file."""

    party: PartyName
    entries: list[str]


class OwnershipVerdict(TypedDict):
    """The verdict of one regime of ownership on a party on a day. `contributors` are the listed
    parties at whose hands the counted stakes begin; `unloaded` and `namesakes` those of which it is
    open whether they are listed.
    """

    regime: Annotated[str, Limits(one_of=("ofac", "eu", "uk", "bis"))]
    rule: str | None
    on: str
    verdict: Annotated[
        str, Limits(one_of=("blocked", "not blocked", "cannot be said", "no rule in force"))
    ]
    low: NotNegative
    high: Score
    because: str
    measure: str
    asks: RuleThreshold | None
    contributors: list[Contributor]
    stakes: list[StakeRecord]
    controlled: list[ControlRecord]
    own_listings: list[str]
    untold: list[UnstatedShareRecord]
    overfull: list[OverfullRecord]
    denials: list[OwnershipDenial]
    effect: str | None
    citation: str | None
    read: str | None
    note: str | None
    lists_on_file: bool
    unloaded: list[UnloadedRecord]
    namesakes: list[PartyNamesakes]


class RoleRecord(TypedDict):
    """A role of a party in one claim."""

    role: str
    of: Node | None
    claim: str


class NamedRecord(TypedDict):
    """A party that printed claims name: its roles with their claims, and the listings that block
    it.
    """

    node: Node
    role: str
    roles: list[RoleRecord]
    frozen: bool
    listings: list[str]


class ProposalRecord(TypedDict):
    """A statement that rules extracted and no person has accepted; it counts for no number."""

    uid: str
    sentence: str
    rules: list[str]
    document: str
    locator: str


class ProposalsRecord(TypedDict):
    """The proposals about the entities of an answer; those that name a natural person are only
    counted.
    """

    claims: list[ProposalRecord]
    naming_persons: int


class LetIn(TypedDict):
    """How many of the claims that were used no person has read, and by which rules of case.toml
    they count.
    """

    claims: int
    rules: list[str]


class SupportRecord(TypedDict):
    """The support of a relation or route under the two assumptions, and their weighted mean."""

    independent: float
    common: float
    mixed: float
    exact: bool


class ListedRoute(RouteRecord):
    """A route as a page or a report lists it; `mark` is its rank, "Lead:" or "Cargo:"."""

    mark: str
