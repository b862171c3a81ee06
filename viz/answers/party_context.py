"""The context of parties and relations: measures, own statements, figures that differ."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING

from ...graph.conflicting_figures import figures
from ...graph.dates import Interval, first_day, last_day
from ...graph.fold import Folded
from ...graph.identity import Identities
from ...graph.legs import bearing
from ...graph.measures import entry, listings, untils
from ...graph.model import Claim, Edge
from ...graph.proposals import let_in_among
from ...graph.schema import schema
from ..wording.name_words import authority as authority_of
from ..wording.sentences import figure, name, quantity, sentence
from ..wording.weak import weakly
from ..words import Words

if TYPE_CHECKING:
    from .data import Maker
    from .records import Conflict, ConflictLine, Designation, NamesakeRecord
    from .serializer import Serializer

# The statuses of what an authority itself decided.
LISTS = ("listed", "withdrawn", "adjudicated")


def designations(
    folded: Folded, ids: Identities, uid: str, leg: Interval | None = None, lasting: bool = False
) -> list[Designation]:
    """Return the measures on a party, by their first day.

    There is one line for each authority, measure and first day, whoever repeats it; a list that
    prints no day joins the line that has one, also that of another body of the same government
    (docs/decisions/0103). A measure that was withdrawn, or ended by the date of the answer, is
    shown with its end and blocks nothing.

    Args:
        folded: The claims.
        ids: The entities.
        uid: The party.
        leg: Dates of a step. With them, each measure says whether it was in force then: None where
            the step has no stated beginning, or the measure began during it. A step that is known
            only from a listing may be older than any measure.
        lasting: Whether no statement of the step has an end.
    """
    claims = listings(folded, uid)
    ends = untils(claims, folded.authorities)
    # The day of the newest claim and not of the clock: a case answers alike on any day.
    today = folded.day
    records: dict[tuple[str, str, str], Designation] = {}
    # By first day, so that a list that prints none finds the line that has one.
    for claim in sorted(claims, key=_first_day):
        if claim.status == "withdrawn" and _ends_another(claim, claims):
            continue  # the listing that it ends shows the end
        until = ends[claim.uid]
        key = _line_of(claim, folded, ids, records, until)
        if key in records:
            records[key]["also"].append(claim.uid)
            continue
        gone = bool(until) and last_day(until) <= last_day(today)
        relation, in_force = _in_force(claim, until, leg, lasting)
        records[key] = {
            "party": name(ids, uid),
            "authority": name(ids, claim.subject),
            # Of a list the authority itself tells; of anything else who reports it.
            "reported_by": _reporter(claim, ids),
            "authority_short": authority_short(ids, claim),
            "measure": claim.measure,
            "blocking": bool(schema().measures[claim.measure]["blocking"]) and not gone,
            "programme": claim.programme or None,
            "from": claim.interval.start or None,
            "by": claim.known_by,
            "until": until or None,
            "gone": gone,
            "claim": claim.uid,
            "also": [],
            "in_force": in_force,
            "relation": relation,
        }
    return list(records.values())


def _first_day(claim: Claim) -> tuple[bool, str, str]:
    """Return the order of a listing: by its first day; one that prints no day comes last."""
    start = claim.interval.start
    return (not start, start, claim.uid)


def _ends_another(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Return whether a withdrawal ends a listing that is on file, too."""
    return any(entry(claim) == entry(other) for other in claims if other is not claim)


def _line_of(
    claim: Claim,
    folded: Folded,
    ids: Identities,
    records: Mapping[tuple[str, str, str], Designation],
    until: str,
) -> tuple[str, str, str]:
    """Return the line on which a listing is printed: authority, measure and first day."""
    own = (ids.uid(claim.subject), claim.measure, claim.interval.start)
    if own in records:
        return own
    others: list[tuple[str, str, str]] = []
    for line, record in records.items():
        if line[:2] == own[:2] and not own[2]:
            return line
        fits = bool(line[2]) and own[2] in ("", line[2]) and (record["until"] or "") == until
        if fits and _one(claim, folded.claims[record["claim"]]):
            others.append(line)
    # An undated entry that may be one of two designations is told by itself.
    return others[0] if len(others) == 1 else own


def _one(first: Claim, second: Claim) -> bool:
    """Return whether two bodies of one government list a party by one measure.

    One announces a designation and another keeps the list. Reports and withdrawals are not joined,
    nor listings that print other programmes or other figures.
    """
    programmes = {first.programme, second.programme} - {""}
    return (
        {first.status, second.status} == {"listed"}
        and (first.voice, first.measure) == (second.voice, second.measure)
        and first.quantity == second.quantity
        and len(programmes) < 2
    )


