"""Every rule of the gate refuses a case made for it in the exact line that is printed.

Sound cases pass.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from gate_tables import CONTACT, DENIAL, ISSUE, OTHER, PAGE, PERSON, PORT, SAID, WHOLE, A, B, C

from entrepot.graph.dates import Interval
from entrepot.graph.gate import SourceTables, faults_of, refusal
from entrepot.graph.gate.rules import RULES
from entrepot.graph.model import Quantity, Stage

HERE = "source mine, page.html, row 7, claim mine:1"
KINDS = (
    "Country, Body, Company, Organization, Group, Person, Vessel, Aircraft, Place, Weapon, "
    "WeaponInstance, Component, HSCode, List, Event"
)


def broken(**changed: Any) -> SourceTables:
    """Return the whole with the first claim changed."""
    return replace(WHOLE, claims=(replace(SAID, **changed), OTHER, DENIAL))


def record(**changed: Any) -> SourceTables:
    """Return the whole with one record more, changed from a firm."""
    return replace(WHOLE, records=(*WHOLE.records, replace(A, **{"uid": "mine:x", **changed})))


def page(**changed: Any) -> SourceTables:
    return replace(WHOLE, documents=(replace(PAGE, **changed),))


BROKEN: dict[str, tuple[SourceTables, str]] = {
    "type": (broken(goods=5), "source mine, claim mine:1 goods: found '5'; expected a text"),
    "text": (
        broken(quote="a\x00b", quote_state="verified"),
        "source mine, claim mine:1 quote: found \"'a\\\\x00b'\"; expected printable characters",
    ),
    "empty": (broken(voice=" "), f"{HERE} voice: found ' '; expected a text"),
    "uid": (
        record(uid="other:x"),
        "source mine, record other:x uid: found 'other:x'; expected a uid of this source, mine:KEY",
    ),
    "long": (
        record(aliases=("Firm", "a" * 1_001)),
        f"source mine, record mine:x aliases: found '{'a' * 117}...'; expected a name of at most "
        "1,000 characters",
    ),
    "twice": (
        record(uid="mine:a"),
        "source mine, record mine:a uid: found 'mine:a'; expected a uid that is used only once "
        "across all sources",
    ),
    "predicate": (
        broken(predicate="SELLS"),
        f"{HERE} predicate: found 'SELLS'; expected one of SUPPLIES, ",
    ),
    "level": (
        broken(level="shipments"),
        f"{HERE} level: found 'shipments'; expected one of state, firm, shipment, item",
    ),
    "status": (
        broken(status="proved"),
        f"{HERE} status: found 'proved'; expected one of asserted, assessed, listed, ",
    ),
    "basis": (
        broken(basis="hearsay"),
        f"{HERE} basis: found 'hearsay'; expected one of statement, listing, ",
    ),
    "quote_state": (
        broken(quote_state="read"),
        f"{HERE} quote_state: found 'read'; expected one of verified, at hand elsewhere, none",
    ),
    "quote": (
        broken(quote="words"),
        f"{HERE} quote_state: found 'none'; "
        "expected verified or at hand elsewhere, with a quotation",
    ),
    "grade": (
        broken(grade="Z9"),
        f"{HERE} grade: found 'Z9'; expected a letter A to F and a number 2 to 6, such as B2",
    ),
    "act": (
        broken(act="shrugs", status="denied"),
        f"{HERE} act: found 'shrugs'; expected one of denies_fact, ",
    ),
    "act-denied": (
        broken(status="denied"),
        f"{HERE} act: found 'nothing'; expected an act, since the status is denied",
    ),
    "measure": (
        broken(predicate="DESIGNATES", measure="boycott"),
        f"{HERE} measure: found 'boycott'; expected one of asset freeze, export restriction, ",
    ),
    "measure-designates": (
        broken(measure="asset freeze"),
        f"{HERE} measure: found 'asset freeze'; expected no measure: it goes with DESIGNATES only",
    ),
    "root": (
        broken(root="c:1 Feb 2026:page"),
        f"{HERE} root: found 'c:1 Feb 2026:page'; "
        "expected who:day:occasion, the day as 2026-01-31 or undated",
    ),
    "hs6": (
        broken(hs6=("8542.31",)),
        f"{HERE} hs6: found '8542.31'; expected a six-digit HS code, edition 2022",
    ),
    "members": (
        broken(members=("Firm c",)),
        f"{HERE} members: found 'Firm c'; expected the other sources that make up Firm c",
    ),
    "subject-kind": (
        broken(subject="mine:port"),
        f"{HERE} subject: found 'mine:port (place)'; "
        "expected a party or group or state or person as subject of SUPPLIES",
    ),
    "object-kind": (
        broken(object="mine:port"),
        f"{HERE} object: found 'mine:port (place)'; "
        "expected a party or group or state or person as object of SUPPLIES",
    ),
    "object-needed": (
        broken(object="", text="to somebody"),
        f"{HERE} object: found 'nothing'; expected the uid of a record: SUPPLIES needs an object",
    ),
    "object-none": (
        broken(predicate="STATES"),
        f"{HERE} object: found 'mine:b'; "
        "expected no object with STATES; what was said belongs in the field text",
    ),
    "said-needed": (
        broken(predicate="STATES", object=""),
        f"{HERE} text: found 'nothing'; expected the text of what was said, because there is no "
        "object",
    ),
    "loop": (
        broken(object="mine:a"),
        f"{HERE} object: found 'mine:a'; expected an object other than the subject",
    ),
    "role": (
        broken(goods="mine:c"),
        f"{HERE} goods: found 'mine:c (party)'; expected a goods or weapon or code as goods",
    ),
    "via-kind": (
        broken(via=(Stage(("mine:port",)),)),
        f"{HERE} via: found 'mine:port (place)'; "
        "expected a party or group or state or person between the ends of SUPPLIES",
    ),
    "via-end": (
        broken(predicate="STATES", object="", text="so", via=(Stage(()),)),
        f"{HERE} via: found ''; expected an object, to which the chain leads",
    ),
    "via-repeats": (
        broken(via=(Stage(("mine:c",)), Stage(("mine:c",)))),
        f"{HERE} via: found 'mine:c'; expected each party of a chain once",
    ),
    "day": (
        broken(known_by="1 Feb 2026"),
        f"{HERE} known_by: found '1 Feb 2026'; expected a real date as YYYY, YYYY-MM or YYYY-MM-DD",
    ),
    "year": (
        broken(interval=Interval("0003")),
        f"{HERE} from: found '0003'; expected a year from 1500 to 2099",
    ),
    "order": (
        broken(interval=Interval("2025", "2024")),
        f"{HERE} to: found '2024'; expected a date not before from, 2025",
    ),
    "finite": (
        broken(quantity=Quantity(float("nan"), "USD")),
        f"{HERE} value: found 'nan'; expected a finite number from 0 to 10^18",
    ),
    "planned": (
        broken(interval=Interval("2026-02-02")),
        f"{HERE} from: found '2026-02-02'; expected a date not after known_by, 2026-02-01: what is "
        "only planned stands in text, with STATES",
    ),
    "nothing": (
        broken(quantity=Quantity(0, "shipments")),
        f"{HERE} value: found '0'; expected a figure above nought, or no figure: that there was "
        "none is a denial, or stands in text, with STATES",
    ),
    "upto": (
        broken(quantity=Quantity(5, "USD", upto=3)),
        f"{HERE} upto: found '3'; expected a number not below the value, 5",
    ),
    "unit": (
        broken(quantity=Quantity(5, "boxes")),
        f"{HERE} unit: found 'boxes'; expected one of containers, rounds, ",
    ),
    "comparator": (
        broken(quantity=Quantity(5, "USD", "around")),
        f"{HERE} comparator: found 'around'; expected one of <, <=, >, >=, ~, or nothing",
    ),
    "record": (
        broken(object="mine:nobody"),
        f"{HERE} object: found 'mine:nobody'; expected the uid of a loaded record",
    ),
    "document": (
        broken(document="mine:lost"),
        "source mine, mine:lost, row 7, claim mine:1 document: "
        "found 'mine:lost'; expected the uid of a loaded document",
    ),
    "claim": (
        broken(conflicts=("mine:9",)),
        f"{HERE} conflicts: found 'mine:9'; expected the uid of a loaded claim",
    ),
    "itself": (
        broken(conflicts=("mine:1",)),
        f"{HERE} conflicts: found 'mine:1'; expected the uid of another claim",
    ),
    "denies-status": (
        broken(denies=("mine:2",)),
        f"{HERE} denies: found 'mine:2'; expected status denied",
    ),
    "denies-day": (
        broken(known_by="2026-03"),
        "source mine, page.html, row 7, claim mine:3 denies: "
        "found 'mine:1, public since 2026-03'; expected claims public by the day of the denial, "
        "2026-02-01",
    ),
    "copy-root": (
        broken(copy_of="mine:2", root="a:undated:x"),
        f"{HERE} root: found 'a:undated:x'; expected the root of what it copies: c:2026-02-01:page",
    ),
    "circle": (
        broken(copy_of="mine:1"),
        f"{HERE} copy_of: found 'mine:1 > mine:1'; expected a chain that ends",
    ),
    "kind": (
        record(kind="Boat"),
        f"source mine, record mine:x kind: found 'Boat'; expected one of {KINDS}",
    ),
    "country": (
        record(country="Russia"),
        "source mine, record mine:x country: found 'Russia'; "
        "expected an ISO 3166-1 code in lower case, or nothing",
    ),
    "scheme": (
        record(identifiers=(("vat", "1"),)),
        "source mine, record mine:x identifiers: found 'vat'; expected one of iso2, imo, ",
    ),
    "number": (
        record(identifiers=(("imo", "9074728"),)),
        "source mine, record mine:x identifiers: found "
        "'imo:9074728'; expected seven digits, the last of them the check digit of the others",
    ),
    "sha256": (
        page(sha256="ABC"),
        "source mine, document mine:page sha256: found 'ABC'; "
        "expected 64 hex digits in lower case, or nothing",
    ),
    "language": (
        page(language="English"),
        "source mine, document mine:page language: found 'English'; "
        "expected a code such as en, ru or zh-Hans",
    ),
    "contact": (
        replace(WHOLE, contacts=({**CONTACT, "kind": "fax"},)),
        "source mine, contact mine:a!address-1 kind: found 'fax'; expected address or phone",
    ),
    "person": (
        replace(WHOLE, contacts=({**CONTACT, "record": "mine:person"},)),
        "source mine, contact mine:a!address-1 record: found 'mine:person'; "
        "expected a company or other organisation; contact details of a person are never kept",
    ),
    "issue": (
        replace(WHOLE, issues=({**ISSUE, "level": "bad"},)),
        "source mine, issue mine!00001 level: found 'bad'; expected one of note, warning, refused",
    ),
}


def test_what_is_sound_passes() -> None:
    assert faults_of([WHOLE]) == []
    assert faults_of([]) == []


def test_every_rule_has_its_test() -> None:
    assert list(BROKEN) == list(RULES)


@pytest.mark.parametrize("rule", BROKEN)
def test_a_fault_has_its_line(rule: str) -> None:
    tables, line = BROKEN[rule]
    found = [f for f in faults_of([tables]) if f.rule == rule]
    assert len(found) == 1
    assert found[0].line == line or (line.endswith(", ") and found[0].line.startswith(line))


FIELDS = [f for f in SAID.__dataclass_fields__ if f not in ("version",)]


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("value", [5, None, ["x"], b"x", 1.5, {"a": 1}, ("x", 3), ...], ids=repr)
def test_no_value_of_any_type_is_a_traceback(field: str, value: object) -> None:
    fitting = field == "quantity" and value is None
    found = faults_of([broken(**{field: value})])
    assert bool(found) is not fitting
    assert all(f.line.count("\n") == 0 for f in found)


def test_things_that_are_none_are_said() -> None:
    odd: Any = ({"uid": "mine:1"}, None)
    found = faults_of([replace(WHOLE, claims=odd, records=(None,), contacts=(3,))])  # type: ignore[arg-type]  # as a loader may
    assert [(f.rule, f.table) for f in found if f.rule == "type"] == [
        ("type", "records"), ("type", "claims"), ("type", "claims"), ("type", "contacts"),
    ]  # fmt: skip


def test_circles_are_found_once_and_across_records_and_documents() -> None:
    records = (
        replace(A, broader="mine:b"),
        replace(B, broader="mine:c"),
        replace(C, broader="mine:b"),
        PORT,
        PERSON,
    )
    second = replace(PAGE, uid="mine:p2", derived_from="mine:page")
    found = faults_of(
        [replace(WHOLE, records=records, documents=(replace(PAGE, derived_from="mine:p2"), second))]
    )
    assert [f.line for f in found] == [
        "source mine, record mine:b broader: found 'mine:b > mine:c > mine:b'; "
        "expected a chain that ends",
        "source mine, document mine:page derived_from: found 'mine:page > mine:p2 > mine:page'; "
        "expected a chain that ends",
    ]


def test_a_reference_may_name_a_thing_of_another_source() -> None:
    theirs = SourceTables("theirs", claims=(replace(SAID, uid="theirs:1"),))
    assert faults_of([WHOLE, theirs]) == []
    assert {f.rule for f in faults_of([theirs])} == {"record", "document"}


def test_a_claim_whose_row_is_known_is_named_by_it() -> None:
    (found,) = faults_of([replace(broken(grade="A1"), places={"mine:1": "claims.csv:2"})])
    assert found.line.startswith("source mine, claims.csv:2, claim mine:1 grade: found 'A1'")


def test_a_refusal_prints_twenty_lines_and_a_count() -> None:
    many = tuple(replace(SAID, uid=f"mine:{n}", grade="Z9") for n in range(1, 1044))
    said = str(refusal(faults_of([replace(WHOLE, claims=many)]))).splitlines()
    assert len(said) == 21
    assert all("found 'Z9'" in line for line in said[:20])
    assert said[20] == "... and 1,023 more; nothing was written, the last state of the case stays"
    assert str(refusal(faults_of([broken(grade="Z9")]))).count("\n") == 0
