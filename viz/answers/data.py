"""The answer of every command as typed data, exactly as `--json` prints it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal, NotRequired, TypedDict, final

from ...graph.naming.names import HOW
from .coverage_records import CoverageCell, CoverageGap, HandSource, KnownThingRecord
from .indicator_records import CountryIndicators, FlagInput
from .query_records import ColumnRecord, NoRowsRecord, QueryRecord, ValueRecord
from .records import (
    ClaimRecord,
    Conflict,
    Designation,
    Digest,
    EdgeRecord,
    EstimateRecord,
    FragilityRecord,
    FrontierRecord,
    LetIn,
    Limits,
    Match,
    NamesakeRecord,
    Node,
    Objection,
    OwnershipVerdict,
    PartyName,
    ProposalsRecord,
    ReliabilityRecord,
    RouteRecord,
    ShortRoute,
)
from .voyage_records import ShipEventRecord, VoyageRecord


class Head(TypedDict):
    """The beginning of every answer."""

    schema_version: Literal[1]


class StateHead(Head):
    """The beginning of an answer that rests on a version of a case."""

    state: int


class OwnRulesRecord(TypedDict):
    """What a case has of its own that changes its answers: its table of strengths with version and
    digest, its decisions, and shipped sources whose tables are not as this entrepot reads them.
    """

    strengths: str | None
    identity_decisions: int
    claim_decisions: int
    sources_not_as_shipped: list[str]


class FoldHead(StateHead):
    """The beginning of an answer about the claims that were public on a day and concern a
    period.
    """

    as_of: str | None
    during: str | None
    let_in: NotRequired[LetIn]
    own: NotRequired[OwnRulesRecord]


class BriefData(StateHead):
    """The answer of `brief`: the files that were written."""

    command: Literal["brief"]
    title: str
    notes: int
    files: list[str]


class RebuiltData(BriefData):
    """The answer of `brief --rebuild`: the files that are not as they are made now."""

    differ: list[str]


class ReadingRemark(TypedDict):
    """A remark on a place of a file that was read: a "warning", or a "note"."""

    level: str
    locator: str
    value: str
    reason: str


class RowsRead(TypedDict):
    """The rows of the files of a source: `read` is the sum of `in_case` and all of `left_out`.

    `left_out` has the number of rows by the reason. All is 0 for a source that was not read now.
    """

    read: int
    in_case: int
    left_out: dict[str, int]


class SourceRead(TypedDict):
    """A source as it was read: the digest of its tables, how many rows they have, and its files."""

    name: str
    digest: Digest
    counts: dict[str, int]
    issues: int
    rows: RowsRead


class StoreState(TypedDict):
    """The store of the case, and with `--repair` its rows as they were found before.

    `waits` is whether it is a graph file that the next question fills.
    """

    at: str
    changed: bool
    waits: bool
    repaired: list[RowCheck]


class RefusedClaim(TypedDict):
    """A proposal that was not taken into the case, and why."""

    locator: str
    value: str
    reason: str


class ProposalCounts(TypedDict):
    """How many claims are proposals, and how many count by rules that the case lets in."""

    open: int
    let_in: int
    rules: list[str]


class CaseIdentity(TypedDict):
    """The name of a case on servers, and that of the case of which its folder is a copy, or ""."""

    name: str
    origin: str


class BuildData(StateHead):
    """The answer of `build` and of `load`."""

    command: Literal["build", "load"]
    case: str
    identity: CaseIdentity
    new_state: bool
    sources: list[SourceRead]
    clashes: list[str]
    store: StoreState
    refused: list[RefusedClaim]
    remarks: list[ReadingRemark]
    proposals: ProposalCounts


class CaptureData(Head):
    """The answer of `capture`: the document that was copied into the case.

    `encoding_known` says how the encoding of its text is known: "stated" by the page, "mark" (a
    byte order mark), "utf-8", "detected", "unknown", "format" for the words of a PDF or a Word
    document, or "no text" for a picture and a PDF without words.
    """

    command: Literal["capture"]
    document: str
    sha256: str
    new: bool
    encoding: str | None
    encoding_known: Literal["stated", "mark", "utf-8", "detected", "unknown", "format", "no text"]


class NoteRow(TypedDict):
    """A note of an analyst; `name` is that of what it is about, as readers know it."""

    key: str
    about: str
    name: str
    text: str
    by: str
    on: str
    colour: str
    tag: str
    pinned: bool
    page: str
    layout: str
    place: list[float]
    box: list[float]


class NotesData(StateHead):
    """The answer of `notes`: the notes that were listed, or the one that was removed."""

    command: Literal["notes"]
    notes: list[NoteRow]
    removed: bool


# The two ends of a question.
QuestionEnds = TypedDict(
    "QuestionEnds",
    {
        "from": Match,
        "to": Match,
    },
)


class CriticalNode(TypedDict):
    """A party, place or thing that a connection depends on, and how much support is lost without
    it.
    """

    node: Node
    loss: EstimateRecord | None
    independent: EstimateRecord | None
    common: float | None
    routes_hit: float
    on_all_routes: bool
    exact: bool
    designations: list[Designation]


class CarriedPlace(TypedDict):
    """A place where goods were, and the share of the connection that passes it."""

    node: Node
    share: EstimateRecord
    routes: int


class FlagListing(TypedDict):
    """A published list that names a country or territory as a flag."""

    list: str
    date: str
    source: str
    claim: str
    sentence: str


class CarriedJurisdiction(TypedDict):
    """A country in which parties between the two ends sit."""

    country: str
    name: str
    share: EstimateRecord
    routes: int
    flag_lists: list[FlagListing]


class UndocumentedStep(TypedDict):
    """A step whose intermediaries, purpose or sources are not fully known, and why."""

    source: Node
    target: Node
    why: str


class Carried(TypedDict):
    """The places and jurisdictions that the best routes pass."""

    routes: int
    places: list[CarriedPlace]
    jurisdictions: list[CarriedJurisdiction]
    paid: list[str]
    unknown: list[UndocumentedStep]


class InterdictionRecord(TypedDict):
    """The parties whose removal weakens a connection most, as one method finds them."""

    method: str
    nodes: list[Node]
    left: float
    support_at_most: float
    gap: float | None


class CoverageData(StateHead):
    """The answer of `coverage`: what a case holds of what is known to exist.

    `ends` are the parties to which the answer is limited. `outside` counts the documents on file
    that are none of the known things, and `checked` is the last day on which a row was checked.
    """

    command: Literal["coverage"]
    as_of: str | None
    ends: list[str]
    things: list[KnownThingRecord]
    cells: list[CoverageCell]
    hand: list[HandSource]
    outside: int
    checked: str


class CriticalData(FoldHead):
    """The answer of `critical`."""

    command: Literal["critical"]
    query: QuestionEnds
    reliability: ReliabilityRecord | None
    nodes: list[CriticalNode]
    cut_size: int | None
    cuts: list[list[Node]]
    carried: Carried
    routes: int
    trail: FrontierRecord | None
    gap: CoverageGap | None
    interdiction: list[InterdictionRecord]
    fragility: FragilityRecord | None
    against: list[Objection]


class DemoAnswer(TypedDict):
    """A question of the demonstration with its answer."""

    family: str
    question: str
    command: str
    answer: RoutesData


class DemoOpen(TypedDict):
    """A file of the demonstration to open, and the question that it answers."""

    question: str
    files: list[str]


class DemoData(StateHead):
    """The answer of `demo`."""

    command: Literal["demo"]
    build: BuildData
    answers: list[DemoAnswer]
    files: list[str]
    open: list[DemoOpen]


class Changes(TypedDict):
    """What is new, what is gone and what differs, as sentences."""

    added: list[str]
    removed: list[str]
    changed: list[str]


class Differences(TypedDict):
    """What changed between two versions of a case, or by a decision."""

    claims: Changes
    documents: Changes
    edges: Changes


class DiffData(StateHead, Differences):
    """The answer of `diff`: what changed between two versions of a case."""

    command: Literal["diff"]
    left: str
    right: str


class Check(TypedDict):
    """One line of `doctor`: a fault if not `ok`; a `warning` is no fault, and has advice too."""

    what: str
    ok: bool
    warning: bool
    found: str
    repair: str


class RowCheck(TypedDict):
    """The rows of one kind of node, or type of relation, in a store, held against the case.

    `missing` and `changed` are uids of rows; `surplus` counts rows of ours that are not in the
    case, `mislabelled` nodes of another kind with this label. `others` are uids of rows that
    entrepot did not write, "" for one without. A digest is the sum of the digests of the rows,
    without those of others, as 16 hexadecimal digits.
    """

    name: str
    relation: bool
    expected: int
    found: int
    missing: list[str]
    changed: list[str]
    surplus: int
    mislabelled: int
    others: list[str]
    digest: str
    expected_digest: str


class DoctorData(StateHead):
    """The answer of `doctor`.

    `rows` is empty where the store does not say that it holds this version.
    """

    command: Literal["doctor"]
    checks: list[Check]
    rows: list[RowCheck]


class MigrateData(StateHead):
    """The answer of `migrate`: the store, and the versions of its shape before and after.

    `before` is null where the graph file of a case is not made yet. `statements` are those that a
    server runs before its rows are compared; with `trial` nothing was written.
    """

    command: Literal["migrate"]
    at: str
    before: int | None
    after: int
    trial: bool
    statements: list[str]


class Maker(TypedDict):
    """A maker whose brand was found, with its own statements on file."""

    maker: Node
    statements: list[str]


@final
class EntityData(FoldHead):
    """The answer of `explain` for an entity."""

    command: Literal["explain"]
    thing: Literal["entity"]
    node: Node
    aliases: list[str]
    identifiers: list[str]
    records: list[str]
    kept_apart: list[Node]
    edges: list[EdgeRecord]
    claims: list[ClaimRecord]
    denials: list[Objection]
    conflicts: list[Conflict]
    designations: list[Designation]
    ownership: list[OwnershipVerdict]
    statements: list[str]
    makers: list[Maker]
    events: list[ShipEventRecord]
    arithmetic: list[str]
    proposals: ProposalsRecord


@final
class EdgeData(FoldHead):
    """The answer of `explain` for a relation."""

    command: Literal["explain"]
    thing: Literal["edge"]
    edge: EdgeRecord
    claims: list[ClaimRecord]
    denials: list[Objection]
    conflicts: list[Conflict]
    makers: list[Maker]
    arithmetic: list[str]


@final
class ClaimData(FoldHead):
    """The answer of `explain` for a claim or a proposal."""

    command: Literal["explain"]
    thing: Literal["claim"]
    claims: list[ClaimRecord]
    denials: list[Objection]
    conflicts: list[Conflict]
    copies: list[str]
    edges: list[EdgeRecord]
    arithmetic: list[str]


ExplainData = EntityData | EdgeData | ClaimData


class ExportData(FoldHead):
    """The answer of `export`: the files that were written."""

    command: Literal["export"]
    files: list[str]


class Triple(TypedDict):
    """A relation that rules read in a sentence."""

    subject: str
    relation: str
    object: str
    subject_listed: bool
    object_listed: bool
    hedged: bool
    negated: bool
    former: bool
    goods: list[str]
    evidence: str
    start: int
    end: int
    rule: str


class ExtractedRow(TypedDict):
    """A row of a table of texts, with what rules read in it."""

    row_key: str
    triples: list[Triple]


class ExtractData(Head):
    """The answer of `extract`."""

    command: Literal["extract"]
    rows: list[ExtractedRow]


class FetchedFile(TypedDict):
    """A file that was downloaded."""

    file: str
    sha256: str
    day: str | None
    new: bool


class FetchData(Head):
    """The answer of `fetch`."""

    command: Literal["fetch"]
    format: str
    edition: str | None
    files: list[FetchedFile]
    load: str


class OwnCodeRecord(TypedDict):
    """The code of a source of a case: its files with their lines (0: no text), by path."""

    source: str
    digest: str
    files: dict[str, int]
    may_run: bool


class TrustRecord(TypedDict):
    """A case folder on this machine: "made", "trusted" or "checked" here, or "unknown".

    `links` lead out of the folder.
    """

    folder: str
    standing: str
    code: list[OwnCodeRecord]
    links: list[str]


class TrustData(Head):
    """The answer of `trust`: what was done, "shown", "trusted", "forgotten" or "listed"."""

    command: Literal["trust"]
    act: str
    folders: list[TrustRecord]


class MatchReason(TypedDict):
    """How a name or number matched a text."""

    how: Annotated[
        str,
        Limits(one_of=HOW),
    ]
    name: str
    text: str


class FoundEntity(TypedDict):
    """An entity that a text may mean."""

    node: Node
    on: str
    matched: MatchReason
    claims: int
    kept_apart: list[str]


class KeptApart(TypedDict):
    """A decision that two entities of like name are different."""

    left: PartyName
    right: PartyName
    by: str
    on: str
    why: str


class SearchedNames(TypedDict):
    """How many entities were searched."""

    entities: int


class FindData(StateHead):
    """The answer of `find`."""

    command: Literal["find"]
    query: str
    found: list[FoundEntity]
    decisions: list[KeptApart]
    searched: SearchedNames
    more: int
    proposals: ProposalsRecord


class GuidanceRecord(TypedDict):
    """The published guidance behind a red flag."""

    by: str
    title: str
    date: str | None
    passage: str
    read: str


class FlagRecord(TypedDict):
    """One red flag for a party: raised, not raised, or missing an input."""

    rule: str
    question: str
    state: Annotated[str, Limits(one_of=("raised", "not raised", "missing"))]
    because: str
    inputs: list[FlagInput]
    caution: str
    guidance: list[GuidanceRecord]


@final
class FlagsData(FoldHead):
    """The answer of `flags` for one party."""

    command: Literal["flags"]
    party: Node
    listed: bool
    flags: list[FlagRecord]
    ownership: list[OwnershipVerdict]


class FlagRuleRecord(TypedDict):
    """For how many parties a red flag is raised."""

    rule: str
    raised: int
    not_raised: int
    missing: int


class FlagState(TypedDict):
    """A red flag that is raised for a party, and why."""

    rule: str
    because: str


class FlaggedParty(TypedDict):
    """A party with the red flags that are raised for it."""

    party: Node
    listed: bool
    flags: list[FlagState]


@final
class FlagsOfManyData(FoldHead):
    """The answer of `flags` for many parties. Its numbers are of entries: a party with several,
    which nobody joined, is counted for each of them.
    """

    command: Literal["flags"]
    parties: int
    raised: int
    rules: list[FlagRuleRecord]
    rows: list[FlaggedParty]


class IndicatorsData(FoldHead):
    """The answer of `indicators`."""

    command: Literal["indicators"]
    countries: list[CountryIndicators]


class QueriesData(Head):
    """The answer of `queries`."""

    command: Literal["queries"]
    queries: list[QueryRecord]


class QueryData(Head):
    """The answer of `query`: rows of values as the engine gives them, and what they mean.

    `cut` is whether rows were left out, and `total` how many there are in all, if it is known.
    `searched` and `gap` stand in an answer without rows.
    """

    command: Literal["query"]
    query: str
    title: str
    question: str
    caveat: str
    values: list[ValueRecord]
    columns: list[str]
    legend: list[ColumnRecord]
    rows: list[list[Any]]
    cut: bool
    total: int | None
    searched: NoRowsRecord | None
    gap: CoverageGap | None


class RankRow(TypedDict):
    """A party with its rank, the 90% interval of the rank, and how many documents are about it."""

    rank: int
    rank_low: int
    rank_high: int
    value: float
    node: Node
    documents: int
    rank_median: float
    among: float


class RankData(FoldHead):
    """The answer of `rank`."""

    command: Literal["rank"]
    metric: str
    definition: str
    left_out: str
    resampling: str
    rows: list[RankRow]
    direction: str
    weight: str


class DecisionRecord(TypedDict):
    """An identity decision."""

    left: str
    right: str
    verdict: str
    by: str
    on: str
    why: str


class SuggestionRecord(TypedDict):
    """Two parties that may be the same, and why."""

    left: PartyName
    right: PartyName
    score: float
    because: str
    where: str


@final
class DecidedData(StateHead):
    """The answer of `resolve` to a decision: what it changes."""

    command: Literal["resolve"]
    decision: DecisionRecord
    changes: Changes


class JoinEffectRecord(TypedDict):
    """What deciding that all pairs of a group are the same would change.

    `parties` become `parties_after`. `claims` name one of them. Of `relations` with one of them,
    `relations_after` are left, of which `within` would lead from a party to itself. `numbers` are
    relations with another support than now, `routes` pairs of parties that two steps would connect.
    """

    parties: int
    parties_after: int
    claims: int
    relations: int
    relations_after: int
    within: int
    numbers: int
    routes: int


class JoinGroupRecord(TypedDict):
    """A group of pairs that may be the same, by their evidence.

    `verdict` is what a file of the group proposes, null where each pair needs its own.
    """

    group: str
    pairs: int
    verdict: str | None
    effect: JoinEffectRecord


class ProposedJoinRecord(TypedDict):
    """Two parties that may be the same, with what deciding that would change.

    `score` is how alike their names are; null where they are one name.
    """

    left: PartyName
    right: PartyName
    score: float | None
    because: str
    where: str
    effect: JoinEffectRecord


class DecisionFileRecord(TypedDict):
    """A file of identity decisions that the case has taken."""

    name: str
    sha256: str
    on: str


@final
class SuggestionsData(StateHead):
    """The answer of `resolve` without a decision: pairs that may be the same, and those that
    cannot be.

    `groups` are all pairs by their evidence, none where one party was named, and `files` the files
    of decisions in force.
    """

    command: Literal["resolve"]
    suggestions: list[SuggestionRecord]
    clashes: list[str]
    groups: list[JoinGroupRecord]
    files: list[DecisionFileRecord]


@final
class ProposedJoinsData(StateHead):
    """The answer of `resolve --group`: the first pairs of a group, and the file of all of them."""

    command: Literal["resolve"]
    group: JoinGroupRecord
    proposals: list[ProposedJoinRecord]
    file: str | None


@final
class DecisionFileData(StateHead):
    """The answer of `resolve --apply` and `--undo`: what a file of decisions changes.

    `act` is "taken" or "taken back"; `already` says that it was in force before. `verdicts` counts
    its decisions by verdict, and `doubts` are parties that look wrongly joined by them.
    """

    command: Literal["resolve"]
    file: DecisionFileRecord
    act: str
    already: bool
    verdicts: dict[str, int]
    changes: Changes
    doubts: list[Check]


ResolveData = DecidedData | SuggestionsData | ProposedJoinsData | DecisionFileData


class ReviewRecord(TypedDict):
    """A decision about a claim that rules extracted."""

    claim: str
    verdict: str
    by: str
    on: str
    why: str
    until: str | None


class Candidate(TypedDict):
    """A claim that waits for a decision."""

    uid: str
    sentence: str
    quote: str
    document: str
    locator: str
    grade: str
    hedge: str | None
    rules: list[str]


@final
class ReviewedData(StateHead):
    """The answer of `review` to a decision: what it changes."""

    command: Literal["review"]
    review: ReviewRecord
    changes: Changes


@final
class CandidatesData(StateHead):
    """The answer of `review` without a decision: the claims that wait."""

    command: Literal["review"]
    open: int
    candidates: list[Candidate]


ReviewData = ReviewedData | CandidatesData


class NearMissRecord(TypedDict):
    """A party that documents bring near an end, and why this makes no route."""

    node: Node
    why: list[str]
    claims: list[str]
    sentences: list[str]


# One rule of how a route may go on.
AutomatonStep = TypedDict(
    "AutomatonStep",
    {
        "from": str,
        "leg": str,
        "to": str,
    },
)


class SearchedRecord(TypedDict):
    """What a search of routes looked at; `of` is the number of claims in the case where only a part
    was read.
    """

    claims: int
    newest: str | None
    movement_edges: int
    levels: list[str]
    candidates: int
    exhausted: bool
    out_of_time_order: int
    bound_unseen: float
    grammar: str
    prefixes: int
    automaton: list[AutomatonStep]
    of: NotRequired[int]


class KnownParty(TypedDict):
    """What is on file about an end of a question without a route.

    What stands against its first five sentences is in the answer, too; `explain` has what stands
    against all of them. `makers` are those whose brands were found in it, `series_makers` those
    whose brands were found only in examined examples of it, or in others of its model. `named` are
    the uids of the makers whose brands the first five sentences name.
    """

    node: Node
    sentences: list[str]
    makers: list[Maker]
    series_makers: list[Maker]
    named: list[str]


class PartyStatements(TypedDict):
    """A party's own statements."""

    party: Node
    sentences: list[str]


