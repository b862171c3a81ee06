"""The gate at its limits: what just passes, what just fails, with every fault of a thing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from gate_tables import CONTACT, DENIAL, ISSUE, OTHER, PAGE, SAID, WHOLE, A, B

from entrepot.graph.dates import Interval
from entrepot.graph.errors import BadInput
from entrepot.graph.gate import (
    Fault,
    KnownRows,
    SourceTables,
    faults_of,
    faults_of_claim,
    refusal,
)
from entrepot.graph.gate.days import day_fault, is_public_day
from entrepot.graph.gate.reference_rules import circles
from entrepot.graph.gate.reviewer_corrections import (
    fitting,
    known_to,
    refuse_correction,
    refuse_corrections,
)
from entrepot.graph.gate.rules import LARGEST, PUBLIC
from entrepot.graph.gate.settings import checked_settings, checked_strengths, number_of
from entrepot.graph.gate.state import LeftOutRows, left_out
from entrepot.graph.gate.things import countries
from entrepot.graph.model import Claim, Quantity, Record, Stage
from entrepot.graph.reviews import Review
from entrepot.graph.tables import claim_row, document_row, record_row

Found = list[tuple[str, str, object]]  # rule, field and value of each fault


def told(tables: SourceTables, *others: SourceTables) -> Found:
    return [(fault.rule, fault.field, fault.found) for fault in faults_of([tables, *others])]


def of_claim(**changed: Any) -> Found:
    """Return the faults of the first claim with changes, which nothing denies."""
    return told(replace(WHOLE, claims=(replace(SAID, **changed), OTHER)))


def of_record(**changed: Any) -> Found:
    return told(replace(WHOLE, records=(*WHOLE.records, replace(A, uid="mine:x", **changed))))


def of_page(**changed: Any) -> Found:
    return told(replace(WHOLE, documents=(replace(PAGE, **changed),)))


@pytest.mark.parametrize(
    "changed",
    [
        {"known_by": "1900"}, {"known_by": "2099"}, {"stated": "undated"},
        {"stated": "..2024-02-24"}, {"stated": "1900-01-01"},
        {"interval": Interval("1500", "1500")},
        {"interval": Interval("2024-02-29", "2024-02")}, {"interval": Interval("2024", "2024-01")},
        {"interval": Interval("2099-12-31", ""), "predicate": "ASSOCIATED_WITH"},
        {"interval": Interval("2099"), "status": "gap"}, {"interval": Interval("", "2099")},
        {"interval": Interval("2026")}, {"interval": Interval("2026-02-01", "2099")},
        {"interval": Interval("2026-02-28"), "known_by": "2026-02"},
        {"quantity": Quantity(0, "USD"), "predicate": "ASSOCIATED_WITH"},
        {"quantity": Quantity(0, "USD"), "status": "withdrawn"},
        {"quantity": Quantity(0, "USD", upto=5)}, {"quantity": Quantity(0, "USD", ">")},
        {"quantity": Quantity(LARGEST, "USD", "<=", LARGEST)},
        {"quantity": Quantity(5, "USD", "~", 5, "2024", True, True)},
        {"quantity": Quantity(10**18, "USD", upto=float(10**18))},
        {"grade": "A2"}, {"grade": "F6"}, {"hs6": ("854231", "880220")},
        {"root": "who:undated:what"}, {"root": "who:1900:a: b"}, {"root": "who:2024-02:x"},
        {"quote": "words", "quote_state": "verified"},
        {"quote": "words", "quote_state": "at hand elsewhere"},
        {"members": ("One", "Two")}, {"predicate": "STATES", "object": "", "text": "so"},
        {"predicate": "STATES", "object": "", "said": "so"}, {"text": " "},
        {"via": (Stage(("mine:c",)), Stage((), partial=True))}, {"goods": ""},
        {"asserter": "mine:a"},
        {"copy_of": "mine:2"}, {"copy_of": "mine:2", "root": "b:undated:x", "status": "error"},
        {"carriers": ("mine:c", "mine:person"), "waypoints": ("mine:port", "mine:c")},
        {"conflicts": ("mine:2",)}, {"also": ("mine:page",)}, {"quote": "tab\tand\nline",
        "quote_state": "verified"}, {"note": "a\tb"},
    ],
    ids=repr,
)  # fmt: skip
def test_what_just_passes(changed: dict[str, Any]) -> None:
    assert of_claim(**changed) == []


@pytest.mark.parametrize(
    ("changed", "faults"),
    [
        ({"known_by": "1899"}, [("year", "known_by", "1899")]),
        ({"known_by": "2100-01-01"}, [("year", "known_by", "2100-01-01")]),
        ({"stated": "..1 May"}, [("day", "stated", "..1 May".removeprefix(".."))]),
        ({"interval": Interval("1499", "2100")},
         [("year", "from", "1499"), ("year", "to", "2100")]),
        ({"interval": Interval("2024-02", "2024-01")}, [("order", "to", "2024-01")]),
        ({"interval": Interval("2026-03")}, [("planned", "from", "2026-03")]),
        ({"interval": Interval("2027"), "known_by": "2026"}, [("planned", "from", "2027")]),
        ({"interval": Interval("2027"), "predicate": "OWNS"}, [("planned", "from", "2027")]),
        ({"quantity": Quantity(0.0, "percent"), "predicate": "OWNS"}, [("nothing", "value", 0.0)]),
        ({"quantity": Quantity(0, "kg", "~")}, [("nothing", "value", 0)]),
        ({"interval": Interval("2025", "x")}, [("day", "to", "x")]),
        ({"interval": Interval("x", "2025")}, [("day", "from", "x")]),
        ({"quantity": Quantity(-1, "USD")}, [("finite", "value", -1)]),
        ({"quantity": Quantity(5, "USD", upto=-1.0)}, [("finite", "upto", -1.0)]),
        ({"quantity": Quantity(-5, "USD", upto=-6)},
         [("finite", "value", -5), ("finite", "upto", -6)]),
        ({"quantity": Quantity(-5, "USD", upto=0)}, [("finite", "value", -5)]),
        ({"quantity": Quantity(float("inf"), "USD")}, [("finite", "value", float("inf"))]),
        ({"quantity": Quantity(1.1e18, "USD")}, [("finite", "value", 1.1e18)]),
        ({"quantity": Quantity(10**18 + 1, "USD")}, [("finite", "value", "a huge number")]),
        ({"quantity": Quantity(-(10**18), "USD")}, [("finite", "value", "a huge number")]),
        ({"quantity": Quantity(5, "USD", upto=4)}, [("upto", "upto", 4)]),
        ({"grade": "A22"}, [("grade", "grade", "A22")]),
        ({"grade": ""}, [("empty", "grade", "")]),
        ({"fact": "", "voice": "\t", "document": ""},
         [("empty", "fact", ""), ("empty", "voice", "\t"), ("empty", "document", "")]),
        ({"root": "2024-01-01:x"}, [("root", "root", "2024-01-01:x")]),
        ({"root": "who:2024-13:x"}, [("root", "root", "who:2024-13:x")]),
        ({"root": "who:1899:x"}, [("root", "root", "who:1899:x")]),
        ({"root": "who:2024:"}, [("root", "root", "who:2024:")]),
        ({"hs6": ("85423", "854231")}, [("hs6", "hs6", "85423")]),
        ({"members": ("One", " ")}, [("empty", "members", "")]),
        ({"status": "proposed"}, [("status", "status", "proposed")]),
        ({"act": "no_comment"}, [("act-denied", "act", "no_comment")]),
        ({"predicate": "DESIGNATES"}, [("measure-designates", "measure", "nothing")]),
        ({"quote_state": "verified"}, [("quote", "quote_state", "verified")]),
        ({"quote": "words", "quote_state": "read"}, [("quote_state", "quote_state", "read")]),
        ({"subject": ""}, [("empty", "subject", "")]),
        ({"subject": "mine:x"}, [("record", "subject", "mine:x")]),
        ({"object": ""},
         [("object-needed", "object", "nothing"), ("said-needed", "text", "nothing")]),
        ({"object": "", "text": " ", "said": "\n"},
         [("object-needed", "object", "nothing"), ("said-needed", "text", "nothing")]),
        ({"asserter": "mine:x"}, [("record", "asserter", "mine:x")]),
        ({"asserter": "mine:port"}, [("role", "asserter", "mine:port (place)")]),
        ({"carriers": ("mine:port", "")}, [("role", "carriers", "mine:port (place)"),
                                          ("record", "carriers", "")]),
        ({"waypoints": ("mine:person",)}, [("role", "waypoints", "mine:person (person)")]),
        ({"purpose": ("mine:a",)}, [("role", "purpose", "mine:a (party)")]),
        ({"via": (Stage(("mine:x",)), Stage(("mine:a", "mine:b")))},
         [("record", "via", "mine:x"), ("via-repeats", "via", "mine:a"),
          ("via-repeats", "via", "mine:b")]),
        ({"also": ("mine:page", "mine:lost", "")}, [("document", "also", "mine:lost")]),
        ({"copy_of": "mine:lost"}, [("claim", "copy_of", "mine:lost")]),
        ({"beside": ("mine:2", "mine:1")},
         [("itself", "beside", "mine:1"), ("denies-status", "beside", "mine:2, mine:1")]),
        ({"copy_of": "mine:2", "root": "b:undated:x"}, [("copy-root", "root", "b:undated:x")]),
    ],
    ids=repr,
)  # fmt: skip
def test_what_just_fails_has_these_faults_and_no_others(
    changed: dict[str, Any], faults: Found
) -> None:
    assert of_claim(**changed) == faults


@pytest.mark.parametrize(
    ("changed", "faults"),
    [
        ({"goods": 5}, [("type", "goods", 5)]),
        ({"note": "a\x00b", "uid": "mine:1"}, [("text", "note", "'a\\x00b'")]),
        ({"fact": "a\tb"}, [("text", "fact", "'a\\tb'")]),
        ({"hs6": ["854231"]}, [("type", "hs6", ["854231"])]),
        ({"hs6": ("854231", 5, "\ud800")}, [("type", "hs6", 5), ("text", "hs6", "'\\ud800'")]),
        ({"alone": 1, "particulars": None}, [("type", "particulars", None), ("type", "alone", 1)]),
        ({"interval": "2024"}, [("type", "interval", "2024")]),
        ({"interval": Interval("2024\x07", "2\x00")},
         [("text", "from", "'2024\\x07'"), ("text", "to", "'2\\x00'")]),
        ({"interval": Interval("2024", 5)}, [("type", "to", 5)]),  # type: ignore[arg-type]
        ({"interval": Interval(5, "2024")}, [("type", "from", 5)]),  # type: ignore[arg-type]
        ({"via": [Stage(())]}, [("type", "via", [Stage(())])]),
        ({"via": (Stage(("mine:c",)), "x")}, [("type", "via", (Stage(("mine:c",)), "x"))]),
        ({"via": (Stage(("mine:c", 3), partial=0),)},  # type: ignore[arg-type]
         [("type", "via", 3), ("type", "partial", 0)]),
        ({"quantity": 5}, [("type", "quantity", 5)]),
        ({"quantity": Quantity("5", "USD", upto="6")},  # type: ignore[arg-type]
         [("type", "value", "5"), ("type", "upto", "6")]),
        ({"quantity": Quantity(True, "USD")}, [("type", "value", True)]),
        ({"quantity": Quantity(5, 5, None, 6, "\x00", 1, "")},  # type: ignore[arg-type]
         [("type", "unit", 5), ("type", "comparator", None), ("text", "period", "'\\x00'"),
          ("type", "cumulative", 1), ("type", "equivalence", "")]),
    ],
    ids=repr,
)  # fmt: skip
def test_a_claim_of_wrong_types_has_these_faults(changed: dict[str, Any], faults: Found) -> None:
    tables = replace(WHOLE, claims=(replace(SAID, **changed),))
    assert told(tables) == faults
    # A thing of wrong types is checked no further, and nothing may name it.
    named = replace(OTHER, conflicts=("mine:1",))
    assert told(replace(tables, claims=(*tables.claims, named))) == [
        *faults,
        ("claim", "conflicts", "mine:1"),
    ]


def test_things_of_wrong_types_are_named_by_uid_or_row() -> None:
    row = {**ISSUE, "more": "x"}
    tables = replace(
        WHOLE,
        documents=(PAGE, replace(PAGE, uid="mine:p", date_inferred="no")),  # type: ignore[arg-type]
        records=(*WHOLE.records, replace(A, uid=5, aliases=["x"])),  # type: ignore[arg-type]
        contacts=({**CONTACT, "value": 5}, {"uid": 5}),
        issues=(row, {**ISSUE, "message": "a\x00"}),
        places={"mine:p": "pages.csv:3"},
    )
    assert [(f.rule, f.place, f.table, f.uid, f.field) for f in faults_of([tables])] == [
        ("type", "pages.csv:3", "documents", "mine:p", "date_inferred"),
        ("type", "records row 6", "records", "", "uid"),
        ("type", "records row 6", "records", "", "aliases"),
        ("type", "", "contacts", "mine:a!address-1", "value"),
        ("type", "contacts row 2", "contacts", "", ""),
        ("type", "", "issues", "mine!00001", ""),
        ("text", "", "issues", "mine!00001", "message"),
    ]


@pytest.mark.parametrize(
    ("identifiers", "faults"),
    [
        ([("imo", "9074729")], [("type", "identifiers", [("imo", "9074729")])]),
        ((("imo", "9074729", ""),), [("type", "identifiers", (("imo", "9074729", ""),))]),
        ((["imo", "9074729"],), [("type", "identifiers", (["imo", "9074729"],))]),
        ((("imo", 9074729), ("a\x00", "1")),
         [("type", "identifiers", 9074729), ("text", "identifiers", "'a\\x00'")]),
    ],
    ids=repr,
)  # fmt: skip
def test_identifiers_are_pairs_of_texts(identifiers: Any, faults: Found) -> None:
    assert of_record(identifiers=identifiers) == faults


NUMBERS = {
    "iso2": ("CN", "cn CNN ZZ"),
    "imo": ("9074729", "9074728"),
    "imo-company": ("1234567", "123456 12345678 123456a"),
    "ru-inn": ("7707083893", "7707083894"),
    "ru-ogrn": ("1027700132195", "1027700132196"),
    "cn-uscc": ("91350200051193084R", "91350200051193084S"),
    "hk-cr": ("12345 A1234567 AB12345678", "1234 ABC12345 123456789"),
    "kz-bin": ("123456789012", "12345678901 1234567890123"),
    "hs6": ("854231", "85423 8542310"),
    "unlocode": ("CNXMN CNX29", "CNXM CNXM1 cnxmn"),
    "ofac": ("9 x", ""),
    "un": ("KPe.001", ""),
    "eu": ("EU.1.2", ""),
    "tail": ("EP-1", ""),
}


@pytest.mark.parametrize("scheme", NUMBERS)
def test_a_number_has_the_form_of_its_scheme(scheme: str) -> None:
    right, wrong = (texts.split() for texts in NUMBERS[scheme])
    assert [of_record(identifiers=((scheme, number),)) for number in right] == [[] for _ in right]
    for number in (*wrong, "", f" {right[0]}", f"{right[0]}\u00a0"):
        fault = ("number", "identifiers", f"{scheme}:{number}")
        assert of_record(identifiers=((scheme, number),)) == [fault]


def test_records_documents_contacts_and_issues_at_their_limits() -> None:
    assert of_record(country="xk", broader="mine:a", aliases=("x",)) == []
    assert of_record(name=" ", aliases=("x", " "), broader="mine:y") == [
        ("empty", "name", " "),
        ("empty", "aliases", ""),
        ("record", "broader", "mine:y"),
    ]
    assert of_record(country="RU") == [("country", "country", "RU")]
    assert ("xk" in countries(), "ru" in countries(), len(countries()) > 240) == (True,) * 3
    assert of_page(language="zh-Hans", sha256="0a" * 32, read="2026", published="") == []
    assert of_page(title="", outlet=" ", language="", published="1899", read="x") == [
        ("empty", "title", ""),
        ("empty", "outlet", " "),
        ("empty", "language", ""),
        ("year", "published", "1899"),
        ("day", "read", "x"),
    ]
    assert of_page(sha256="0A" * 32, derived_from="mine:no") == [
        ("sha256", "sha256", "0A" * 32),
        ("document", "derived_from", "mine:no"),
    ]
    wrong = {**CONTACT, "record": "mine:no", "document": "mine:no", "value": " "}
    assert told(replace(WHOLE, contacts=({**CONTACT, "kind": "phone"},))) == []
    assert told(replace(WHOLE, contacts=(wrong,))) == [
        ("record", "record", "mine:no"),
        ("document", "document", "mine:no"),
        ("empty", "value", " "),
    ]
    levels = [told(replace(WHOLE, issues=({**ISSUE, "level": n},))) for n in ("note", "warning")]
    assert levels == [[], []]


def test_uids_have_a_key_and_stand_for_one_thing_over_all_sources() -> None:
    assert told(SourceTables("mine", records=(replace(A, uid="mine: "),))) == [
        ("uid", "uid", "mine: ")
    ]
    assert told(SourceTables("mine", records=(replace(A, uid=""),)))[0] == ("uid", "uid", "nothing")
    assert told(SourceTables("mine", issues=({**ISSUE, "uid": "mine:1"},))) == [
        ("uid", "uid", "mine:1")
    ]
    first = SourceTables("mine", records=(A,))
    assert told(first, replace(first, source="mine")) == [("twice", "uid", "mine:a")]
    # A document and a record are two things, whatever their uids.
    assert told(replace(first, documents=(replace(PAGE, uid="mine:a"),))) == []


def test_a_denial_answers_what_was_public_by_the_end_of_its_day() -> None:
    def of_denial(known_by: str, denied: str, **changed: Any) -> Found:
        denial = replace(DENIAL, known_by=known_by, **changed)
        return told(replace(WHOLE, claims=(replace(SAID, known_by=denied), OTHER, denial)))

    assert of_denial("2026-03", "2026-03-31") == of_denial("2026-03-05", "2026-03") == []
    late = [("denies-day", "denies", "mine:1, public since 2026-03-06")]
    assert of_denial("2026-03-05", "2026-03-06") == late
    assert of_denial("x", "2026-03-06") == [("day", "known_by", "x")]
    assert of_denial("2026-03-05", "x") == [("day", "known_by", "x")]
    assert of_denial("2026-02", "2026-02", denies=("mine:9",)) == [("claim", "denies", "mine:9")]
    # A denial may answer what no relation could join.
    assert of_denial("2026-02", "2026-02", subject="mine:port", beside=("mine:2",)) == []


def test_rows_that_passed_before_can_be_named_and_are_not_checked() -> None:
    theirs = SourceTables("theirs", claims=(replace(SAID, uid="theirs:1", copy_of="mine:2"),))
    known = KnownRows.of([replace(WHOLE, claims=(SAID, OTHER, replace(OTHER, uid="bad")))])
    assert faults_of([theirs], known) == []
    assert known.titles == {"mine:page": "page.html"}
    assert KnownRows.of([replace(WHOLE, documents=(replace(PAGE, file=""),))]).titles == {
        "mine:page": "mine:page"
    }
    both = KnownRows.of([theirs], known)
    assert (set(both.claims), set(both.families)) == (
        {"mine:1", "mine:2", "bad", "theirs:1"},
        {"mine:a", "mine:b", "mine:c", "mine:port", "mine:person"},
    )
    assert (set(both.documents), both.titles["mine:page"]) == ({"mine:page"}, "page.html")
    strange = KnownRows.of([SourceTables("x", records=(replace(A, kind="Boat"),))])
    assert strange.families == {"mine:a": ""}


def test_the_faults_of_one_claim_say_where_it_is() -> None:
    known = KnownRows.of([WHOLE])
    assert faults_of_claim(replace(SAID, uid="whatever"), known) == []
    (fault,) = faults_of_claim(replace(SAID, uid="mine:8", grade="Z1"), known)
    assert fault == Fault(
        "grade",
        "mine",
        "page.html, row 7",
        "claims",
        "mine:8",
        "grade",
        "Z1",
        "a letter A to F and a number 2 to 6, such as B2",
    )


def test_the_line_of_a_fault_holds_any_value() -> None:
    fault = Fault("type", "mine", "", "claims", "a\nb", "note", ["\n"], "a text")
    assert fault.line == "source mine, claim a b note: found \"['\\\\n']\"; expected a text"
    surrogate = replace(fault, uid="", field="", found="\ud800")
    assert surrogate.line == r"source mine, claim: found '\\ud800'; expected a text"
    assert str(refusal([fault] * 20)).splitlines() == [fault.line] * 20
    assert str(refusal([fault] * 21)).splitlines()[20].startswith("... and 1 more; nothing was")


def test_dates_of_the_public() -> None:
    days = ("1900", "2099-12", "1899-12-31", "2100", "2026-02-30", "")
    assert [day_fault(day, PUBLIC) for day in days] == ["", "", "year", "year", "day", "day"]
    assert [is_public_day(day) for day in days] == [True, True, False, False, False, False]


def test_each_circle_is_found_once() -> None:
    assert list(circles({"a": "a", "b": "a", "c": "d", "d": "c", "e": "f"})) == [
        ["a", "a"],
        ["c", "d", "c"],
    ]
    assert list(circles({"a": "b", "b": "c", "c": "d", "x": "b"})) == []


SETTINGS = {"sources": ["a"], "name": "A case", "store": {"evidence": "pointers"}}


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        ({}, "found 'no sources'; expected sources = [\"NAME\", ...]"),
        ({"sources": "a"}, "sources: found 'a'; expected a list of texts, such as"),
        ({"sources": [5]}, "sources: found '5'; expected a text in quotes"),
        ({"sources": [], "name": " "}, "name: found ' '; expected a name, or no such line"),
        ({"sources": [], "store": 5}, "store: found '5'; expected a table under the line [store]"),
        ({"sources": [], "store": {"evidence": "x"}}, "[store] evidence: found 'x'; expected one"),
        ({"sources": [], "parameters": {"strengths": 5}}, "[parameters] strengths: found '5'"),
    ],
    ids=repr,
)
def test_settings_of_a_wrong_type_are_refused(raw: dict[str, object], line: str) -> None:
    assert checked_settings(SETTINGS, "case.toml") == SETTINGS
    assert checked_settings({"sources": []}, "case.toml") == {"sources": []}
    with pytest.raises(BadInput) as refused:
        checked_settings(raw, "case.toml")
    assert line in str(refused.value).replace("case.toml: ", "").replace("case.toml ", "")


STRENGTHS: dict[str, object] = {
    "version": "x",
    "rho": 0.5,
    "strength": {"B2": 1},
    "denial": {"bare": 0.8, "particulars": 0.3},
}


@pytest.mark.parametrize(
    ("changed", "line"),
    [
        ({"version": 5}, "t.toml version: found '5'"),
        ({"rho": True}, "t.toml rho: found 'True'; expected a number"),
        ({"rho": float("nan")}, "t.toml rho: found 'nan'; expected a number"),
        ({"strength": {"B2": "x"}}, "t.toml [strength] B2: found 'x'; expected a number"),
        ({"strength": []}, "t.toml strength: found '[]'"),
        ({"denial": {"bare": 1}}, "t.toml [denial] particulars: found 'nothing'"),
        ({"denial": {"particulars": 1}}, "t.toml [denial] bare: found 'nothing'"),
    ],
    ids=repr,
)
def test_strengths_of_a_wrong_type_are_refused(changed: dict[str, object], line: str) -> None:
    assert checked_strengths(STRENGTHS, "t.toml") == STRENGTHS
    with pytest.raises(BadInput) as refused:
        checked_strengths({**STRENGTHS, **changed}, "t.toml")
    assert str(refused.value).startswith(line)
    with pytest.raises(BadInput, match="found 'no rho, denial'"):
        checked_strengths({"version": "x", "strength": {}}, "t.toml")
    assert (number_of(0, ""), number_of(-1.5, "")) == (0, -1.5)


def review(*corrected: tuple[str, str], verdict: str = "correct", claim: str = "mine:1") -> Review:
    return Review(claim, verdict, "Ada", "2026-02-01", "read it", corrected=corrected)


def test_corrections_only_name_records_of_the_state() -> None:
    numbered = replace(B, identifiers=(("imo", "9074729"),))
    records = [A, numbered, Record("mine:odd", "Boat", "odd")]
    reviews = [
        review(("object", "imo-9074729"), ("predicate", "OWNS")),
        review(("object", "mine:lost")),
        review(("goods", "mine:a"), ("subject", "mine:lost")),
        review(verdict="accept"),
    ]
    assert fitting(reviews, lambda: records) == [reviews[0], reviews[3]]
    assert fitting([reviews[3]], lambda: pytest.fail("not needed")) == [reviews[3]]
    known = known_to([SourceTables("mine", records=tuple(records))])
    assert known.families == {
        "mine:a": "party",
        "mine:b": "party",
        "imo-9074729": "party",
        "mine:odd": "",
    }


def test_a_correction_passes_the_gate_or_is_refused_with_its_place(tmp_path: Path) -> None:
    read = replace(SAID, basis="extracted", quote="words", quote_state="verified")
    known = known_to([replace(WHOLE, claims=(read,))])
    refuse_correction(review(("object", "mine:c")), known, "here")
    refuse_correction(review(("object", "mine:lost"), claim="mine:9"), known, "here")
    with pytest.raises(BadInput, match=r"^here object: found 'mine:lost'; expected the uid of a"):
        refuse_correction(review(("object", "mine:lost")), known, "here")
    path = tmp_path / "reviews.toml"
    table = (
        '[[review]]\nclaim = "mine:1"\nverdict = "{}"\nby = "Ada"\non = "2026-02-01"\n'
        'why = "read"\n{}'
    )
    path.write_text(table.format("correct", 'object = "mine:lost"\n'), encoding="utf-8")
    with pytest.raises(BadInput, match="review of mine:1 by Ada, object: found 'mine:lost'"):
        refuse_corrections(path, [replace(WHOLE, claims=(read,))])
    with path.open("a", encoding="utf-8") as file:
        file.write(table.format("undo", ""))
    refuse_corrections(path, [replace(WHOLE, claims=(read,))])
    refuse_corrections(tmp_path / "none.toml", [])


def stored(*claims: Claim, **tables: Any) -> dict[str, dict[str, list[Any]]]:
    return {
        "mine": {
            "documents": [document_row(PAGE)],
            "records": [record_row(record) for record in WHOLE.records],
            "claims": [claim_row(claim) for claim in claims],
            **tables,
        }
    }


def test_what_rests_on_a_row_that_is_left_out_goes_in_the_next_round() -> None:
    copy = replace(OTHER, uid="mine:4", copy_of="mine:2")
    bad = replace(OTHER, grade="Z9")
    again = replace(copy, uid="mine:5", copy_of="mine:4")
    gone = left_out(stored(SAID, bad, copy, again, replace(DENIAL, denies=("mine:1", "mine:2"))))
    assert gone.uids == {"claims": {"mine:2", "mine:4", "mine:5"}}
    assert gone.rows == {"claims": 3}
    assert [(fault.rule, fault.uid) for fault in gone.faults] == [
        ("grade", "mine:2"), ("claim", "mine:4"), ("claim", "mine:5"),
    ]  # fmt: skip
    assert sorted(map(str, gone.of("claims"))) == ["mine:2", "mine:4", "mine:5"]
    assert gone.of("records") == frozenset()
    assert gone.line(3) == (
        "state 3: left out what does not pass the gate: 3 claims; the claims: mine:2, mine:4, "
        f"mine:5; the first fault: {gone.faults[0].line}"
    )
    assert left_out(stored(SAID, OTHER, DENIAL)) == LeftOutRows({}, {}, ())


def test_rows_that_cannot_be_read_are_counted_even_without_a_uid() -> None:
    nameless = {**claim_row(OTHER), "uid": None}
    gone = left_out(stored(SAID, issues=[ISSUE, {**ISSUE, "uid": None}, nameless]))
    assert gone.uids == {"issues": frozenset({None})}
    assert gone.rows == {"issues": 2}
    assert [(f.rule, f.uid, f.found) for f in gone.faults] == [
        ("type", "None", "TypeError: no uid")
    ] * 2
    assert gone.line(1).startswith("state 1: left out what does not pass the gate: 2 issues; the ")


def test_ten_claims_are_named_and_thousands_have_a_comma() -> None:
    def line(number: int) -> str:
        uids = frozenset(f"c{n:04}" for n in range(number))
        return LeftOutRows({"claims": uids}, {"claims": number, "records": 0}).line(9)

    start = "state 9: left out what does not pass the gate: "
    ten = ", ".join(f"c{n:04}" for n in range(10))
    assert line(0) == ""
    assert line(1) == f"{start}1 claim; the claims: c0000; the first fault: "
    assert line(10) == f"{start}10 claims; the claims: {ten}; the first fault: "
    assert line(1011) == f"{start}1,011 claims; the claims: {ten} and 1,001 more; the first fault: "
