"""Every CSV layout is refused in one line when spoilt, and the ledger stays as it was."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from copied_case import copied_case

from entrepot.casework.case import Case
from entrepot.graph.errors import BadInput
from entrepot.loaders.sources.components.loader import COLUMNS as PARTS
from entrepot.loaders.sources.eu_journal.journal_texts import CONSOLIDATED
from entrepot.loaders.sources.opensanctions.loader import SIMPLE
from entrepot.loaders.sources.trade.relational_view import COLUMNS as TRADE
from entrepot.loaders.sources.us_csl.loader import COLUMNS as SCREENED

Row = dict[str, str]
NONE = "-0- "
OFAC = tuple(f"c{n}" for n in range(12))


def sdn(number: str, name: str) -> Row:
    return dict(zip(OFAC, (number, name, "individual", "RUSSIA-EO14024", *[NONE] * 8), strict=True))


# name: header there, columns, two good rows, two columns whose cells are exchanged
FORMATS: dict[str, tuple[bool, Sequence[str], list[Row], tuple[str, str]]] = {
    "eu-journal": (
        True,
        CONSOLIDATED,
        [
            {
                "celex": "32014R0269",
                "recordId": str(n),
                "programKey": "EU-UKR",
                "annex": "I.ENTITIES",
                "measure": "Asset freeze",
                "startDate": "1.2.2024",
                "schema": "LegalEntity",
                "name": f"Müller Works {n}",
            }
            for n in (1, 2)
        ],
        ("name", "startDate"),
    ),
    "us-csl": (
        True,
        SCREENED,
        [
            {
                "source": "Entity List (EL) - Bureau of Industry and Security",
                "name": f"Müller Works {n}",
                "start_date": "2024-02-01",
            }
            for n in (1, 2)
        ],
        ("name", "start_date"),
    ),
    "trade": (
        True,
        TRADE,
        [
            {
                "REPORTER": "Kyrgyzstan",
                "PARTNER": p,
                "PRODUCT": "TOTAL",
                "FLOW": "IMPORT",
                "STAT_PROCEDURE": "NORMAL",
                "PERIOD": "Y2022",
                "VALUE_IN_EUR": "5",
            }
            for p in ("Germany", "Türkiye")
        ],
        ("FLOW", "PERIOD"),
    ),
    "components": (
        True,
        PARTS,
        [
            {
                "weapon": "Kh-101",
                "component": f"Müller {n}",
                "examiner": "I",
                "grade": "B3",
                "source": "s",
                "publisher": "p",
                "published": "2024-09-01",
            }
            for n in (1, 2)
        ],
        ("component", "published"),
    ),
    "opensanctions": (
        True,
        SIMPLE,
        [
            {"id": f"NK-{n}", "schema": "Company", "name": f"Müller Works {n}", "dataset": "x"}
            for n in (1, 2)
        ],
        ("schema", "name"),
    ),
    "ofac-sdn": (False, OFAC, [sdn("1", "MÜLLER, A"), sdn("2", "MÜLLER, B")], ("c1", "c2")),
}
NAMES = {"opensanctions": "targets.simple.csv"}


def text(form: str, delimiter: str = ",", *, swapped: bool = False, cut: int = 0) -> str:
    headed, columns, rows, (left, right) = FORMATS[form]
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, delimiter=delimiter, lineterminator="\n")
    if headed:
        writer.writeheader()
    for row in rows:
        full = {**dict.fromkeys(columns, ""), **row}
        writer.writerow({**full, left: full[right], right: full[left]} if swapped else full)
    # OFAC ends its files with a line of a lone Ctrl-Z, by which one that was cut off is known.
    if not headed:
        out.write("\x1a\n")
    return out.getvalue()[: -cut or None]


def doubled(whole: str) -> str:
    """Return a file with its last row once more, before the line that closes it if there is one."""
    lines = whole.splitlines(keepends=True)
    last = -2 if lines[-1].startswith("\x1a") else -1
    return "".join([*lines[:last], lines[last], *lines[last:]])


SPOILT: dict[str, Callable[[str], bytes]] = {
    "cp1252": lambda form: text(form).encode("cp1252"),
    "utf-16": lambda form: text(form).encode("utf-16"),
    "wrong delimiter": lambda form: text(form, ";").encode(),
    "swapped columns": lambda form: text(form, swapped=True).encode(),
    "cut off": lambda form: text(form, cut=len(text(form).splitlines()[-1]) // 2 + 3).encode(),
    "a page of HTML": lambda form: (
        b"<!DOCTYPE html><html><body>503 Service Unavailable</body></html>\n"
    ),
    "empty": lambda form: b"",
    "a key twice": lambda form: doubled(text(form)).encode(),
}


def load(case: Case, folder: Path, form: str, content: bytes) -> Case:
    path = folder / NAMES.get(form, f"{form}.csv")
    path.write_bytes(content)
    case.build(case.plan(form, [path], "" if form == "components" else "2026-01-01"))
    return Case.open(str(case.path))


@pytest.fixture
def mine(case: Case, tmp_path: Path) -> Case:
    return copied_case(case, tmp_path / "case")


@pytest.mark.parametrize("form", FORMATS)
def test_a_byte_order_mark_changes_nothing(mine: Case, tmp_path: Path, form: str) -> None:
    plain = load(mine, tmp_path, form, text(form).encode()).ledger
    taken = {str(r["uid"]) for r in plain.read(plain.state(), "records")}
    (mine.path / "loads.toml").unlink()
    marked = load(Case.open(str(mine.path)), tmp_path, form, text(form).encode("utf-8-sig")).ledger
    assert {str(r["uid"]) for r in marked.read(marked.state(), "records")} == taken
    claims = {str(r["uid"]) for r in marked.read(marked.state(), "claims")}
    assert claims == {str(r["uid"]) for r in plain.read(plain.state(), "claims")}
    assert [u for u in taken | claims if u.startswith(form)]


def test_a_corrected_copy_of_the_same_edition_stands_for_the_first(
    mine: Case, tmp_path: Path
) -> None:
    for form in ("eu-journal", "trade"):
        load(mine, tmp_path, form, text(form).encode())
        again = load(mine, tmp_path, form, text(form).replace("ü", "ue").encode())
        assert len([g for g in again.sources if g.name == form]) == 1
        names = [
            str(r["name"])
            for r in again.ledger.read(again.state, "records")
            if str(r["uid"]).startswith(form)
        ]
        assert not [n for n in names if "ü" in n]


@pytest.mark.parametrize("how", SPOILT)
@pytest.mark.parametrize("form", FORMATS)
def test_a_spoilt_file_is_refused_in_one_line(
    mine: Case, tmp_path: Path, form: str, how: str
) -> None:
    if how == "a key twice" and form in ("eu-journal", "us-csl", "trade"):
        case = load(
            mine, tmp_path, form, SPOILT[how](form)
        )  # there one bad record is an issue, or the same figure again
        told = [i for i in case.ledger.read(case.state, "issues") if str(i["uid"]).startswith(form)]
        assert bool(told) == (form != "trade")
        return
    if how in ("utf-16", "wrong delimiter") and form == "trade":
        # Offices' tables are saved again by people: another mark between cells is no fault.
        case = load(mine, tmp_path, form, SPOILT[how](form))
        whole = load(mine, tmp_path, form, text(form).encode())
        assert (case.claims.keys(), len(case.claims)) == (whole.claims.keys(), len(whole.claims))
        return
    before = mine.state
    with pytest.raises(BadInput) as refused:
        load(mine, tmp_path, form, SPOILT[how](form))
    assert "\n" not in str(refused.value)
    assert NAMES.get(form, form) in str(refused.value)
    assert Case.open(str(mine.path)).state == before
    assert not (mine.path / "loads.toml").exists()