class StatementBetweenRecord(TypedDict):
    """A statement that names both ends, and why it makes no route."""

    claim: str
    sentence: str | None
    why: str


class RoutesData(FoldHead):
    """The answer of `routes`."""

    short: list[NearMissRecord]
    command: Literal["routes"]
    query: QuestionEnds
    routes: list[RouteRecord]
    leads: list[RouteRecord]
    beside: list[RouteRecord]
    reliability: ReliabilityRecord | None
    fragility: FragilityRecord | None
    searched: SearchedRecord
    conflicts: list[Conflict]
    known: list[KnownParty]
    trail: FrontierRecord | None
    gap: CoverageGap | None
    statements: list[PartyStatements]
    both: list[StatementBetweenRecord]
    against: list[Objection]


class ScreenCounts(TypedDict):
    """How many rows matched, and on what; `unread` rows have a cell that could not be read."""

    rows: int
    identifier: int
    name: int
    shared: int
    nothing: int
    unread: int


class ScreenSearched(TypedDict):
    """What the rows were compared with."""

    claims: int
    newest: str


# A measure on a party on the day of a row.
ScreenMeasure = TypedDict(
    "ScreenMeasure",
    {
        "authority": str,
        "measure": str,
        "programme": str | None,
        "from": str | None,
        "until": str | None,
        "blocking": bool,
        "claim": str,
        "in_force": bool | None,
    },
)


