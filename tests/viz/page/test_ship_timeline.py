"""A ship's dated events in its panel, on a page without scripts, and in the answer of `explain`."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from entrepot.casework.case import Case
from entrepot.graph.dates import Interval
from entrepot.graph.fold import fold_claims
from entrepot.graph.identity import identify
from entrepot.graph.model import Claim, Document, Record
from entrepot.graph.ship_events import ShipClaims, dated_events, history
from entrepot.graph.support import read_table
from entrepot.viz.answers.serializer import Serializer
from entrepot.viz.evidence.panel_builders import Evidence
from entrepot.viz.words import english

LADY_R = "imo-9161003"
HEADING = "Events in date order"
RECORDS = [
    Record("t:ship", "Vessel", "ship", identifiers=(("imo", "9074729"),)),
    Record("t:firm", "Company", "firm"),
    Record("t:east", "Place", "east"),
    Record("t:PA", "Country", "Panama", identifiers=(("iso2", "pa"),)),
]


def claim(key: str, predicate: str, subject: str, other: str, start: str, end: str) -> Claim:
    return Claim(
        uid=f"t:{key}",
        fact=key,
        subject=subject,
        predicate=predicate,
        object=other,
        level="shipment",
        interval=Interval(start, end),
        asserter="t:firm",
        voice="firm",
        root=f"firm:2025:{key}",
        document="t:doc",
        grade="B2",
        known_by="2025-12-31",
    )


CLAIMS = [
    claim("call", "CALLED_AT", "t:ship", "t:east", "2024-03-12", "2024-03-12"),
    claim("flag", "FLAGGED_IN", "t:ship", "t:PA", "2024-01", ""),
    claim("undated", "FLAGGED_IN", "t:ship", "t:PA", "", ""),
    claim("owner", "OWNS", "t:firm", "t:ship", "2023", "2024"),
]


@pytest.fixture
def evidence() -> Evidence:
    ids = identify(RECORDS)
    folded = fold_claims(CLAIMS, ids, read_table())
    documents = {"t:doc": Document("t:doc", "A register", "firm", "2025-12-31")}
    return Evidence(Serializer(folded, ids, documents))


def test_the_panel_has_each_dated_event_with_its_claim_and_no_undated_one(
    evidence: Evidence,
) -> None:
    rows = dict(evidence.entity("imo-9074729").sections)[HEADING]

    assert [(row.text, row.small, row.opens) for row in rows] == [
        ("2023 to 2024: owner: firm", "firm", "claim:t:owner"),
        ("from Jan 2024: flag of Panama", "firm", "claim:t:flag"),
        ("12 Mar 2024: call at east", "firm", "claim:t:call"),
    ]
    assert HEADING not in dict(evidence.entity("t:firm").sections)


def test_many_ships_are_read_from_one_pass_as_each_alone(case: Case) -> None:
    folded, ids = case.fold(), case.identities
    ships = [uid for uid, entity in ids.entities.items() if entity.kind == "Vessel"]
    index = ShipClaims.of(folded, ids)

    together = {ship: dated_events(index, ship) for ship in ships}

    assert len(ships) > 5
    for ship in ships:
        alone = history(folded, ids, ship).events
        dated = [e for e in alone if any(t.start or t.end for t in e.intervals)]
        assert list(together[ship]) == dated


def test_explain_has_the_events_of_voyages_and_prints_them_with_their_claims(case: Case) -> None:
    answer = case.explain("9161003")
    told = "\n".join(answer.lines(all=True))
    after = " ".join(told.partition(HEADING)[2].partition("\nClaims")[0].split())

    data = answer.data()
    assert data["events"] == case.voyages("9161003").data()["events"]
    for event in data["events"]:
        assert event["claims"]
        for each in event["claims"]:
            assert each["uid"] in after
    assert "12 Mar 2024: call at Port of Rajin" in after
    assert HEADING not in "\n".join(case.explain("IEMZ Kupol").lines())


def test_without_all_the_last_events_are_printed_and_the_others_counted(case: Case) -> None:
    answer = case.explain("9161003")
    shown = 12

    told = "\n".join(answer.lines())

    assert f"{len(answer.data()['events']) - shown} earlier events; --all lists them" in told


def test_a_page_without_scripts_has_the_events_and_leads_to_their_notes(case: Case) -> None:
    page = case.view(around="Lady R", hops=1).html
    shown = page.partition("<h2>Events of Lady R in date order</h2>")[2]
    items = re.findall(r"<li>(.*?)</li>", shown.partition("</ol>")[0])

    expected = case.explain("9161003").data()["events"]
    assert len(items) == len(expected)
    notes = set(re.findall(r'<li id="note-(\d+)">', page))
    for item in items:
        numbers = re.findall(r'href="#note-(\d+)"', item)
        assert numbers
        assert set(numbers) <= notes
    assert any(item.startswith("12 Mar 2024: call at Port of Rajin") for item in items)


def test_a_denied_event_says_so_and_opens_the_denial(evidence: Evidence) -> None:
    denial = claim("denial", "STATES", "t:firm", "", "", "")
    denied = replace(
        denial, status="denied", act="denies_fact", denies=("t:call",), text="no such call"
    )
    ids = identify(RECORDS)
    folded = fold_claims([*CLAIMS, denied], ids, read_table())
    rows = list(
        Evidence(Serializer(folded, ids, evidence.serializer.documents)).ships.rows(
            "imo-9074729", english()
        )
    )

    assert [row.opens for row in rows][-2:] == ["claim:t:call", "claim:t:denial"]
    assert rows[-2].text == "12 Mar 2024: call at east; denied"
