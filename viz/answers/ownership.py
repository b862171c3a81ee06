"""Ownership as an answer: each regime's verdict on a party, the stakes behind it, and gaps."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from ...graph.analysis.ownership import LISTS
from ...graph.analysis.ownership.owned import OwnerIndex, Ownership, RegimeVerdict
from ...graph.analysis.ownership.rule import Contribution
from ...graph.model import Claim
from ..wording.sentences import name, sentence
from ..words import Words, english

if TYPE_CHECKING:
    from .records import OwnershipDenial, OwnershipVerdict, PartyName, StakeRecord


def ownership(owners: OwnerIndex, party: str, on: str = "") -> list[OwnershipVerdict]:
    """Return each regime's verdict on a party on a day; an empty list if no owner is on file."""
    found = owners.of(party, on)
    return [_verdict(owners, found, each) for each in found.judged]


def _verdict(owners: OwnerIndex, found: Ownership, each: RegimeVerdict) -> OwnershipVerdict:
    verdict, rule = each.verdict, each.verdict.rule
    stakes = [*verdict.contributions, *verdict.behind]
    claims = [stake.claim for stake in stakes] + [part.claim for part in verdict.controlled]
    record: OwnershipVerdict = {
        "regime": each.regime,
        "rule": None,
        "on": found.on,
        "verdict": verdict.verdict,
        "low": _number(verdict.low),
        "high": _number(verdict.high),
        "because": verdict.because,
        "measure": LISTS[each.regime].measure,
        "asks": None,
        "contributors": [
            {**_node(owners, uid), "listings": list(each.listings.get(uid, ()))}
            for uid in verdict.contributors
        ],
        "stakes": [_stake(owners, stake) for stake in stakes],
        "controlled": [
            {"owner": _node(owners, c.owner), "owned": _node(owners, c.owned), "claim": c.claim}
            for c in verdict.controlled
        ],
        "own_listings": list(each.listings.get(found.party, ())),
        "lists_on_file": each.lists_on_file,
        "untold": [
            {"owner": _node(owners, u.owner), "owned": _node(owners, u.owned), "claim": u.claim}
            for u in found.untold
        ],
        "overfull": [
            {"party": _node(owners, party), "total": _number(total)}
            for party, total in found.overfull.items()
        ],
        "denials": _denials(owners, claims),
        "effect": None,
        "citation": None,
        "read": None,
        "note": None,
    }
    if rule:
        record["rule"] = rule.regime
        record["asks"] = {
            "share": _number(rule.threshold),
            "exactly": rule.counts_exactly,
            "together": rule.adds_up,
        }
        record["effect"], record["citation"] = rule.effect, rule.citation
        record["read"], record["note"] = rule.read, rule.note or None
    return record


def _stake(owners: OwnerIndex, item: Contribution) -> StakeRecord:
    return {
        "owner": _node(owners, item.owner),
        "owned": _node(owners, item.owned),
        "low": _number(item.low) if item.stated else None,
        "high": _number(item.high) if item.stated else None,
        "claim": item.claim,
        "because": item.because,
    }


def _denials(owners: OwnerIndex, claims: list[str]) -> list[OwnershipDenial]:
    """Return the denials of the claims that a verdict rests on, each once."""
    answers: dict[str, Claim] = {}
    for uid in claims:
        answers.update((answer.uid, answer) for answer in owners.objections.answers(uid))
    return [
        {"uid": answer.uid, "act": answer.act, "sentence": sentence(answer, owners.ids)}
        for answer in answers.values()
    ]


def _node(owners: OwnerIndex, uid: str) -> PartyName:
    return {"uid": uid, "name": name(owners.ids, uid)}


def _number(value: Fraction) -> float:
    return round(float(value), 6)


def percent(low: float | None, high: float | None, words: Words) -> str:
    """Return a share as it is read: `50%`, `25% to 50%`, or that it is not stated."""
    if low is None or high is None:
        return words("share-not-stated")
    shown = [f"{100 * v:.2f}".rstrip("0").rstrip(".") for v in (low, high)]
    if shown[0] == shown[1]:
        return f"{shown[0]}%"
    return words("share-range", low=f"{shown[0]}%", high=f"{shown[1]}%")