class ScreenRoute(TypedDict):
    """The best documented route from a party to one that is listed."""

    to: str
    nodes: list[PartyName]
    voices: list[str]
    sentences: list[str]
    quotes: list[str]
    denials: list[str]


class DispositionRecord(TypedDict):
    """A decision about a row and a party."""

    verdict: str
    by: str
    on: str
    why: str


class ScreenHit(TypedDict):
    """A party that a row may be."""

    uid: str
    name: str
    kind: str
    on: Annotated[str, Limits(one_of=("identifier", "name"))]
    score: float
    because: str
    identifiers: list[str]
    measures: list[ScreenMeasure]
    unloaded: list[str]
    namesakes: list[NamesakeRecord]
    ownership: list[OwnershipVerdict]
    route: ScreenRoute | None
    disposition: DispositionRecord | None


class SharedRecord(TypedDict):
    """Something that a row has in common with listed parties; it is no identity."""

    kind: Annotated[str, Limits(one_of=("address", "phone", "director"))]
    value: str
    parties: list[PartyName]
    crowded: bool


class FalseHit(TypedDict):
    """A party that a person decided is not the one of the row."""

    uid: str
    name: str
    by: str
    on: str
    why: str


class ScreenedRowRecord(TypedDict):
    """A row of a private table with what is on file, and notes on cells that were not read.

    `nothing` is false for a row with a note, since it was not looked for by what was not read.
    `elsewhere` has a sentence for each party of exactly its name that sits in another country.
    """

    label: str
    name: str
    key: str
    day: str | None
    hits: list[ScreenHit]
    shared: list[SharedRecord]
    false: list[FalseHit]
    elsewhere: list[str]
    notes: list[str]
    nothing: bool


