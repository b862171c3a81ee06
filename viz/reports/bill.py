"""A weapon's bill of materials: stated shares, then component, brand, its country and figure.

Only what is stated of the weapon itself is in it; others of its series have sections of their own.
A brand is the mark that a part bears. The seller is another matter: no company is put in where no
source names one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ...graph.goods import goods_of
from ...graph.model import Claim, Edge
from ...graph.schema import schema
from ..evidence.panel_builders import Evidence
from ..wording.plain_sentences import statement
from ..wording.sentences import figure, name, quantity
from .document import Block, Bullets, Paragraph, Run, Runs, Table
from .message_runs import heading, heads, label, told
from .sections import SOURCE_LANGUAGE, claims_of, stands_alone


@dataclass(frozen=True, slots=True)
class StatedShares:
    """The shares of a weapon's parts that one original statement gives, the largest first.

    Attributes:
        claims: The claims, each of one share.
        whole: The claim with the number of parts that they are shares of, None where the statement
            gives none, or several.
    """

    claims: tuple[Claim, ...]
    whole: Claim | None


def stated_shares(evidence: Evidence, uid: str, edges: Iterable[Edge]) -> list[StatedShares]:
    """Return the shares stated of a weapon's parts, by original statement.

    Args:
        evidence: The notes of the report.
        uid: The weapon.
        edges: Its relations, in which the number of its parts is looked for.
    """
    by_root: dict[str, list[Claim]] = {}
    for claim in claims_of(evidence, evidence.folded.properties.get(uid, ())):
        if claim.quantity and claim.quantity.unit == "percent" and _counts(claim):
            by_root.setdefault(claim.root, []).append(claim)
    wholes = _wholes(evidence, uid, edges)
    shares: list[StatedShares] = []
    for root, claims in sorted(by_root.items()):
        claims.sort(key=lambda claim: (-_value(claim), claim.uid))
        counted = wholes.get(root, [])
        whole = counted[0] if len(counted) == 1 else None
        shares.append(StatedShares(tuple(claims), whole))
    return shares


def _counts(claim: Claim) -> bool:
    return stands_alone(claim) and schema().statuses[claim.status].scored


def _wholes(evidence: Evidence, uid: str, edges: Iterable[Edge]) -> dict[str, list[Claim]]:
    """Return the claims that count a weapon's parts, by original statement."""
    wholes: dict[str, list[Claim]] = {}
    for edge in edges:
        if edge.predicate == "CONTAINS" and edge.source == uid:
            for claim in claims_of(evidence, edge.claims):
                if claim.quantity and claim.quantity.unit != "percent" and _counts(claim):
                    wholes.setdefault(claim.root, []).append(claim)
    return wholes


def share_lines(evidence: Evidence, shares: StatedShares) -> tuple[Runs, Bullets]:
    """Return whose shares they are and of how many parts, then each as it was stated."""
    say, whole = evidence.words, shares.whole
    first = shares.claims[0]
    of = Run(say("shares-of-unknown"))
    if whole is not None:
        # The day of a find is not that of the statement, as which it would be read here.
        counted = quantity(whole.quantity) if whole.quantity else ""
        of = Run(counted, (evidence.note(whole.uid),), lang=SOURCE_LANGUAGE)
    key = "shares-judged" if first.status == "assessed" else "shares-stated"
    lead = told(say, key, of=of, who=first.voice)
    items: list[Runs] = []
    for claim in shares.claims:
        note = (evidence.note(claim.uid),)
        # A property's own words are short; with a hedge, the statement is printed whole.
        plain = claim.text and not (claim.hedge or claim.said)
        text = claim.text if plain else statement(claim, evidence.ids)
        items.append((Run(text, note, lang=SOURCE_LANGUAGE),))
    return lead, Bullets(tuple(items))


def bill(evidence: Evidence, uid: str, edges: Sequence[Edge]) -> list[Block]:
    """Return a weapon's bill of materials, its largest shares first; an empty list without parts.

    Args:
        evidence: The notes of the report.
        uid: The weapon, whose own parts alone are in it.
        edges: Its relations.
    """
    say = evidence.words
    own = [e for e in edges if e.predicate in ("BRANDED_BY", "CONTAINS") and e.source == uid]
    rows: list[tuple[Runs, ...]] = []
    for edge in sorted(own, key=lambda edge: _order(evidence, edge)):
        rows += _row(evidence, edge)
    blocks: list[Block] = [heading(say, "heading-bill"), Paragraph((Run(say("bill-lead")),))]
    shares = stated_shares(evidence, uid, edges)
    for stated in shares:
        lead, items = share_lines(evidence, stated)
        blocks += [Paragraph(lead), items]
    keys = ("head-component", "head-branded", "head-brand-country", "head-figure", "head-by")
    if rows:
        blocks.append(Table(heads(say, *keys), tuple(rows)))
    return blocks if rows or shares else []


def _order(evidence: Evidence, edge: Edge) -> tuple[bool, float, str]:
    """Return the order of a part: by its largest share, then its largest count, then its name."""
    shares, counts = [0.0], [0.0]
    for claim in claims_of(evidence, edge.claims):
        if claim.quantity and _counts(claim):
            (shares if claim.quantity.unit == "percent" else counts).append(_value(claim))
    share = max(shares)
    return not share, -(share or max(counts)), name(evidence.ids, edge.target)


def _value(claim: Claim) -> float:
    return claim.quantity.value if claim.quantity else 0.0


def _row(evidence: Evidence, edge: Edge) -> Iterator[tuple[Runs, ...]]:
    """Yield the row of a part, unless all its claims are copies or must not stand alone."""
    say, ids = evidence.words, evidence.ids
    claims = list(filter(stands_alone, claims_of(evidence, edge.claims)))
    if not claims:
        return
    # Who published the part first is named; later statements stand in the notes of the figures.
    first = min(claims, key=lambda claim: (claim.known_by, claim.uid))
    notes = (evidence.note(first.uid),)
    public = say("by-on", who=name(ids, first.asserter), day=say.day(first.known_by))
    part, brand, country = _part(evidence, edge)
    yield (
        (label(part),),
        (label(brand),),
        (label(country),),
        (_figures(evidence, claims),),
        (Run(public, notes),),
    )


def _part(evidence: Evidence, edge: Edge) -> tuple[str, str, str]:
    """Return the part, its brand and the brand's country, as far as they are stated."""
    absent = evidence.words("not-in-statement")
    target = evidence.ids.entities[edge.target]
    goods = goods_of(evidence.folded.claims, evidence.ids, edge)
    if edge.predicate != "BRANDED_BY":
        # What a weapon contains is itself the part: no brand is put in where none is named.
        return goods or target.name, absent, ""
    country = name(evidence.ids, target.country.lower()) if target.country else ""
    return goods or absent, target.name, country


def _figures(evidence: Evidence, claims: Sequence[Claim]) -> Run:
    """Return the quantities that claims state, each once, with the notes of all of them."""
    counted = [claim for claim in claims if claim.quantity]
    if not counted:
        return Run("")
    # Two sources that state one figure are printed once, with the notes of both.
    figures = dict.fromkeys(map(figure, counted))
    notes = tuple(evidence.note(claim.uid) for claim in counted)
    return Run("; ".join(figures), notes, lang=SOURCE_LANGUAGE)