WHY = (
    ("itself designated", "owned-itself"),
    ("controlled", "owned-led"),
    ("no rule", "owned-none"),
    ("the rule was suspended", "owned-suspended"),
    ("whether its own listing", "owned-open-listing"),
    ("whether control", "owned-open-control"),
    ("a share", "owned-open-share"),
    ("the stated ranges", "owned-open-range"),
)


def told(item: OwnershipVerdict, words: Words) -> str:
    """Return a verdict in a sentence or two: rule, verdict, counted share and contributors."""
    restricted = item["measure"] != "asset freeze"
    word = item["verdict"].replace("blocked", "restricted") if restricted else item["verdict"]
    key = next((key for begin, key in WHY if item["because"].startswith(begin)), "owned-over")
    who = ", ".join(c["name"] for c in item["contributors"])
    if key == "owned-over" and not who:
        key = "owned-nobody" if item["lists_on_file"] else "owned-no-list"
    text = words(
        key,
        rule=words.term("regime", item["regime"]),
        verdict=words.term("verdict", word),
        share=_counted(item, words),
        bar=_bar(item, words),
    )
    return f"{text} {words('owned-contributors', who=who)}" if who else text


def _counted(item: OwnershipVerdict, words: Words) -> str:
    share = percent(item["low"], item["high"], words)
    together = item["asks"] and item["asks"]["together"] and len(item["stakes"]) > 1
    return words("share-aggregate", share=share) if together else share


def _bar(item: OwnershipVerdict, words: Words) -> str:
    asks = item["asks"]
    if not asks:
        return ""
    number = "exactly" if asks["exactly"] else "more"
    how = f"bar-{number}-{'together' if asks['together'] else 'one'}"
    return words(how, share=percent(asks["share"], asks["share"], words))


def stake(item: StakeRecord, words: Words) -> str:
    """Return a stake that counts: whose, how much of whom, and why it counts."""
    why = words("stake-listed") if item["because"] == "designated" else words("stake-through")
    share = percent(item["low"], item["high"], words)
    return words(
        "stake", owner=item["owner"]["name"], owned=item["owned"]["name"], share=share, why=why
    )


def open_points(items: list[OwnershipVerdict], words: Words) -> list[str]:
    """Return the open points: shares that nobody states, and stakes of more than the whole."""
    untold: list[str] = []
    overfull: list[str] = []
    for item in items:
        for record in item["untold"]:
            owner, owned = record["owner"]["name"], record["owned"]["name"]
            untold.append(words("share-untold", owner=owner, owned=owned))
        for excess in item["overfull"]:
            total = percent(excess["total"], excess["total"], words)
            overfull.append(words("share-overfull", party=excess["party"]["name"], total=total))
    return list(dict.fromkeys([*untold, *overfull]))


def lines(items: list[OwnershipVerdict]) -> Iterator[tuple[int, str]]:
    """Yield the answer as lines of a terminal, each with its indentation."""
    words = english()
    if items:
        yield 0, words("owned-heading", day=items[0]["on"])
    for item in items:
        yield 2, told(item, words)
        for text in _details(item, words):
            yield 5, text
    for text in open_points(items, words):
        yield 2, text


def _details(item: OwnershipVerdict, words: Words) -> Iterator[str]:
    """Yield what a verdict rests on: stakes, listings, control, denials, and the rule's text."""
    for record in item["stakes"]:
        yield f"{stake(record, words)} ({record['claim']})"
    for owner in item["contributors"]:
        yield words("owned-listed", who=owner["name"], claims=", ".join(owner["listings"]))
    for control in item["controlled"]:
        yield words(
            "owned-controlled",
            claim=control["claim"],
            owner=control["owner"]["name"],
            owned=control["owned"]["name"],
        )
    for denial in item["denials"]:
        yield f"{words('owned-denied')} {denial['sentence']} ({denial['uid']})"
    if item["verdict"] in ("blocked", "cannot be said"):
        yield words(
            "owned-rule",
            effect=item["effect"] or "",
            citation=item["citation"] or "",
            read=item["read"] or "",
        )
        if item["note"]:
            yield words("owned-note", note=item["note"])