class ScreenData(StateHead):
    """The answer of `screen`."""

    command: Literal["screen"]
    counts: ScreenCounts
    searched: ScreenSearched
    notes: list[str]
    rows: list[ScreenedRowRecord]
    let_in: NotRequired[LetIn]
    own: NotRequired[OwnRulesRecord]


class SourceRecord(TypedDict):
    """A source of the case."""

    name: str
    title: str
    publisher: str
    licence: str
    coverage: str
    counts: dict[str, int]
    newest: str | None
    digest: str | None


class SourcesData(StateHead):
    """The answer of `sources`."""

    command: Literal["sources"]
    sources: list[SourceRecord]


class ShipmentSum(TypedDict):
    """The customs rows of one claim in sum.

    `weight` is in kilograms, `value` in the currency that the mapping states; `weighed` and
    `valued` count the rows that state one. A sum is null if none does.
    """

    claim: str
    consignor: str
    consignee: str
    hs6: str
    period: str
    shipments: int
    weight: float | None
    weighed: int
    value: float | None
    valued: int
    first: str
    last: str


class CustomsRow(TypedDict):
    """One customs row: its file and record there, what was read, and its other cells as printed."""

    file: str
    row: int
    day: str
    weight: float | None
    value: float | None
    cells: dict[str, str]


