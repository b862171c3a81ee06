"""Ownership as an answer: each regime's verdict on a party, the stakes behind it, and gaps."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from operator import itemgetter
from typing import TYPE_CHECKING

from ...graph.analysis.ownership import LISTS
from ...graph.analysis.ownership.blocking import Contribution, Control
from ...graph.analysis.ownership.owned import OwnerIndex, Ownership, RegimeVerdict, UnstatedShare
from ...graph.model import Claim
from ..wording.list_entries import entry_words, namesake_entries
from ..wording.name_words import full_names
from ..wording.sentences import name, sentence
from ..words import Words, english
from .party_context import namesake_records

if TYPE_CHECKING:
    from .records import (
        Contributor,
        ControlRecord,
        OverfullRecord,
        OwnershipDenial,
        OwnershipVerdict,
        PartyName,
        PartyNamesakes,
        StakeRecord,
        UnloadedRecord,
    )


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
        "contributors": _contributors(owners, each),
        "stakes": [_stake(owners, stake, each) for stake in stakes],
        "controlled": [_link(owners, control) for control in verdict.controlled],
        "own_listings": list(each.listings.get(found.party, ())),
        "lists_on_file": each.lists_on_file,
        "unloaded": [_unloaded(owners, uid) for uid in each.unloaded],
        "namesakes": _namesakes(owners, each),
        "untold": [_link(owners, unstated) for unstated in found.untold],
        "overfull": _overfull(owners, found),
        "denials": _denials(owners, claims),
        # What follows is filled in only where the regime has a rule on the day.
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


def _contributors(owners: OwnerIndex, each: RegimeVerdict) -> list[Contributor]:
    """Return the listed owners that count, each with the listings of the regime itself."""
    records: list[Contributor] = []
    for uid in each.verdict.contributors:
        listed = list(each.listings.get(uid, ()))
        records.append({**_node(owners, uid), "listings": listed, "surely": uid in each.sure})
    return records


def _link(owners: OwnerIndex, item: Control | UnstatedShare) -> ControlRecord:
    """Return a link between an owner and a party that has no share, with its claim."""
    owner, owned = _node(owners, item.owner), _node(owners, item.owned)
    return {"owner": owner, "owned": owned, "claim": item.claim}


def _unloaded(owners: OwnerIndex, uid: str) -> UnloadedRecord:
    """Return a party whose record names entries of lists, and those of which no listing is here."""
    entries = entry_words(owners.entries.unloaded(uid), english())
    return {"party": _node(owners, uid), "entries": entries}


def _namesakes(owners: OwnerIndex, each: RegimeVerdict) -> list[PartyNamesakes]:
    """Return the parties of whose name the lists of a regime have others."""
    records: list[PartyNamesakes] = []
    for uid, found in each.namesakes.items():
        alike = namesake_records(owners.ids, uid, found)
        records.append({"party": _node(owners, uid), "namesakes": alike})
    return records


def _overfull(owners: OwnerIndex, found: Ownership) -> list[OverfullRecord]:
    """Return the parties whose stated stakes add up to more than the whole, with the sum."""
    records: list[OverfullRecord] = []
    for party, total in found.overfull.items():
        records.append({"party": _node(owners, party), "total": _number(total)})
    return records


def _stake(owners: OwnerIndex, item: Contribution, each: RegimeVerdict) -> StakeRecord:
    because = item.because
    if item.owner in each.listings:
        because = because if item.owner in each.sure else "listing open"
    else:
        because = "namesake listed" if item.owner in each.namesakes else because
        because = "listing not on file" if item.owner in each.unloaded else because
    return {
        "owner": _node(owners, item.owner),
        "owned": _node(owners, item.owned),
        # A share that no source states is anything from 0 to 1; no number may stand for it.
        "low": _number(item.low) if item.stated else None,
        "high": _number(item.high) if item.stated else None,
        "claim": item.claim,
        "because": because,
    }


def _denials(owners: OwnerIndex, claims: list[str]) -> list[OwnershipDenial]:
    """Return the denials of the claims that a verdict rests on, each once."""
    answers: dict[str, Claim] = {}
    for uid in claims:
        # One denial may answer several of the claims.
        for answer in owners.objections.answers(uid):
            answers[answer.uid] = answer
    records: list[OwnershipDenial] = []
    for answer in answers.values():
        text = sentence(answer, owners.ids)
        records.append({"uid": answer.uid, "act": answer.act, "sentence": text})
    return records


def _node(owners: OwnerIndex, uid: str) -> PartyName:
    return {"uid": uid, "name": name(owners.ids, uid)}


def _number(value: Fraction) -> float:
    # Shares are fractions until here: a sum of floats can miss a threshold of exactly half.
    return round(float(value), 6)


def percent(low: float | None, high: float | None, words: Words) -> str:
    """Return a share as it is read: `50%`, `25% to 50%`, or that it is not stated."""
    if low is None or high is None:
        return words("share-not-stated")
    lowest, highest = _percent(low), _percent(high)
    # Ends that print alike are one number to a reader.
    if lowest == highest:
        return lowest
    return words("share-range", low=lowest, high=highest)


def _percent(share: float) -> str:
    digits = f"{100 * share:.2f}".rstrip("0").rstrip(".")
    return f"{digits}%"


# The message for why a stake counts; any other stake is that of a party which listed ones own.
STAKES = {
    "designated": "stake-listed",
    "listing not on file": "stake-open",
    "listing open": "stake-undated",
    "namesake listed": "stake-alike",
}
# The beginnings of the reasons of `graph.analysis.ownership.blocking`, with the messages for them.
WHY = (
    ("itself designated", "owned-itself"),
    ("controlled", "owned-led"),
    ("no rule", "owned-none"),
    ("the rule was suspended", "owned-suspended"),
    ("whether it was itself", "owned-open-listing"),
    ("whether control", "owned-open-control"),
    ("a share", "owned-open-share"),
    ("the stated ranges", "owned-open-range"),
)


def told(item: OwnershipVerdict, words: Words) -> str:
    """Return a verdict in a sentence or two: rule, verdict, counted share and contributors."""
    # An export restriction blocks no property: its verdict is "restricted".
    restricted = item["measure"] != "asset freeze"
    word = item["verdict"].replace("blocked", "restricted") if restricted else item["verdict"]
    key = _key(item["because"])
    who = ", ".join(full_names(item["contributors"]))
    if key == "owned-over" and not who:
        # That no owner is listed is worth something only where the regime's list was loaded.
        key = "owned-nobody" if item["lists_on_file"] else "owned-no-list"
    text = words(
        key,
        rule=words.term("regime", item["regime"]),
        verdict=words.term("verdict", word),
        share=_counted(item, words),
        bar=_bar(item, words),
    )
    return f"{text} {words('owned-contributors', who=who)}" if who else text


def _key(because: str) -> str:
    """Return the message for a reason; any other than those of `WHY` is that shares are counted."""
    for beginning, key in WHY:
        if because.startswith(beginning):
            return key
    return "owned-over"


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
    why = words(STAKES.get(item["because"], "stake-through"))
    share = percent(item["low"], item["high"], words)
    return words(
        "stake", owner=item["owner"]["name"], owned=item["owned"]["name"], share=share, why=why
    )


def open_points(items: list[OwnershipVerdict], words: Words) -> list[str]:
    """Return the open points: who may be listed, shares not stated, stakes above the whole."""
    unloaded: list[str] = []
    untold: list[str] = []
    overfull: list[str] = []
    for item in items:
        for named in item["unloaded"]:
            entries = ", ".join(named["entries"])
            unloaded.append(words("owned-unloaded", who=named["party"]["name"], entries=entries))
        for alike in item["namesakes"]:
            entries = namesake_entries(alike["namesakes"], words)
            unloaded.append(words("owned-alike", who=alike["party"]["name"], entries=entries))
        for record in item["untold"]:
            owner, owned = record["owner"]["name"], record["owned"]["name"]
            untold.append(words("share-untold", owner=owner, owned=owned))
        for excess in item["overfull"]:
            total = percent(excess["total"], excess["total"], words)
            overfull.append(words("share-overfull", party=excess["party"]["name"], total=total))
    # Each regime has the same open points, since they are about the party and not about a rule.
    return list(dict.fromkeys([*unloaded, *untold, *overfull]))


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


def _listings_of(owner: Contributor, words: Words) -> str:
    """Return the words for an owner that is listed, or may have been on the day, with claims."""
    key = "owned-listed" if owner["surely"] else "owned-listed-open"
    return words(key, who=owner["name"], claims=", ".join(owner["listings"]))


def _details(item: OwnershipVerdict, words: Words) -> Iterator[str]:
    """Yield what a verdict rests on: stakes, listings, control, denials, and the rule's text."""
    for record in item["stakes"]:
        yield f"{stake(record, words)} ({record['claim']})"
    for owner in filter(itemgetter("listings"), item["contributors"]):
        yield _listings_of(owner, words)
    for control in item["controlled"]:
        yield words(
            "owned-controlled",
            claim=control["claim"],
            owner=control["owner"]["name"],
            owned=control["owned"]["name"],
        )
    for denial in item["denials"]:
        yield f"{words('owned-denied')} {denial['sentence']} ({denial['uid']})"
    # The text of a rule that leads to nothing is left out.
    if item["verdict"] in ("blocked", "cannot be said"):
        yield words(
            "owned-rule",
            effect=item["effect"] or "",
            citation=item["citation"] or "",
            read=item["read"] or "",
        )
        if item["note"]:
            yield words("owned-note", note=item["note"])
