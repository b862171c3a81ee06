"""A ship's events and the voyages between its calls: the reports' days, and what never changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.casework.case import Case
from entrepot.graph.dates import Interval, first_day, last_day
from entrepot.graph.errors import BadInput
from entrepot.graph.fold import fold_claims
from entrepot.graph.identity import identify
from entrepot.graph.model import Claim, Record
from entrepot.graph.ship_events import ShipEvent, ShipHistory, Voyage, history
from entrepot.graph.support import read_table

TABLE = read_table()
SHIP, PORTS = "imo-9074729", ("t:east", "t:north", "t:west")
RECORDS = [
    Record("t:ship", "Vessel", "ship", identifiers=(("imo", "9074729"),)),
    Record("t:other", "Vessel", "other"),
    Record("t:paper", "Company", "paper"),
    Record("t:PA", "Country", "Panama", identifiers=(("iso2", "pa"),)),
    Record("t:RU", "Country", "Russia", identifiers=(("iso2", "ru"),)),
    *(Record(port, "Place", port.removeprefix("t:")) for port in PORTS),
]
IDS = identify(RECORDS)
BASE = Claim(
    uid="",
    fact="",
    subject="t:ship",
    predicate="CALLED_AT",
    object="t:east",
    level="shipment",
    asserter="t:paper",
    document="t:doc",
    grade="B2",
    known_by="2025-12-31",
)
FIRST = date(2024, 1, 1)


def claim(key: str, predicate: str, other: str, start: str, end: str, voice: str = "A") -> Claim:
    return replace(
        BASE,
        uid=f"t:{key}",
        fact=key,
        predicate=predicate,
        object=other,
        text="" if other else "as printed",
        interval=Interval(start, end),
        voice=voice,
        root=f"{voice}:2025:{key}",
    )


def call(key: str, port: str, start: str, end: str, voice: str = "A") -> Claim:
    return claim(key, "CALLED_AT", port, start, end, voice)


def told(claims: Sequence[Claim], window: int = 30) -> ShipHistory:
    return history(fold_claims(claims, IDS, TABLE), IDS, SHIP, window)


def of_kind(found: ShipHistory, kind: str) -> set[tuple[tuple[str, ...], tuple[str, ...], str]]:
    """Return the places, voices and time of each event of a kind."""
    return {
        (event.others, event.voices, str(event.intervals[0]))
        for event in found.events
        if event.kind == kind
    }


def steps(found: ShipHistory) -> list[tuple[str, str, int, int]]:
    """Return the claims of the two calls and the days between them, of every voyage."""
    made: list[tuple[str, str, int, int]] = []
    for chain in found.chains:
        for voyage in chain:
            first, second = voyage.first.claims[0], voyage.second.claims[0]
            made.append((first, second, voyage.least, voyage.most))
    return made


RAJIN, DUNAI, VOSTOCHNY = ("port-KPRJN",), ("register:dunai",), ("port-RUVYP",)
RUSI, NK_PRO = ("Royal United Services Institute (RUSI)",), ("NK Pro",)
YOMIURI = ("The Yomiuri Shimbun (with K. Furukawa)",)
SINCE = "2023-08 .. 2024-03-02"
# Of each ship: its calls as the reports print them, and the voyages that are derived.
KNOWN = {
    "9179842": (  # Angara
        {
            (DUNAI, RUSI, "2023-08"),
            (RAJIN, RUSI, "2023-08 .. 2023-10-16"),
            (RAJIN, NK_PRO, SINCE),
        },
        [],
    ),
    "8517839": (  # Maria
        {(DUNAI, RUSI, "2023-10-14"), (RAJIN, NK_PRO, SINCE)},
        [],
    ),
    "9358010": ({(RAJIN, NK_PRO, SINCE)}, []),  # Maia-1
    "9161003": (  # Lady R
        {
            (RAJIN, NK_PRO, SINCE),
            (RAJIN, RUSI, "2023-10-06"),
            (RAJIN, NK_PRO, "2024-03-12"),
            (VOSTOCHNY, NK_PRO, "2024-03-12 .. 2024-03-14"),
            (VOSTOCHNY, YOMIURI, "2024-04-02 .. 2024-04-03"),
            (RAJIN, YOMIURI, "2024-04-14"),
            (RAJIN, NK_PRO, "2025-10-01"),
        },
        [
            ("curated-nk:B-17.rajin", "curated-nk:B-17.vostochny", 0, 2),
            ("curated-nk:B-18.vostochny", "curated-nk:B-18.rajin", 11, 12),
        ],
    ),
}


@pytest.mark.parametrize("imo", KNOWN)
def test_the_calls_of_the_reports_with_their_days(case: Case, imo: str) -> None:
    calls, voyages = KNOWN[imo]
    found = history(case.fold(), case.identities, case.uid(imo))
    assert of_kind(found, "call") == calls
    assert steps(found) == voyages


def test_the_gaps_flags_names_and_stated_voyages_of_the_reports(case: Case) -> None:
    angara = history(case.fold(), case.identities, case.uid("9179842"))
    maria = history(case.fold(), case.identities, case.uid("8517839"))
    post = ("The Washington Post",)
    report = "? .. 2023-10-16"
    assert of_kind(angara, "gap") == {
        ((), post, "2023-08"),
        ((), RUSI, "2023-08 .. 2023-10-16"),
        ((), RUSI, report),
    }
    assert of_kind(angara, "flag") == {(("ru",), RUSI, report)}
    names = [event.name for event in angara.events if event.kind == "name"]
    assert names == ["Ocean Energy"]
    # Counts and shuttles stay what they are: no single voyage is made of them.
    assert of_kind(maria, "voyage") == {
        ((*RAJIN, *DUNAI), RUSI, "2023-08 .. 2023-10-14"),
        ((*RAJIN, *DUNAI), RUSI, "2023-09"),
        ((*RAJIN, *DUNAI), RUSI, "2023-09-12 .. 2023-10-16"),
        ((*RAJIN, *DUNAI), RUSI, "? .. 2023-10-14"),
    }


def test_what_was_known_earlier_has_fewer_events(case: Case) -> None:
    found = history(case.fold("2024-03-31"), case.identities, case.uid("9161003"))
    assert steps(found) == [("curated-nk:B-17.rajin", "curated-nk:B-17.vostochny", 0, 2)]


def test_the_answer_prints_a_voyage_as_a_lead_with_the_hedges_of_its_calls(case: Case) -> None:
    text = " ".join(case.voyages("Lady R").text().split())
    assert "it is a lead, not a claim or a relation" in text
    assert "No source on file states this voyage." in text
    assert "14 Apr 2024: call at Port of Rajin (Najin, Rason) (assessed: “believed; app" in text


def test_no_voyage_is_an_edge(case: Case) -> None:
    edges = case.fold().edges.values()
    found = {(e.source, e.target) for e in edges if e.predicate in ("VOYAGED_TO", "SHIPPED_TO")}
    # Rajin to Vostochny is stated (B-17); the way back is only derived.
    assert (*RAJIN, *VOSTOCHNY) in found
    assert (*VOSTOCHNY, *RAJIN) not in found


@pytest.mark.parametrize(("text", "window"), [("IEMZ Kupol", 30), ("Lady R", 0), ("Lady R", 367)])
def test_a_firm_and_a_window_out_of_bounds_are_refused(case: Case, text: str, window: int) -> None:
    with pytest.raises(BadInput, match=r"a ship or an aircraft|a number of days from 1 to 366"):
        case.voyages(text, window=window)


def test_one_call_of_two_sources_is_one_event_and_two_days_are_two() -> None:
    same = [call("a", "t:east", "2024-01-02", "2024-01-03"), call("b", "t:east", "2024-01-02", "")]
    same[1] = replace(same[1], voice="B")
    later = call("c", "t:east", "2024-01-04", "2024-01-04", "B")
    found = told([*same, later])
    assert [(event.voices, event.claims) for event in found.events] == [
        (("A", "B"), ("t:a", "t:b")),
        (("B",), ("t:c",)),
    ]


def test_two_statements_on_one_month_are_not_one_call() -> None:
    found = told([call(key, "t:east", "2024-01", "2024-01", key) for key in "ab"])
    assert [event.claims for event in found.events] == [("t:a",), ("t:b",)]
    assert found.undated == 2


def test_a_statement_on_a_period_is_no_call_on_its_first_day() -> None:
    calls = [
        call("a", "t:east", "2024-01-01", "2024-06-30"),
        call("b", "t:west", "2024-07-02", "2024-07-02"),
    ]
    assert (steps(told(calls)), told(calls).undated) == ([], 1)


def test_calls_that_overlap_at_two_places_are_told_and_make_no_voyage() -> None:
    calls = [
        call("a", "t:east", "2024-01-01", "2024-01-09"),
        call("b", "t:west", "2024-01-05", "2024-01-06"),
    ]
    found = told(calls)
    assert steps(found) == []
    assert [(one.claims, two.claims) for one, two in found.overlaps] == [(("t:a",), ("t:b",))]


def test_a_flag_at_the_time_needs_a_stated_beginning_and_ends_with_the_next() -> None:
    calls = [
        call("a", "t:east", "2024-03-01", "2024-03-01"),
        call("b", "t:west", "2024-03-05", "2024-03-05"),
    ]
    flags = [
        claim("pa", "FLAGGED_IN", "t:PA", "2020-05-01", ""),
        claim("ru", "FLAGGED_IN", "t:RU", "2023-02-01", ""),
        claim("by", "FLAGGED_IN", "t:PA", "", "2024-03-01"),
    ]
    (chain,) = told([*calls, *flags]).chains
    assert [event.claims for event in chain[0].flags] == [("t:ru",)]


def test_a_withdrawn_call_and_one_of_weak_sources_alone_make_no_voyage() -> None:
    calls = [
        call("a", "t:east", "2024-03-01", "2024-03-01"),
        replace(call("b", "t:west", "2024-03-05", "2024-03-05"), status="withdrawn"),
        replace(call("c", "t:west", "2024-03-06", "2024-03-06"), alone=False),
        replace(call("d", "t:west", "2024-03-07", "2024-03-07"), grade="F6"),
    ]
    found = told(calls)
    assert [(event.claims, event.counted) for event in found.events] == [
        (("t:a",), True),
        (("t:d",), False),
    ]
    assert (found.set_aside, found.weak, steps(found)) == (("t:b",), ("t:c",), [])


def test_a_denial_that_names_a_call_stands_beside_it() -> None:
    denial = replace(
        call("no", "t:east", "2024-03-01", ""), status="denied", act="denies_fact", denies=("t:a",)
    )
    (event,) = told([call("a", "t:east", "2024-03-01", "2024-03-01"), denial]).events
    assert (event.claims, event.denials) == (("t:a",), ("t:no",))


# --- What never changes ---------------------------------------------------------------------------

DAYS = st.integers(0, 120)
KINDS = st.sampled_from(("CALLED_AT", "CALLED_AT", "CALLED_AT", "AIS_GAP", "FLAGGED_IN"))


def iso(days: int) -> str:
    return (FIRST + timedelta(days)).isoformat()


@st.composite
def event(draw: st.DrawFn) -> tuple[str, str, str, str, str]:
    """Draw relation, other end, first day, last day and voice of a claim."""
    kind = draw(KINDS)
    ends = {"CALLED_AT": PORTS, "AIS_GAP": ("",), "FLAGGED_IN": ("t:PA", "t:RU")}
    start = draw(DAYS)
    end = iso(start + draw(st.integers(0, 8))) if draw(st.booleans()) else ""
    other, voice = draw(st.sampled_from(ends[kind])), draw(st.sampled_from("AB"))
    match draw(st.sampled_from(("day", "day", "day", "month", "by"))):
        case "month":
            return kind, other, iso(start)[:7], iso(start)[:7], voice
        case "by":
            return kind, other, "", iso(start), voice
    return kind, other, iso(start), end, voice


EVENTS = st.lists(event(), max_size=12)


def made(drawn: Sequence[tuple[str, str, str, str, str]]) -> list[Claim]:
    return [claim(f"{number:02}", *each) for number, each in enumerate(drawn)]


def shape(event: ShipEvent) -> tuple[object, ...]:
    return event.kind, event.others, event.intervals, event.voices, event.counted


def voyage_shape(voyage: Voyage) -> tuple[object, ...]:
    context = (*voyage.meanwhile, *voyage.flags, *voyage.names)
    ends = (shape(voyage.first), shape(voyage.second), voyage.least, voyage.most)
    return (*ends, tuple(map(shape, context)))


def shapes(found: ShipHistory) -> tuple[object, ...]:
    chains = tuple(tuple(map(voyage_shape, chain)) for chain in found.chains)
    return tuple(map(shape, found.events)), chains, found.undated


@given(EVENTS, st.data())
def test_another_copy_of_a_voice_changes_nothing(
    drawn: list[tuple[str, str, str, str, str]], data: st.DataObject
) -> None:
    claims = made(drawn)
    copies = [
        replace(each, uid=f"{each.uid}-2", fact=f"{each.fact}-2", document="t:other-doc")
        for each in claims
        if data.draw(st.booleans())
    ]
    assert shapes(told([*claims, *copies])) == shapes(told(claims))


@given(EVENTS, st.randoms(use_true_random=False))
def test_the_order_of_claims_does_not_matter(
    drawn: list[tuple[str, str, str, str, str]], random: object
) -> None:
    claims = made(drawn)
    other = list(claims)
    random.shuffle(other)  # type: ignore[attr-defined]  # a Random of hypothesis
    assert told(other) == told(claims)


@given(EVENTS, st.integers(1, 60))
def test_a_voyage_needs_two_documented_calls_with_none_between(
    drawn: list[tuple[str, str, str, str, str]], window: int
) -> None:
    claims = made(drawn)
    found = told(claims, window)
    scored = {uid for each in found.events for uid in each.claims}
    assert scored == {each.uid for each in claims}
    calls = [each for each in found.events if each.kind == "call" and days(each)]
    dated = [each for each in calls if spent(each) <= window]
    following = set(pairwise(each.claims for each in dated))
    for chain in found.chains:
        for one, two in pairwise(chain):
            assert one.second.others == two.first.others
        for voyage in chain:
            assert voyage.first.kind == voyage.second.kind == "call"
            assert voyage.first.others != voyage.second.others
            assert 0 <= voyage.least <= min(voyage.most, window)
            assert (voyage.first.claims, voyage.second.claims) in following


def days(each: ShipEvent) -> bool:
    """Return whether the first day of an event is stated."""
    return len(each.intervals[0].start) == len("2024-01-01")


def last(each: ShipEvent) -> date:
    return max(date.fromisoformat(time.end or time.start) for time in each.intervals)


def spent(each: ShipEvent) -> int:
    return (last(each) - date.fromisoformat(each.intervals[0].start)).days


@given(EVENTS)
def test_the_gaps_of_a_voyage_are_those_that_meet_it(
    drawn: list[tuple[str, str, str, str, str]],
) -> None:
    found = told(made(drawn))
    gaps = [each for each in found.events if each.kind == "gap"]
    for chain in found.chains:
        for voyage in chain:
            begins, ends = voyage.first.intervals[0].start, last(voyage.second).isoformat()
            meeting: set[ShipEvent] = set()
            for each in gaps:
                time = each.intervals[0]
                # An end that nobody states adds no day.
                first = first_day(time.start or time.end)
                if first <= ends and last_known(each) >= begins:
                    meeting.add(each)
            assert set(voyage.meanwhile) == meeting


def last_known(each: ShipEvent) -> str:
    return max(last_day(time.end or time.start) for time in each.intervals)