class ShipmentsData(StateHead):
    """The answer of `shipments`.

    `total` counts the claims that were found; `sums` are the first of them. `rows` is null unless
    rows were asked for.
    """

    command: Literal["shipments"]
    total: int
    sums: list[ShipmentSum]
    rows: list[CustomsRow] | None


class ChainSums(TypedDict):
    """What one party sent to another under one code, in sum: the first or the second part of a
    lead. Sums are as in `ShipmentSum`; `in_window` counts the rows that lie in the window of days,
    and `claims` are the claims of all rows.
    """

    dataset: str
    hs6: str
    shipments: int
    in_window: int
    weight: float | None
    weighed: int
    value: float | None
    valued: int
    first: str
    last: str
    claims: Annotated[list[str], Limits(min_items=1)]


class ChainRows(TypedDict):
    """The rows of a lead that lie in its window."""

    first: list[CustomsRow]
    second: list[CustomsRow]


class ChainLead(TypedDict):
    """A lead: shipments from `source` to `middle`, and from there to `target` in a window of days
    after them. It may be coincidence: it is no claim and no relation, and has no support.

    `amount` is the most of the first that the second could account for, in kilograms or, where
    `measure` is value, in the currency of the set; it and its shares are null where neither is
    stated by both. `senders` and `consignees` count the parties that send to `middle` and receive
    from it under the code. `declared_own` and `declared_others` count the rows that print `middle`
    as declarant: of goods that it receives itself, and of goods of others.
    """

    rank: int
    source: Node
    middle: Node
    target: Node
    goods: Annotated[str, Limits(one_of=("same HS6", "same heading"))]
    first: ChainSums
    second: ChainSums
    measure: Annotated[str | None, Limits(one_of=("weight", "value", None))]
    amount: float | None
    share_of_first: float | None
    share_of_second: float | None
    least_days: int
    senders: int
    consignees: int
    declared_own: int
    declared_others: int
    rows: ChainRows | None


