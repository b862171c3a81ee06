"""One sentence a claim, never stronger than the claim: its frame and verb come from the schema."""

from __future__ import annotations

from ..graph.dates import printed
from ..graph.identity import Identities
from ..graph.model import Claim, Quantity
from ..graph.proposals import BASIS, counts
from ..graph.schema import schema

COMPARATORS = {
    "": "",
    ">": "more than ",
    ">=": "at least ",
    "<": "nearly ",
    "<=": "as many as ",
    "~": "about ",
}


AS_PRINTED = "goods as printed: "  # a class of goods that a text names and that is no node


def name(ids: Identities, uid: str) -> str:
    """Return an entity's name, or the uid where there is none."""
    uid = ids.uid(uid)
    return ids.entities[uid].name if uid in ids.entities else uid


def number(value: float) -> str:
    """Return a number with thousands separators and no empty decimals."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.2f}".rstrip("0")


def quantity(item: Quantity) -> str:
    """Return a figure as it is read aloud: `more than 10,000 containers, since 2023-09`."""
    if item.unit == "rank":
        return f"place {number(item.value)}"
    upto = f" to {number(item.upto)}" if item.upto is not None else ""
    unit = {"ratio": "times", "percent": "%"}.get(item.unit, item.unit)
    space = "" if unit == "%" else " "
    text = f"{COMPARATORS[item.comparator]}{number(item.value)}{upto}{space}{unit}"
    if item.period:
        text += f", {item.period}"
    if item.equivalence:
        text += " (an equivalence, not a count)"
    return text


def frame(claim: Claim, ids: Identities) -> str:
    """Return how the sentence begins: who says it, in what way, when it was public."""
    day = printed(claim.known_by)
    return schema().statuses[claim.status].frame.format(who=name(ids, claim.asserter), day=day)


def sentence(claim: Claim, ids: Identities) -> str:
    """Return the claim as one sentence in the source's strength."""
    start, subject = frame(claim, ids), name(ids, claim.subject)
    if claim.status == "denied":
        return _denial(claim, ids) + unread(claim)
    if claim.status == "gap":
        return f"{start} {claim.text}." + unread(claim)
    if claim.said:
        body = f"{start}, {claim.said}"
        if claim.quantity:
            body += f" [{quantity(claim.quantity)}]"
    elif claim.status == "self" and not claim.object:
        body = f"{start}: {claim.text}"
    elif claim.predicate == "STATES" or not claim.object:
        body = f"{start}, of {subject}: {claim.text}"
    else:
        printed_as = claim.text.removeprefix(AS_PRINTED) if claim.text.startswith(AS_PRINTED) else ""
        goods = name(ids, claim.goods) if claim.goods else printed_as or "goods (not named)"
        verb = schema().predicates[claim.predicate].verb.format(goods=_lower(goods))
        target = name(ids, claim.object)
        if ids.entities[ids.uid(claim.object)].kind == "Component":
            target = _lower(target)
        body = f"{start}, {subject} {verb} {target}"
        body += _through(claim, ids)
        if claim.measure:
            body += f" ({claim.measure}{', ' + claim.programme if claim.programme else ''})"
        if claim.text and not ("{goods}" in schema().predicates[claim.predicate].verb and printed_as):
            body += f": {claim.text}"
        if claim.quantity:
            body += f" [{quantity(claim.quantity)}]"
    if claim.hedge:
        body += f" (the source’s word: “{claim.hedge}”)"
    if claim.copy_of:
        body += f" (repeats {claim.copy_of})"
    return body.removesuffix(".") + "." + unread(claim)


def unread(claim: Claim) -> str:
    """Return what is said behind every sentence of a claim that counts though no person has read it."""
    if claim.basis != BASIS or not counts(claim):
        return ""
    rules = f"rule {claim.rules[0]}" if len(claim.rules) == 1 else f"rules {', '.join(claim.rules)}"
    return f" [Read by the {rules}, let in by the case’s settings; no person has read it.]"


def _lower(text: str) -> str:
    head = text.split(" ", 1)[0]
    return text[0].lower() + text[1:] if head[1:].islower() or len(head) == 1 else text


def _through(claim: Claim, ids: Identities) -> str:
    if not claim.via:
        return ""
    stages = []
    for stage in claim.via:
        parties = " or ".join(name(ids, p) for p in stage.parties) or "parties not named"
        stages.append(parties + (" (not all named)" if stage.partial and stage.parties else ""))
    return " through " + ", then ".join(stages)


def _denial(claim: Claim, ids: Identities) -> str:
    phrase = schema().acts[claim.act]["phrase"]
    who, day = name(ids, claim.asserter), printed(claim.known_by)
    if claim.act == "no_comment":
        subject = name(ids, claim.subject)
        return f"{subject}: no comment, which is no denial ({who}, {day}): {claim.text}."
    return f"{who} ({day}) {phrase}: {claim.text}."


def day_of(claim: Claim) -> str:
    """Return the stated time of a claim's event as text."""
    note = f" ({claim.date_note})" if claim.date_note else ""
    return f"{claim.interval}{note}"
