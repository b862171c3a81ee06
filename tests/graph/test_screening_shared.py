"""Screening: addresses, telephones and directors shared with listed parties, and routes."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import cast

import pytest
from copied_case import copied_case

from entrepot.casework.case import Case
from entrepot.casework.workbench import Workbench
from entrepot.graph.against import Objections
from entrepot.loaders.sources.eu_journal.journal_texts import CONSOLIDATED
from entrepot.viz.answers.data import ScreenMeasure
from entrepot.viz.answers.screening_answer import force
from entrepot.viz.wording.sentences import sentence

COMMON = {
    "celex": "32014R0269",
    "programKey": "EU-UKR",
    "measure": "Asset freeze",
    "startDate": "16.12.2024",
}
FIRM = {
    **COMMON,
    "recordId": "9001",
    "annex": "I.ENTITIES",
    "schema": "LegalEntity",
    "name": "Zolotaya Lastochka LLC",
    "reason": "Zolotaya Lastochka LLC produces drones.",
    "address": "Primernaya street 17, 620000 Yekaterinburg, Russian Federation",
    "phone": "+7 343 555-01-99",
}
PERSON = {
    **COMMON,
    "recordId": "9002",
    "annex": "I.PERSONS",
    "schema": "Person",
    "name": "Yevgraf Testovich LASTOCHKIN",
    "reason": "Yevgraf Lastochkin is the General Director of Zolotaya Lastochka LLC.",
    "address": "Domashnaya street 5, 620000 Yekaterinburg, Russian Federation",
}


@pytest.fixture(scope="module")
def own(case: Case, tmp_path_factory: pytest.TempPathFactory) -> Case:
    folder = tmp_path_factory.mktemp("shared")
    copied_case(case, folder / "case")
    path = folder / "entries.csv"
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, CONSOLIDATED)
        writer.writeheader()
        writer.writerows({**dict.fromkeys(CONSOLIDATED, ""), **row} for row in (FIRM, PERSON))
    made = Case.open(str(folder / "case"))
    made.build(made.plan("eu-journal", (path,), "2025-01-01"))
    return Case.open(str(made.path))


def shared(own: Case, folder: Path, **row: str) -> set[tuple[str, str, tuple[str, ...]]]:
    path = folder / "rows.csv"
    with path.open("w", newline="", encoding="utf-8") as out:
        writer = csv.DictWriter(out, list(row))
        writer.writeheader()
        writer.writerow(row)
    (found,) = Workbench(own).screen(path, today="2026-02-01")["rows"]
    assert found["hits"] == []
    return {
        (s["kind"], s["value"], tuple(p["name"] for p in s["parties"])) for s in found["shared"]
    }


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (
            {"address": "Yekaterinburg, Primernaya ul. 17, 620000"},
            {("address", FIRM["address"], ("Zolotaya Lastochka LLC",))},
        ),
        ({"address": "Yekaterinburg, Primernaya ul. 19, 620000"}, set()),  # another house
        ({"address": "Primernaya street"}, set()),  # no house
        ({"phone": "8 (343) 555 01 99"}, {("phone", FIRM["phone"], ("Zolotaya Lastochka LLC",))}),
        ({"phone": "8 (343) 555 01 98"}, set()),
        (
            {"director": "Yevgraf Lastochkin"},
            {
                (
                    "director",
                    "Yevgraf Testovich LASTOCHKIN",
                    (
                        "Yevgraf Testovich LASTOCHKIN",
                    ),  # the firm is named by an entry's text that no person has read
                )
            },
        ),
        ({"director": "Pavel Primerov"}, set()),
        (
            {"address": "Yekaterinburg, Domashnaya ul. 5, 620000"},
            set(),
        ),  # a person's home is not kept
    ],
)
def test_what_a_row_shares_with_a_listed_party(
    own: Case, tmp_path: Path, row: dict[str, str], expected: set[tuple[str, str, tuple[str, ...]]]
) -> None:
    assert shared(own, tmp_path, name="Quillfeather Bakery GmbH", **row) == expected


def test_a_party_whose_listing_has_ended_is_no_listed_party(own: Case, tmp_path: Path) -> None:
    copied_case(own, tmp_path / "case")
    later = Case.open(str(tmp_path / "case"))
    path = tmp_path / "entries.csv"
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, CONSOLIDATED)
        writer.writeheader()
        writer.writerow({**dict.fromkeys(CONSOLIDATED, ""), **PERSON})

    later.build(later.plan("eu-journal", (path,), "2025-03-01"))

    row = {"name": "Quillfeather Bakery GmbH", "phone": FIRM["phone"]}
    assert shared(Case.open(str(later.path)), tmp_path, **row) == set()


def test_no_state_is_called_a_listed_party_to_which_a_route_leads(
    case: Case, tmp_path: Path
) -> None:
    path = tmp_path / "rows.csv"
    path.write_text("name\nAzu International\n", encoding="utf-8")
    (row,) = Workbench(case).screen(path, today="2026-02-01")["rows"]
    assert [hit["uid"] for hit in row["hits"]] == ["register:azu"]
    assert [hit["route"] for hit in row["hits"]] == [None]


@pytest.mark.parametrize(
    ("in_force", "day", "expected"),
    [
        (True, "2026-01-01", ", in force on 1 Jan 2026"),
        (False, "2026-01-01", ", not in force on 1 Jan 2026"),
        (None, "2026-01-01", ", whether in force on 1 Jan 2026 is not known"),
        (True, None, ", not ended in the lists loaded"),
        (False, None, ", ended"),
    ],
)
def test_without_a_day_nothing_is_said_of_a_day(
    in_force: bool | None, day: str | None, expected: str
) -> None:
    measure = cast(ScreenMeasure, {"in_force": in_force})
    assert force(measure, day) == expected


def test_a_route_is_told_by_the_strongest_claim_of_each_leg_once_with_every_answer(
    case: Case, tmp_path: Path
) -> None:
    path = tmp_path / "rows.csv"
    path.write_text("name\nXiamen Limbach\n", encoding="utf-8")
    folded, ids = case.fold(), case.identities

    (row,) = Workbench(case).screen(path, today="2026-02-01")["rows"]

    route = row["hits"][0]["route"]
    assert route is not None
    nodes = [n["uid"] for n in route["nodes"]]
    own = next(r for r in case.routes(nodes[0], nodes[-1]).routes if list(r.nodes) == nodes)
    legs = [folded.edges[uid] for uid in own.edges]
    on_legs = {sentence(folded.claims[d.uid], ids) for e in legs for d in e.denials}
    answers = {
        sentence(folded.claims[a.claim], ids) for a in Objections(folded, ids).of_edges(legs, nodes)
    }
    assert set(route["denials"]) == answers != set()
    assert answers >= on_legs
    assert len(route["sentences"]) == len(set(route["sentences"]))
    said = {sentence(folded.claims[c], ids): folded.strengths[c] for e in legs for c in e.claims}
    best = {max(folded.strengths[c] for c in e.claims) for e in legs}
    assert {said[s] for s in route["sentences"]} <= best