class ChainsLeftOut(TypedDict):
    """What is in no lead: pairs that go back to the first sender, pairs with rows in the window on
    one day only, claims with a natural person, and claims that a review rejected or corrected.
    """

    returns: int
    same_day: int
    persons: int
    reviewed: int


class CappedRecord(TypedDict):
    """A party in the middle with more senders or consignees under a code than were looked at."""

    party: Node
    code: str
    side: Annotated[str, Limits(one_of=("senders", "consignees"))]
    partners: int


class ChainsQuestion(TypedDict):
    """Which shipments were looked for; a party is null for any."""

    source: Node | None
    middle: Node | None
    target: Node | None
    hs: str
    goods: Annotated[str, Limits(one_of=("same HS6", "same heading"))]
    window: int
    same_day: bool
    partners: int


class ChainsData(StateHead):
    """The answer of `chains`.

    `total` counts the leads; `leads` are the first of them. `capped_total` counts how often
    partners of a party in the middle were left out, and `capped` has the largest of these.
    """

    command: Literal["chains"]
    question: ChainsQuestion
    total: int
    leads: list[ChainLead]
    left_out: ChainsLeftOut
    capped_total: int
    capped: list[CappedRecord]


class VoyagesData(FoldHead):
    """The answer of `voyages`.

    `events` are in the order of their days. `chains` are voyages that follow on one another.
    `undated` counts the calls without days, which are in no voyage; `overlaps` are calls at two
    places whose days overlap. `set_aside` are claims that were withdrawn or are errors, and `weak`
    those that are not printed alone.
    """

    command: Literal["voyages"]
    ship: Node
    imo: str | None
    window: int
    events: list[ShipEventRecord]
    chains: list[list[VoyageRecord]]
    undated: int
    overlaps: list[list[int]]
    set_aside: list[str]
    weak: list[str]


