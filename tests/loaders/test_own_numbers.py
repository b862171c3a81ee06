"""Numbers in a row that are not, or not surely, those of its party."""

from __future__ import annotations

import pytest

from entrepot.graph.model import Record
from entrepot.loaders.own_numbers import A_FIRMS, A_PERSONS, SEVERAL, own_numbers

OGRNS = (("ru-ogrn", "1027739132563"), ("ru-ogrn", "1027739387411"))
FIRM_INN, PERSON_INN = ("ru-inn", "7704676655"), ("ru-inn", "781434142955")
TRADER_OGRN, SHIP = ("ru-ogrn", "319222500100953"), ("imo", "9161003")


@pytest.mark.parametrize(
    ("kind", "name", "numbers", "others"),
    [
        ("Company", "Depository", (*OGRNS, FIRM_INN), dict.fromkeys(OGRNS, SEVERAL)),
        ("Person", "A. Akopov", (FIRM_INN, OGRNS[0]), {FIRM_INN: A_FIRMS, OGRNS[0]: A_FIRMS}),
        ("Person", "A. Akopov", (PERSON_INN, TRADER_OGRN), {}),
        ("Company", "LLC DM", (FIRM_INN, PERSON_INN), {PERSON_INN: A_PERSONS, FIRM_INN: SEVERAL}),
        ("Organization", "POLYANIN EVGENII IP", (PERSON_INN, TRADER_OGRN), {}),
        ("Organization", "Lev Yershov", (PERSON_INN, TRADER_OGRN), {}),
        ("Vessel", "Lady R", (SHIP, SHIP), {}),
    ],
)
def test_only_a_number_that_can_be_its_own_identifies_a_party(
    kind: str,
    name: str,
    numbers: tuple[tuple[str, str], ...],
    others: dict[tuple[str, str], str],
) -> None:
    record, found = own_numbers(Record("a:1", kind, name, identifiers=numbers, note="Known."))
    assert found == others
    assert set(record.identifiers) == set(numbers) - others.keys()
    printed = all(value in record.note for _, value in others)
    assert record.note.startswith("Known.")
    assert printed is (kind != "Person" or not others)
