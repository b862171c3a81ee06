"""Tables of ship events: what a row becomes, what is set aside, and what loading never changes."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from pathlib import Path

import pytest
from copied_case import copied_case

from entrepot.casework.case import Case
from entrepot.graph.dates import Interval
from entrepot.graph.errors import BadInput
from entrepot.graph.model import Claim
from entrepot.graph.ship_events import history
from entrepot.loaders.source_run import Loaded
from entrepot.loaders.sources.vessel_events.mapping import read_event_mapping

ABOUT = """
[table]
file = "{file}"
title = "Events of made-up ships"
publisher = "Test Analytics"
published = "2024-06-01"
asserter = "{asserter}"
grade = "C3"
ignore = [{ignore}]
"""
HEAD = (
    "IMO,Vessel name,Event,Port,UN/LOCODE,ATA,ATD,Other IMO,Flag before,Flag after,"
    "Owner before,Owner after,Former name,New name,Source,Quote\n"
)
STAR, MOON, SUN = "9074729", "9176187", "9241061"


def line(imo: str, kind: str, **cells: str) -> str:
    """Return a row of a table: cells by the heading, its blanks as underscores."""
    values = {"IMO": imo, "Event": kind, **{key.replace("_", " "): v for key, v in cells.items()}}
    if "LOCODE" in values:
        values["UN/LOCODE"] = values.pop("LOCODE")
    return ",".join(values.get(name, "") for name in HEAD.strip().split(",")) + "\n"


CALL = line(STAR, "port call", Vessel_name="STAR", Port="Rajin", ATA="2024-03-12", ATD="2024-03-13")
NEXT = line(STAR, "port call", LOCODE="RUVYP", ATA="2024-03-15", ATD="2024-03-16")
GAP = line(STAR, "AIS gap", Port="off Posyet", ATA="2024-03-13", ATD="2024-03-15")
TRANSFER = line(MOON, "STS", Vessel_name="MOON", Other_IMO=STAR, ATA="2024-04-01")
FLAG = line(STAR, "flag change", ATA="2023-01-05", Flag_before="Panama", Flag_after="Russia")
OWNER = line(
    STAR, "change of owner", ATA="2023-02", Owner_before="Old Line Ltd", Owner_after="New Line LLC"
)
NAME = line(STAR, "renamed", ATA="2023-01-05", Former_name="COMET", New_name="STAR")
ALL = (CALL, NEXT, GAP, TRANSFER, FLAG, OWNER, NAME)


@pytest.fixture
def mine(case: Case, tmp_path: Path) -> Case:
    return copied_case(case, tmp_path / "case")


def put(
    folder: Path,
    rows: str,
    file: str = "events.csv",
    *,
    head: str = HEAD,
    asserter: str = "Test Analytics",
    ignore: str = "",
    event: str = "",
) -> Sequence[Path]:
    folder.mkdir(exist_ok=True)
    (folder / file).write_text(head + rows, encoding="utf-8")
    about = ABOUT.format(file=file, asserter=asserter, ignore=ignore)
    mapping = folder / f"{file}.toml"
    mapping.write_text(about + event, encoding="utf-8")
    return [folder / file, mapping]


def load(case: Case, paths: Sequence[Path]) -> Loaded:
    _, loaded = case.build(case.plan("vessel-events", paths))
    (mine,) = [each for each in loaded if each.source.name == "vessel-events"]
    return mine


def short(claim: Claim) -> tuple[str, str, str, str]:
    ends = claim.subject.partition(":")[2], claim.object.partition(":")[2]
    return claim.predicate, *ends, str(claim.interval)


def test_each_event_is_a_claim_of_its_own_with_its_days(mine: Case, tmp_path: Path) -> None:
    loaded = load(mine, put(tmp_path / "in", "".join(ALL)))
    assert {short(claim) for claim in loaded.claims} == {
        ("CALLED_AT", "imo-9074729", "KPRJN", "2024-03-12 .. 2024-03-13"),
        ("CALLED_AT", "imo-9074729", "RUVYP", "2024-03-15 .. 2024-03-16"),
        ("AIS_GAP", "imo-9074729", "", "2024-03-13 .. 2024-03-15"),
        ("SHIP_TO_SHIP", "imo-9074729", "imo-9176187", "2024-04-01"),
        ("FLAGGED_IN", "imo-9074729", "PA", "? .. 2023-01-05"),
        ("FLAGGED_IN", "imo-9074729", "RU", "2023-01-05 .. ?"),
        ("OWNS", "old-line-ltd.x", "imo-9074729", "? .. 2023-02"),
        ("OWNS", "new-line-llc.x", "imo-9074729", "2023-02 .. ?"),
        ("NAMED", "imo-9074729", "", "? .. 2023-01-05"),
        ("NAMED", "imo-9074729", "", "2023-01-05 .. ?"),
    }
    assert loaded.issues == []
    names = {claim.text for claim in loaded.claims if claim.predicate == "NAMED"}
    assert names == {"COMET", "STAR"}


def test_a_gap_says_no_more_than_that_no_signal_was_received(mine: Case, tmp_path: Path) -> None:
    (claim,) = load(mine, put(tmp_path / "in", GAP)).claims
    assert claim.text == "no AIS signal of it was received (place as printed: off Posyet)"


def test_a_ship_has_the_name_that_was_printed_last(mine: Case, tmp_path: Path) -> None:
    load(mine, put(tmp_path / "in", "".join(ALL)))
    star = mine.identities.entities[f"imo-{STAR}"]
    assert (star.name, star.aliases) == ("STAR", ("COMET",))
    assert mine.identities.entities[f"imo-{MOON}"].name == "MOON"


def test_a_ship_on_file_gets_its_events_by_its_number(mine: Case, tmp_path: Path) -> None:
    row = line("IMO 9358010", "visit", Vessel_name="NEPTUN", Port="Vostochny", ATA="2024-03-14")
    load(mine, put(tmp_path / "in", row))
    found = history(mine.fold(), mine.identities, mine.uid("Maia-1"))
    assert {(each.others, each.intervals[0]) for each in found.events if len(each.claims) == 1} == {
        (("port-KPRJN",), Interval("2023-08", "2024-03-02")),
        (("port-RUVYP",), Interval("2024-03-14", "")),
    }


ODD = {
    line("", "port call", Vessel_name="Lady R", Port="Rajin", ATA="2024-03-12"): "by its name",
    line("9161004", "port call", Port="Rajin", ATA="2024-03-12"): "whose check digit fits",
    line(STAR, "port call", Port="Rajin"): "no day",
    line(STAR, "port call", Port="N/A", ATA="2024-03-12"): "a name",
    line(STAR, "port call", Port="Rajin", LOCODE="RUVYP", ATA="2024-03-12"): "one place: Rajin is",
    line(STAR, "port call", Port="Rajin", LOCODE="R", ATA="2024-03-12"): "UN/LOCODE",
    line(STAR, "port call", Port="Rajin", ATA="2024-07-12"): "not after 2024-06-01",
    line(STAR, "port call", Port="Rajin", ATA="2024-03-12", ATD="2024-03-10"): "not before the",
    line(STAR, "port call", Port="Rajin", ATA="02/03/2024"): "day first",
    line(STAR, "bunkering", Port="Rajin", ATA="2024-03-12"): "port call, AIS gap, transfer",
    line(STAR, "STS", Other_IMO="", ATA="2024-03-12"): "seven digits",
    line(STAR, "STS", Other_IMO=STAR, ATA="2024-03-12"): "a different ship",
    line(STAR, "flag", Flag_after="Atlantis", ATA="2024-03-12"): "a country's name",
    line(STAR, "flag", ATA="2024-03-12"): "nothing of the kind flag",
}


@pytest.mark.parametrize("row", ODD)
def test_an_odd_row_is_set_aside_alone_and_told(mine: Case, tmp_path: Path, row: str) -> None:
    loaded = load(mine, put(tmp_path / "in", NEXT + row))
    (claim,) = loaded.claims
    assert claim.object == "gazetteer:RUVYP"
    ((level, locator, message),) = [
        (each["level"], each["locator"], str(each["message"])) for each in loaded.issues
    ]
    assert (level, locator) == ("refused", "events.csv:3")
    assert ODD[row] in message
    # A refused row adds no ship: nothing of it is in the case.
    ships = {each.uid for each in loaded.records if each.kind == "Vessel"}
    assert ships == {f"vessel-events:imo-{STAR}"}


def test_a_ship_without_a_number_is_not_joined_by_name(
    case: Case, mine: Case, tmp_path: Path
) -> None:
    before = len(history(case.fold(), case.identities, case.uid("Lady R")).events)
    row = line("", "port call", Vessel_name="Lady R", Port="Rajin", ATA="2024-03-30")
    load(mine, put(tmp_path / "in", NEXT + row))
    after = history(mine.fold(), mine.identities, mine.uid("Lady R")).events
    assert len(after) == before


def test_a_transfer_is_one_event_whichever_ship_the_row_begins_with(
    mine: Case, tmp_path: Path
) -> None:
    other = line(STAR, "ship-to-ship transfer", Other_IMO=MOON, ATA="2024-04-01", Source="B")
    loaded = load(mine, put(tmp_path / "in", TRANSFER + other))
    (edge,) = [e for e in mine.fold().edges.values() if e.predicate == "SHIP_TO_SHIP"]
    assert (set(edge.claims), edge.voices) == (
        {claim.uid for claim in loaded.claims},
        ("B", "Test Analytics"),
    )


def test_the_source_of_a_row_is_its_voice_and_the_table_its_day(mine: Case, tmp_path: Path) -> None:
    row = line(
        STAR, "port call", Port="Rajin", ATA="2024-03-12", Source="Port of Test", Quote="berthed"
    )
    (claim,) = load(mine, put(tmp_path / "in", row)).claims
    assert (claim.voice, claim.stated, claim.quote, claim.quote_state) == (
        "Port of Test",
        "..2024-06-01",
        "berthed",
        "at hand elsewhere",
    )


def test_a_register_entry_was_true_by_its_day(mine: Case, tmp_path: Path) -> None:
    head = "LRIMO,Ship name,Flag,Registered owner,ISM manager,Type\n"
    rows = f"{STAR},STAR,Panama,Star Shipping Ltd,Moon Management Ltd,Bulk carrier\n"
    event = '[event]\nevery = "register entry"\n'
    loaded = load(mine, put(tmp_path / "in", rows, head=head, ignore='"Type"', event=event))
    assert {short(claim) for claim in loaded.claims} == {
        ("FLAGGED_IN", "imo-9074729", "PA", "? .. 2024-06-01"),
        ("OWNS", "star-shipping-ltd.x", "imo-9074729", "? .. 2024-06-01"),
        ("DIRECTS", "moon-management-ltd.x", "imo-9074729", "? .. 2024-06-01"),
    }


def test_an_export_of_port_visits_is_read_by_the_names_of_its_columns(
    mine: Case, tmp_path: Path
) -> None:
    head = "type,start,end,vessel_imo,vessel_name,port,lat,lon\n"
    rows = f"port_visit,2024-03-12T04:00:00Z,2024-03-13T05:00:00Z,{STAR},STAR,Rajin,42.2,130.3\n"
    (claim,) = load(mine, put(tmp_path / "in", rows, head=head, ignore='"lat", "lon"')).claims
    assert short(claim) == ("CALLED_AT", "imo-9074729", "KPRJN", "2024-03-12 .. 2024-03-13")


def test_cells_that_a_kind_does_not_read_are_told(mine: Case, tmp_path: Path) -> None:
    row = line(STAR, "port call", Port="Rajin", ATA="2024-03-12", Flag_after="Panama")
    loaded = load(mine, put(tmp_path / "in", row))
    assert [(each["value"], each["message"]) for each in loaded.issues] == [
        ("Flag after", "not read in rows of the kind call: 1 cells")
    ]


@pytest.mark.parametrize(
    ("head", "event", "right"),
    [
        ("Vessel name,Port,ATA\n", '[event]\nevery = "call"\n', "IMO numbers only"),
        ("IMO,Port,ATA\n", "", "every ="),
        ("IMO,Port,ATA,Draught\n", '[event]\nevery = "call"\n', "under ignore"),
        ("IMO,Port,ATA,Arrival\n", '[event]\nevery = "call"\n', "both read as from"),
        ("IMO,Port,ETA\n", '[event]\nevery = "call"\nfrom = "ETA"\n', "were observed"),
        ("IMO,Port,ATA\n", '[event]\nevery = "bunkering"\n', "port call, AIS gap"),
        ("IMO,Port,ATA\n", '[event]\nevery = "call"\nberth = "Port"\n', "only imo, name"),
    ],
)
def test_a_table_whose_columns_are_not_understood_stops_in_one_line(
    mine: Case, tmp_path: Path, head: str, event: str, right: str
) -> None:
    before = mine.state
    paths = put(tmp_path / "in", f"{STAR},Rajin,2024-03-12,1\n", head=head, event=event)
    with pytest.raises(BadInput, match=right) as fault:
        load(mine, paths)
    assert "\n" not in str(fault.value)
    assert Case.open(str(mine.path)).state == before


def test_a_table_without_a_mapping_and_a_mapping_without_a_table_are_refused(
    mine: Case, tmp_path: Path
) -> None:
    table, mapping = put(tmp_path / "in", CALL)
    with pytest.raises(BadInput, match="no mapping"):
        load(mine, [table])
    with pytest.raises(BadInput, match="the table that it describes"):
        load(mine, [mapping])


def test_a_mapping_with_both_a_column_of_kinds_and_one_kind_is_refused(tmp_path: Path) -> None:
    _, mapping = put(tmp_path / "in", CALL, event='[event]\nkind = "Event"\nevery = "call"\n')
    with pytest.raises(BadInput, match="one of them"):
        read_event_mapping(mapping)


# --- What never changes ---------------------------------------------------------------------------


def test_loading_twice_is_loading_once(mine: Case, tmp_path: Path) -> None:
    paths = put(tmp_path / "in", "".join(ALL))
    once = load(mine, paths)
    state = mine.state
    twice = load(mine, paths)
    assert {claim.uid for claim in twice.claims} == {claim.uid for claim in once.claims}
    assert mine.state == state


def test_a_row_that_stands_twice_is_told_and_counted_once(mine: Case, tmp_path: Path) -> None:
    loaded = load(mine, put(tmp_path / "in", CALL + CALL + NEXT))
    assert len(loaded.claims) == 2
    assert [each["message"] for each in loaded.issues] == ["a row that is already in the table"]


def test_the_order_of_files_does_not_matter(case: Case, tmp_path: Path) -> None:
    first = put(tmp_path / "in", CALL + FLAG + NAME, "first.csv")
    second = put(tmp_path / "in", NEXT + GAP + OWNER, "second.csv", asserter="Another Desk")
    third = put(tmp_path / "in", TRANSFER, "third.csv")
    digests: set[str] = set()
    for number, order in enumerate(itertools.permutations((first, second, third))):
        mine = Case.create(tmp_path / f"case-{number}")
        for paths in order[:2]:
            load(mine, paths)
        load(mine, order[2])
        digests.add(mine.state.sources["vessel-events"])
    assert len(digests) == 1
    del case


def test_another_copy_of_a_voice_changes_no_event_and_no_number(mine: Case, tmp_path: Path) -> None:
    def told() -> list[tuple[object, ...]]:
        found = history(mine.fold(), mine.identities, f"imo-{STAR}")
        return [(each.kind, each.others, each.intervals, each.voices) for each in found.events]

    def numbers() -> dict[str, float]:
        uids = [edge for edge in mine.fold().edges.values() if f"imo-{STAR}" in (edge.source,)]
        return {edge.uid: edge.support.mixed for edge in uids}

    load(mine, put(tmp_path / "in", "".join(ALL)))
    events, supports = told(), numbers()
    load(mine, put(tmp_path / "in", "".join(reversed(ALL)), "copy.csv"))
    assert (told(), numbers()) == (events, supports)
    assert len(events) == len(ALL) + 3
