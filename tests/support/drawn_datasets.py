"""Datasets drawn at random: mostly valid claims, records and documents, with some odd values."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from entrepot.graph.dates import Interval
from entrepot.graph.gate import SourceTables, faults_of
from entrepot.graph.model import Claim, Document, Quantity, Record, Stage
from entrepot.graph.plain_text import ODD
from entrepot.graph.schema import schema

TEXTS = (
    "plain",
    "{who} {0} {",
    "%s %d",
    "<script>alert(1)</script>",
    "a|b",
    "[[x]](y)",
    "back\\slash",
    "'\"`",
    "線路 Zürich",
    "\u202eright to left",
    "two\nlines",
    "tab\t",
    "\x01\x1b[31m",
    "x" * 3000,
    " ",
    "",
    "e-123",
    "$x",
    "&amp;",
    "*_#~",
    "None",
    "nan",
    "١٢٣",
    "a\x00b",
    "\ud800",
    "=1+1",
    "-",
    "C:\\nul",
    "𝒳",
)
DAYS = (
    "2024",
    "2024-02",
    "2024-02-29",
    "1500",
    "2099-12-31",
    "",
    "1900",
    "2026-11-27",
    "0003",
    "3",
    "2024-13",
    "1 Feb 2026",
    "2023-02-29",
    "9999",
    "2024-1-1",
    "٢٠٢٤",
    " 2024",
    "2024\n",
)
NUMBERS = (
    0,
    1,
    3.5,
    1e18,
    5e-324,
    10**17,
    float("nan"),
    float("inf"),
    -1,
    10**400,
    True,
    "3",
    None,
)
WRONG: tuple[Any, ...] = (5, None, ["x"], ("x",), {"a": 1}, b"x", 1.5, "nobody", "mine:nobody", "")
COUNTRIES = ("ru", "cn", "", "xk", "RU", "zz", "Russia")
SOUND = (
    ("imo", "9074729"),
    ("ru-inn", "7707083893"),
    ("iso2", "RU"),
    ("hs6", "854231"),
    ("ofac", "36"),
    ("tail", "RF-1"),
    ("eu", "269-I"),
)
NUMBERED = (("imo", "9074728"), ("vat", "1"), ("imo", ""), ("cn-uscc", "x"), ("iso2", "Russia"))
PUBLIC = ("2024", "2024-02", "2024-02-29", "", "1900", "2026-11-27", "2024", "2024")


@dataclass(frozen=True, slots=True)
class Drawn:
    """A source as drawn, and that of it which the gate accepts."""

    tables: SourceTables
    sound: SourceTables


def drawn(seed: int, claims: int, source: str = "mine") -> Drawn:
    """Return a source of so many claims; the same for the same seed."""
    dice = random.Random(seed)
    documents = [_changed(dice, _document(dice, source, n), 0.02) for n in range(4)]
    records = [_changed(dice, _record(dice, source, n), 0.02) for n in range(max(24, claims // 3))]
    by_family: dict[str, list[str]] = {}
    for record in records:
        kind = schema().kinds.get(record.kind) if isinstance(record.kind, str) else None
        by_family.setdefault(kind.family if kind else "", []).append(record.uid)
    made: list[Claim] = []
    for number in range(claims):
        made.append(_claim(dice, source, number, by_family, documents, made))
    tables = SourceTables(source, documents, records, [_changed(dice, c, 0.15) for c in made])
    return Drawn(tables, sound(tables))


def sound(tables: SourceTables) -> SourceTables:
    """Return the part of a dataset that the gate accepts, without what rests on a faulty row."""
    while faults := faults_of([tables]):
        gone = {(f.table, f.uid) for f in faults}
        tables = replace(
            tables,
            documents=[d for d in tables.documents if ("documents", _uid(d)) not in gone],
            records=[r for r in tables.records if ("records", _uid(r)) not in gone],
            claims=[c for c in tables.claims if ("claims", _uid(c)) not in gone],
        )
    return tables


def _uid(thing: Any) -> str:
    return thing.uid if isinstance(thing.uid, str) else ""


def _changed(dice: random.Random, thing: Any, share: float) -> Any:
    """Return a thing, at times with some fields of any value at all."""
    while dice.random() < share:
        name = dice.choice(list(thing.__dataclass_fields__))
        pool: Sequence[Any] = dice.choice((TEXTS, DAYS, WRONG, (getattr(thing, name),)))
        thing = replace(thing, **{name: dice.choice(pool)})
    return thing


def _odd(dice: random.Random, plain: str, share: float = 0.3, needed: bool = False) -> str:
    found = dice.choice(TEXTS) if dice.random() < share else plain
    refused = ODD.search(found) is not None or (needed and not found.strip())
    return plain if refused and dice.random() < 0.98 else found


def _document(dice: random.Random, source: str, number: int) -> Document:
    above = f"{source}:d{dice.randrange(number)}" if number and dice.random() < 0.3 else ""
    return Document(
        f"{source}:d{number}",
        _odd(dice, "Page", needed=True),
        _odd(dice, "Outlet", needed=True),
        dice.choice(PUBLIC),
        language=dice.choice(("en", "ru", "zh-Hans", "ar")),
        derived_from=above,
        note=_odd(dice, ""),
        address=_odd(dice, "page.example"),
        file=_odd(dice, "page.html"),
        sha256=dice.choice(("", "0" * 64)),
    )


def _record(dice: random.Random, source: str, number: int) -> Record:
    kinds = list(schema().kinds)
    key = dice.choice(
        (f"r{number}", f"r{number} b", f"r{number}:x", f"r{number}|é'\"", f"{number}#$x")
    )
    numbers = (
        (dice.choice(NUMBERED if dice.random() < 0.1 else SOUND),) if dice.random() < 0.3 else ()
    )
    return Record(
        f"{source}:{key}",
        kinds[number % len(kinds)] if number < 2 * len(kinds) else dice.choice(kinds),
        _odd(dice, f"Name {number}", needed=True),
        tuple(_odd(dice, f"Alias {number}", needed=True) for _ in range(dice.randrange(3))),
        numbers,
        dice.choice(COUNTRIES[:4]),
        "",
        _odd(dice, ""),
    )


def _claim(
    dice: random.Random,
    source: str,
    number: int,
    by_family: Mapping[str, Sequence[str]],
    documents: Sequence[Document],
    before: Sequence[Claim],
) -> Claim:
    names = schema()
    predicate = dice.choice(list(names.predicates.values()))
    if dice.random() < 0.4:
        predicate = names.predicates[
            dice.choice(("SUPPLIES", "TRANSFERS", "SHIPPED_TO", "MANUFACTURES", "OWNS"))
        ]

    taken: list[str] = []

    def one(families: Sequence[str]) -> str:
        """Return one of these families, nearly always one that the claim does not name yet."""
        fitting = [uid for family in families for uid in by_family.get(family, ())]
        fresh = [uid for uid in fitting if uid not in taken]
        found = dice.choice(fresh if fresh and dice.random() < 0.98 else fitting) if fitting else ""
        taken.append(found)
        return found

    status = dice.choice([*(s for s in names.statuses if s != "proposed"), *["asserted"] * 6])
    start, end = sorted((dice.choice(DAYS[:8]), dice.choice(DAYS[:8])))
    day = dice.choice(("2024", "2024-02", "2024-02-29", "2026-11-27", "1900"))
    # Most of what began was public afterwards: what is only planned is refused.
    if day < start and dice.random() < 0.95:
        day = "2026-11-27"
    speaker = one(("party", "state", "person", "group"))
    pointed = tuple(c.uid for c in dice.sample(list(before), min(len(before), dice.randrange(3))))
    between = [f for f in predicate.targets if f in predicate.sources]
    subject, target = one(predicate.sources), one(predicate.targets)
    via = tuple(
        Stage(tuple(one(between) for _ in range(dice.randrange(3))), dice.random() < 0.3)
        for _ in range(dice.choice((0, 0, 0, 1, 2)) if between else 0)
    )
    quoted = dice.random() < 0.4
    copied = dice.choice(before) if before and dice.random() < 0.1 else None
    amount: Any = dice.choice(NUMBERS[:6]) if dice.random() < 0.9 else dice.choice(NUMBERS)
    # A movement of nothing is refused, too.
    if not amount and dice.random() < 0.9:
        amount = 1
    quantity: Any = Quantity(
        amount,
        dice.choice(list(names.units)),
        dice.choice(("", "<", ">=", "~")),
        amount if dice.random() < 0.2 else None,
        _odd(dice, "2024"),
        dice.random() < 0.3,
        dice.random() < 0.3,
    )
    return Claim(
        uid=f"{source}:{dice.choice(('c', 'ü c', 'c|'))}{number}",
        fact=_odd(dice, f"f{dice.randrange(max(1, number + 1))}", 0.1).strip() or "f",
        subject=subject,
        predicate=predicate.name,
        object=target,
        said=_odd(dice, ""),
        text=_odd(dice, "" if predicate.targets else "so it is"),
        level=dice.choice(list(names.levels)),
        status=status,
        hedge=_odd(dice, ""),
        interval=Interval(start, end),
        date_note=_odd(dice, ""),
        goods=one(("goods", "weapon")) if dice.random() < 0.4 else "",
        hs6=("854231",) if dice.random() < 0.2 else (),
        carriers=tuple(one(("carrier",)) for _ in range(dice.randrange(2))),
        via=via,
        waypoints=tuple(one(("place", "state")) for _ in range(dice.choice((0, 0, 1, 2)))),
        order_stated=dice.random() < 0.5,
        quantity=quantity if dice.random() < 0.4 else None,
        measure=dice.choice(list(names.measures)) if predicate.name == "DESIGNATES" else "",
        programme=_odd(dice, ""),
        asserter=speaker,
        voice=_odd(dice, f"voice {dice.randrange(4)}", 0.1).strip() or "v",
        members=("voice 9",) if dice.random() < 0.1 else (),
        root=copied.root
        if copied
        else f"who:{dice.choice((day, 'undated'))}:{_odd(dice, 'page', 0.1).strip() or 'x'}",
        copy_of=copied.uid if copied else "",
        document=dice.choice(documents).uid,
        also=(dice.choice(documents).uid,) if dice.random() < 0.2 else (),
        locator=_odd(dice, "p. 1"),
        quote=_odd(dice, "words").strip() or "words" if quoted else "",
        quote_state=dice.choice(("verified", "at hand elsewhere")) if quoted else "none",
        basis=dice.choice(list(names.bases)),
        grade=dice.choice("ABCDEF") + dice.choice("23456"),
        known_by=day,
        act=dice.choice(list(names.acts)) if status == "denied" else "",
        denies=pointed if status == "denied" else (),
        beside=pointed if status == "denied" and dice.random() < 0.5 else (),
        particulars=dice.random() < 0.5,
        conflicts=pointed if dice.random() < 0.2 else (),
        alone=dice.random() < 0.8,
        note=_odd(dice, ""),
    )