class LedgerCheck(TypedDict):
    """Whether the tables of a source fit their digest."""

    source: str
    whole: bool


class DocumentCheck(TypedDict):
    """Whether a document at hand has the recorded hash."""

    document: str
    state: str


class Verification(TypedDict):
    """What was checked, and every fault."""

    ledger: list[LedgerCheck]
    documents: list[DocumentCheck]
    counts: dict[str, int]
    faults: list[str]


class VerifyData(StateHead, Verification):
    """The answer of `verify`."""

    command: Literal["verify"]


class ViewData(StateHead):
    """The answer of `view`: the file that was written."""

    command: Literal["view"]
    file: str
    title: str
    cards: int
    lines: int


class DesignatedParty(TypedDict):
    """A party that is supposed to be designated, with the measures that it is under in fact."""

    node: Node
    measures: list[Designation]


class ClaimEnding(TypedDict):
    """When what a claim says ends, and by which rule."""

    claim: str
    rule: Annotated[str, Limits(one_of=("stated period", "stated end", "open"))]
    end: str | None


class StepEnding(TypedDict):
    """Whether a step had ended before the designation, and by which rule."""

    edge: str
    source: Node
    target: Node
    kept: bool
    rule: Annotated[str, Limits(one_of=("stated period", "stated end", "open"))]
    claims: list[ClaimEnding]