def _reporter(claim: Claim, ids: Identities) -> str | None:
    """Return the source that reports a measure, None if a list of its authority states it."""
    return None if claim.status in LISTS else _authority(ids, ids.uid(claim.asserter))


def authority_short(ids: Identities, claim: Claim) -> str:
    """Return the authority of a measure by the short form of its name."""
    return _authority(ids, ids.uid(claim.subject))


def namesake_records(
    ids: Identities, party: str, found: Mapping[str, Sequence[Claim]]
) -> list[NamesakeRecord]:
    """Return others of a party's name, by uid with their listings, as records of an answer."""
    records: list[NamesakeRecord] = []
    for other, claims in found.items():
        by = dict.fromkeys(map(partial(authority_short, ids), claims))
        own = list(map(attrgetter("uid"), claims))
        records.append(
            {
                "uid": other,
                "name": name(ids, other),
                "authorities": [*by],
                "claims": own,
                "unsure": frozenset((party, other)) in ids.unsure,
            }
        )
    return records


def _authority(ids: Identities, uid: str) -> str:
    entity = ids.entities.get(uid)
    return authority_of(entity.name, entity.aliases) if entity else uid


def weak(folded: Folded, edge: Edge) -> bool:
    """Return whether a relation rests only on claims that must not be printed alone.

    Then neither the relation nor its number is printed by itself.
    """
    if not edge.claims:
        return False
    # A copy adds no source: it cannot let a relation stand that its original does not.
    claims = bearing(edge, folded.claims)
    return not any(claim.alone and not claim.copy_of for claim in claims)


def since(item: Designation, form: Callable[[str], str] = str) -> str:
    """Return since when, and until when, a measure is in force; `form` prints a day."""
    start = f"on the list by {form(item['by'])}, which prints no day"
    if item["reported_by"]:
        start = f"reported by {item['reported_by']} on {form(item['by'])}"
    if item["from"]:
        start = f"from {form(item['from'])}"
        start += f", reported by {item['reported_by']}" if item["reported_by"] else ""
    return f"{start}, ended by {form(item['until'] or '')}" if item["gone"] else start


def _in_force(
    claim: Claim, until: str, leg: Interval | None, lasting: bool
) -> tuple[str, bool | None]:
    """Return how a measure relates to the dates of a step, and whether it was in force then."""
    if leg is None:
        return "", None
    if until and leg.begins > last_day(until):
        return "ended before the leg", False
    # A list that prints no day has its entry by the day on which it was public.
    dated = bool(claim.interval.start)
    began = claim.interval.begins if dated else last_day(claim.known_by)
    if leg.end and began > leg.ends:
        if not dated:
            return "began on a day not printed", None
        # The day of a statement that states no end does not end the step itself.
        return ("after the statement", None) if lasting else ("after the leg", False)
    if not leg.start:
        return "the leg has no stated beginning", None
    return _on_a_dated_leg(began, claim.interval.start, leg)


def _on_a_dated_leg(began: str, start: str, leg: Interval) -> tuple[str, bool | None]:
    """Return how a measure that had begun by the end of a step relates to it and its beginning.

    `began` is the first day on which the measure can have begun, `start` its printed beginning.
    """
    # A year or month is any of its days: what hangs on which of them it was is not known.
    if (last_day(start) if start else began) <= leg.begins:
        return "in force at the leg's beginning", True
    if not start or began <= leg.begins:
        return "began on a day not printed", None
    # A step that ends by the day of a statement cannot be told to have gone on that day.
    within = last_day(leg.start) < began and (not leg.end or began < first_day(leg.end))
    return ("began during the leg" if within else "", None)


def statements(folded: Folded, ids: Identities, uid: str) -> list[str]:
    """Return a party's own statements on file: its own account, its answers and its denials."""
    sentences: list[str] = []
    for own in folded.properties.get(uid, ()):
        claim = folded.claims[own]
        if claim.status in ("self", "denied"):
            sentences.append(sentence(claim, ids))
    return sentences


def conflicts(folded: Folded, ids: Identities, claims: Sequence[str]) -> list[Conflict]:
    """Return figures that differ and claims that contradict each other; they are not summed."""
    found = [folded.claims[uid] for uid in claims]
    records = []
    for group in figures(found):
        record = _figures_that_differ(group, ids)
        if record is not None:
            records.append(record)
    shown = bool(records)
    for pair in _contradictions(folded, found):
        first, second = pair
        if shown and _same_unit(first, second):
            continue  # their figures stand in a group above
        lines = [_line(first, ids, _told(first, ids)), _line(second, ids, _told(second, ids))]
        records.append({"kind": "claims", "what": "set against each other", "lines": lines})
    return records


