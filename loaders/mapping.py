"""What the columns of an analyst's own table mean: a mapping in TOML, read strictly, or suggested from the headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..graph.dates import check
from ..graph.errors import wrong
from ..graph.files import read_toml, text_of
from ..graph.gate.claims import ROOT
from ..graph.gate.settings import texts_of
from ..graph.identity import normal
from ..graph.schema import schema

ABOUT = (
    "file",
    "title",
    "publisher",
    "published",
    "asserter",
    "address",
    "language",
    "root",
    "grade",
    "basis",
    "status",
    "level",
    "ignore",
)
PARTY = ("name", "kind", "country", "identifiers")
CLAIM = (
    *(
        "predicate",
        "text",
        "hs6",
        "from",
        "to",
        "value",
        "unit",
        "locator",
        "quote",
        "known_by",
        "key",
    ),
    *("measure", "programme"),
)
VALUES = ("predicate", "unit", "measure")  # said once for the whole table, not by a column
NEEDED = ("file", "title", "publisher", "published", "asserter", "grade")


@dataclass(frozen=True, slots=True)
class Party:
    """How a party stands in a row: the column of its name, its kind, the columns of its country and numbers."""

    name: str
    kind: str
    country: str
    identifiers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class TableMapping:
    """A whole mapping; `claim` names columns, except `predicate`, `unit` and `measure`, which are values."""

    about: Mapping[str, str]
    subject: Party
    object: Party
    claim: Mapping[str, str]
    ignore: tuple[str, ...]

    def columns(self) -> list[str]:
        """Return every column that the mapping reads or leaves out on purpose."""
        found = [v for k, v in self.claim.items() if k not in VALUES]
        for party in (self.subject, self.object):
            found += [c for c in (party.name, party.country, *party.identifiers.values()) if c]
        return [*dict.fromkeys(found), *self.ignore]


def read_mapping(path: Path, name: str = "") -> TableMapping:
    """Read a mapping; raise `BadInput` for a missing or unknown field, each by its place."""
    shown = name or str(path)
    raw: dict[str, Any] = read_toml(path, shown)
    for table, known in (("table", ABOUT), ("subject", PARTY), ("object", PARTY), ("claim", CLAIM)):
        if not isinstance(raw.get(table), dict):
            raise wrong(
                shown,
                f"no [{table}]",
                "[table], [subject], [object], [claim]; --suggest writes them",
            )
        odd = sorted(set(raw[table]) - set(known))
        if odd:
            raise wrong(f"{shown} [{table}]", ", ".join(odd), "only " + ", ".join(known))
        for field, value in raw[table].items():
            if field not in ("ignore", "identifiers"):
                raw[table][field] = text_of(value, f"{shown} [{table}] {field}")
    left = texts_of(raw["table"], "ignore", f"{shown} [table]")
    about = {k: v for k, v in raw["table"].items() if k != "ignore"}
    for field in NEEDED:
        if not isinstance(about.get(field), str) or about[field].strip() in ("", BLANK):
            raise wrong(f"{shown} [table] {field}", about.get(field, "nothing"), "a text")
    check(about["published"], f"{shown} [table] published")
    names = schema()
    predicate = raw["claim"].get("predicate", "")
    if predicate not in names.predicates or not names.predicates[predicate].targets:
        raise wrong(
            f"{shown} [claim] predicate", predicate or "nothing", "a kind of edge, such as SUPPLIES"
        )
    if about.get("status") == "denied":
        raise wrong(
            f"{shown} [table] status",
            "denied",
            "another status: a row names nothing that it denies",
        )
    for field, known_ in (
        ("level", names.levels),
        ("status", names.statuses),
        ("basis", names.bases),
    ):
        if field in about and about[field] not in known_:
            raise wrong(f"{shown} [table] {field}", about[field], "one of " + ", ".join(known_))
    if not re.fullmatch(r"[A-F][2-6]", about["grade"]):
        raise wrong(f"{shown} [table] grade", about["grade"], "a letter A-F and a number 2-6")
    if "root" in about and not ROOT.fullmatch(about["root"]):
        raise wrong(
            f"{shown} [table] root",
            about["root"],
            "who:day:occasion, the day as 2026-01-31 or undated",
        )
    if raw["claim"].get("value") and raw["claim"].get("unit") not in names.units:
        raise wrong(
            f"{shown} [claim] unit",
            raw["claim"].get("unit", "nothing"),
            "one of " + ", ".join(names.units),
        )
    measure = raw["claim"].get("measure", "")
    if predicate == "DESIGNATES" and measure not in names.measures:
        raise wrong(
            f"{shown} [claim] measure", measure or "nothing", "one of " + ", ".join(names.measures)
        )
    if predicate != "DESIGNATES" and measure:
        raise wrong(
            f"{shown} [claim] measure",
            measure,
            "a measure with predicate DESIGNATES, and only there",
        )
    return TableMapping(
        about,
        _party(raw["subject"], f"{shown} [subject]", names.predicates[predicate].sources),
        _party(raw["object"], f"{shown} [object]", names.predicates[predicate].targets),
        raw["claim"],
        left,
    )


def _party(raw: Mapping[str, object], where: str, families: Sequence[str]) -> Party:
    kind = str(raw.get("kind", "Company"))
    if kind not in schema().kinds:
        raise wrong(f"{where} kind", kind, "one of " + ", ".join(schema().kinds))
    if schema().family(kind) not in families:
        raise wrong(f"{where} kind", kind, f"a {' or '.join(families)}, which the relation joins")
    numbers = raw.get("identifiers", {})
    columns = isinstance(numbers, dict) and all(
        isinstance(column, str) for column in numbers.values()
    )
    if not isinstance(numbers, dict) or not columns or set(numbers) - set(schema().schemes):
        raise wrong(
            f"{where} identifiers", numbers, 'SCHEME = "COLUMN" with ' + ", ".join(schema().schemes)
        )
    if not raw.get("name"):
        raise wrong(f"{where} name", "nothing", "the column of the name")
    return Party(
        str(raw["name"]),
        kind,
        str(raw.get("country", "")),
        {str(k): str(v) for k, v in numbers.items()},
    )


BLANK = "FILL IN"  # what --suggest cannot guess; refused where it is left
GUESS: Mapping[str, tuple[str, ...]] = {
    "subject.name": (
        "exporter",
        "supplier",
        "seller",
        "shipper",
        "consignor",
        "sender",
        "vendor",
        "from company",
        "source",
    ),
    "subject.country": (
        "exporter country",
        "supplier country",
        "country of export",
        "country of dispatch",
        "origin country",
        "export country",
    ),
    "object.name": (
        "importer",
        "consignee",
        "buyer",
        "customer",
        "recipient",
        "receiver",
        "end user",
        "to company",
        "target",
    ),
    "object.country": (
        "importer country",
        "consignee country",
        "country of destination",
        "destination country",
        "destination",
        "import country",
    ),
    "claim.text": ("description", "goods", "goods description", "product", "item", "commodity"),
    "claim.hs6": ("hs", "hs code", "hs6", "tariff code", "commodity code", "tn ved", "hts"),
    "claim.from": (
        "date",
        "shipment date",
        "date of shipment",
        "declaration date",
        "arrival date",
        "invoice date",
    ),
    "claim.value": ("value", "amount", "price", "total value", "value usd", "usd", "fob", "cif"),
    "claim.locator": (
        "declaration",
        "declaration number",
        "document",
        "document number",
        "bill of lading",
        "row",
        "id",
        "no",
    ),
}


def suggested(headings: Sequence[str], file: str) -> Iterator[str]:
    """Yield the lines of a mapping guessed from headings; what could not be guessed says FILL IN."""
    plain = {normal(h): h for h in headings}
    found = {
        place: next((plain[g] for g in guesses if g in plain), "")
        for place, guesses in GUESS.items()
    }
    numbers = {
        side: next((plain[n] for n in plain if n.endswith("inn") and word in n), "")
        for side, word in (("subject", "exporter"), ("object", "consignee"))
    }
    used = {c for c in (*found.values(), *numbers.values()) if c}
    yield "# Suggested from the headings of the file; check every line, and replace each FILL IN."
    yield "[table]"
    yield f"file = {_text(file)}"
    for field in ("title", "publisher", "published", "asserter", "grade"):
        yield f'{field} = "{BLANK}"' + {
            "published": "   # the day on which this table was public",
            "grade": "   # A-F and 2-6, on the claim alone",
        }.get(field, "")
    yield f"ignore = [{', '.join(_text(h) for h in headings if h not in used)}]"
    for side in ("subject", "object"):
        yield f"\n[{side}]"
        yield f"name = {_text(found[f'{side}.name'] or BLANK)}"
        yield 'kind = "Company"'
        if found[f"{side}.country"]:
            yield f"country = {_text(found[f'{side}.country'])}"
        if numbers[side]:
            yield f"identifiers = {{ ru-inn = {_text(numbers[side])} }}"
    yield '\n[claim]\npredicate = "SUPPLIES"'
    for field in ("text", "hs6", "from", "value", "locator"):
        if found[f"claim.{field}"]:
            yield f"{field} = {_text(found[f'claim.{field}'])}"
    if found["claim.value"]:
        yield 'unit = "USD"   # check: the file does not say'


def _text(value: str) -> str:
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