class WhatIfData(FoldHead):
    """The answer of `whatif`."""

    command: Literal["whatif"]
    query: QuestionEnds
    on: str | None
    designated: list[DesignatedParty]
    before: ReliabilityRecord
    after: ReliabilityRecord
    routes_before: list[ShortRoute]
    lost: list[ShortRoute]
    remaining: list[ShortRoute]
    takes_over: RouteRecord | None
    over_before: list[EdgeRecord]
    trail: FrontierRecord | None
    gap: CoverageGap | None
    leads: list[RouteRecord]
    endings: list[StepEnding]
    against: list[Objection]


# The answer of each command; the schemas in graph/schemas are generated from these types.
ANSWERS: Mapping[str, Any] = {
    "brief": BriefData | RebuiltData,
    "build": BuildData,
    "capture": CaptureData,
    "chains": ChainsData,
    "coverage": CoverageData,
    "critical": CriticalData,
    "demo": DemoData,
    "diff": DiffData,
    "doctor": DoctorData,
    "explain": ExplainData,
    "export": ExportData,
    "extract": ExtractData,
    "fetch": FetchData,
    "trust": TrustData,
    "find": FindData,
    "flags": FlagsData | FlagsOfManyData,
    "indicators": IndicatorsData,
    "load": BuildData,
    "migrate": MigrateData,
    "notes": NotesData,
    "queries": QueriesData,
    "query": QueryData,
    "rank": RankData,
    "resolve": ResolveData,
    "review": ReviewData,
    "routes": RoutesData,
    "screen": ScreenData,
    "shipments": ShipmentsData,
    "sources": SourcesData,
    "verify": VerifyData,
    "view": ViewData,
    "voyages": VoyagesData,
    "whatif": WhatIfData,
}
