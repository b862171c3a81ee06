"""The events and voyages of a ship in words, the same on a terminal and in a dossier."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING

from ...graph.dates import Interval
from .citations import when

if TYPE_CHECKING:
    from ..answers.data import VoyagesData
    from ..answers.voyage_records import ShipEventRecord, VoyageRecord
    from ..words import Words


def time_of(event: ShipEventRecord, say: Words) -> str:
    """Return the time of an event; times that differ stand beside one another."""
    times: list[str] = []
    for each in event["times"]:
        times.append(when(say, Interval(each["start"] or "", each["end"] or "")))
    return say("ship-or").join(times)


def what_of(event: ShipEventRecord, say: Words) -> str:
    """Return what an event is, such as "call at Port of Rajin"."""
    names = [node["name"] for node in event["others"]]
    # Some kinds have one end, some two: the sentence of a kind takes what it needs.
    first, second = [*names, "", ""][:2]
    return say(f"ship-{event['kind']}", first=first, second=second, name=event["name"] or "")


def event_words(event: ShipEventRecord, say: Words) -> str:
    """Return an event, how its claims stand if they are not all asserted, and their hedges."""
    standings: dict[str, None] = {}
    for claim in sorted(event["claims"], key=itemgetter("status")):
        standing = say.term("status", claim["status"])
        if claim["hedge"]:
            standing = say("ship-hedged", status=standing, hedge=claim["hedge"])
        standings[standing] = None
    what = what_of(event, say)
    # A plain assertion is what a reader expects; only what differs from it is said.
    if list(standings) == [say.term("status", "asserted")]:
        return what
    return what + say("ship-as", statuses="; ".join(standings))


def event_line(event: ShipEventRecord, say: Words) -> str:
    """Return an event with its time."""
    return say("ship-event", when=time_of(event, say), what=event_words(event, say))


def chain_line(data: VoyagesData, chain: Sequence[VoyageRecord], rank: int, say: Words) -> str:
    """Return the places of a chain of voyages, as the heading of a lead."""
    events = data["events"]
    places = [events[chain[0]["first"]]["others"][0]["name"]]
    for voyage in chain:
        places.append(events[voyage["second"]]["others"][0]["name"])
    return say("voyage-chain", rank=rank, places=" → ".join(places))


def voyage_lines(data: VoyagesData, voyage: VoyageRecord, say: Words) -> Iterator[str]:
    """Yield what is known of a voyage: its calls, what states it, flag, name and gaps then."""
    events = data["events"]
    first, second = events[voyage["first"]], events[voyage["second"]]
    least, most = voyage["least_days"], voyage["most_days"]
    # Calls of one day each leave one number of days; longer ones leave a span.
    days = say("voyage-days-exact", count=least)
    if least != most:
        days = say("voyage-days", least=least, most=most)
    yield say(
        "voyage-step",
        **{"from": first["others"][0]["name"], "to": second["others"][0]["name"]},
        departed=time_of(first, say),
        arrived=time_of(second, say),
        days=days,
    )
    yield say("voyage-calls", first=_call(first, say), second=_call(second, say))
    stated = say("voyage-stated", claims=", ".join(voyage["stated"]))
    yield stated if voyage["stated"] else say("voyage-not-stated")
    for key, numbers in (("flag", voyage["flags"]), ("name", voyage["names"])):
        texts = list(_held([events[number] for number in numbers], say))
        yield say(f"voyage-{key}", what="; ".join(texts)) if texts else say(f"voyage-no-{key}")
    if voyage["meanwhile"]:
        lines = [event_line(events[number], say) for number in voyage["meanwhile"]]
        yield say("voyage-meanwhile", what="; ".join(lines))


def _call(event: ShipEventRecord, say: Words) -> str:
    """Return a call with its claims, so that a step is never surer than they are."""
    claims = ", ".join(claim["uid"] for claim in event["claims"])
    return say("voyage-call", what=event_line(event, say), claims=claims)


def _held(events: Iterable[ShipEventRecord], say: Words) -> Iterator[str]:
    for event in events:
        what = event["name"] or event["others"][0]["name"]
        yield say("voyage-from", what=what, when=time_of(event, say))


def notes(data: VoyagesData, say: Words) -> Iterator[str]:
    """Yield what is in no voyage or no event, each kind once."""
    if data["undated"]:
        count = data["undated"]
        yield say("ship-undated", count=count, shown=count, window=data["window"])
    for pair in data["overlaps"]:
        first, second = (event_line(data["events"][number], say) for number in pair)
        yield say("ship-overlap", first=first, second=second)
    for key in ("set_aside", "weak"):
        uids = data["set_aside"] if key == "set_aside" else data["weak"]
        if uids:
            yield say(f"ship-{key.replace('_', '-')}", claims=", ".join(uids))