def _figures_that_differ(group: Sequence[Claim], ids: Identities) -> Conflict | None:
    """Return figures for one thing side by side; None if they agree or none may stand alone."""
    if not any(map(_may_stand_alone, group)):
        return None
    # A copy repeats the figure of its original; beside it, nothing would differ.
    originals = [claim for claim in group if not claim.copy_of]
    printed = {quantity(claim.quantity) for claim in originals if claim.quantity}
    if len(printed) < 2:
        return None
    lines = []
    for claim in _once(group):
        if claim.quantity and not claim.copy_of:
            lines.append(_line(claim, ids, figure(claim)))
    what = f"figures in {_unit(group[0])}, side by side: never added up"
    return {"kind": "figures", "what": what, "lines": lines}


def _may_stand_alone(claim: Claim) -> bool:
    return claim.alone


def _once(claims: Sequence[Claim]) -> list[Claim]:
    """Return the first claim of each original statement and figure."""
    first: dict[tuple[str, str], Claim] = {}
    # From the end, so that of several claims the first one stays.
    for claim in reversed(claims):
        first[(claim.root, str(claim.quantity))] = claim
    return list(first.values())[::-1]


def _contradictions(folded: Folded, claims: Sequence[Claim]) -> list[tuple[Claim, Claim]]:
    """Return the pairs of claims that a source sets against each other, by uid."""
    pairs = set()
    for claim in claims:
        for other in claim.conflicts:
            # The other claim may not have been public on the day asked about.
            if other in folded.claims:
                # Either side or both may name the other; the pair is one.
                pairs.add(tuple(sorted((claim.uid, other))))
    return [(folded.claims[first], folded.claims[second]) for first, second in sorted(pairs)]


def _unit(claim: Claim) -> str:
    return claim.quantity.unit if claim.quantity else ""


def _same_unit(first: Claim, second: Claim) -> bool:
    if first.quantity is None or second.quantity is None:
        return False
    return first.quantity.unit == second.quantity.unit


def _told(claim: Claim, ids: Identities) -> str:
    """Return a claim in words; one that must not stand alone is only named."""
    return sentence(claim, ids) if claim.alone else weakly([claim.uid])


def _line(claim: Claim, ids: Identities, text: str) -> ConflictLine:
    return {
        "claim": claim.uid,
        "asserter": name(ids, claim.asserter),
        "known_by": claim.known_by,
        "from": claim.interval.start or None,
        "figure": text,
    }


def series(folded: Folded, ids: Identities, uid: str) -> list[Edge]:
    """Return what was found in examined weapons of the same model, or of a model or series.

    What was found in one weapon is not thereby in another; it is stated only of the one examined.
    """
    others = _others_of_series(ids, uid)
    edges = []
    for edge in folded.relations(ends=others):
        if edge.source in others and edge.predicate in ("BRANDED_BY", "CONTAINS"):
            edges.append(edge)
    return edges


def _others_of_series(ids: Identities, uid: str) -> set[str]:
    """Return the other examined weapons of a model or series, or of an examined weapon's model."""
    entity = ids.entities.get(uid)
    examined = entity is not None and entity.kind == "WeaponInstance"
    # Of an examined weapon only the model counts: its series has other models, which differ.
    model = ids.broader(uid)[:1] if examined else [uid]
    others: set[str] = set()
    for each in ids.of_kind("WeaponInstance"):
        if each.uid != uid:
            chain = ids.broader(each.uid)[:1] if examined else ids.broader(each.uid)
            if model and model[0] in chain:
                others.add(each.uid)
    return others


def unread(folded: Folded, ids: Identities, edges: Iterable[Edge], words: Words) -> list[str]:
    """Return each relation that rests on claims no person has read: its ends and the rules."""
    lines = []
    for edge in edges:
        rules: set[str] = set()
        for claim in let_in_among(map(folded.claims.__getitem__, edge.claims)):
            rules.update(claim.rules)
        if rules:
            source, target = name(ids, edge.source), name(ids, edge.target)
            named = ", ".join(sorted(rules))
            lines.append(words("flag-let-in", rules=named, a=source, b=target))
    return lines


def makers(ids: Identities, edges: Iterable[Edge]) -> list[str]:
    """Return the makers whose brands the relations name, by name, without unnamed groups."""
    companies = set()
    for edge in edges:
        # A mark may be of an unnamed group of makers, which can state nothing.
        if edge.predicate == "BRANDED_BY" and ids.entities[edge.target].kind == "Company":
            companies.add(edge.target)
    return sorted(companies, key=lambda uid: ids.entities[uid].name)


def maker_records(serializer: Serializer, edges: Iterable[Edge]) -> list[Maker]:
    """Return the makers whose brands the relations name, each with its own statements on file."""
    records: list[Maker] = []
    for uid in makers(serializer.ids, edges):
        statements = serializer.statements(uid) or ["no statement on file"]
        records.append({"maker": serializer.node(uid), "statements": statements})
    return records
