"""The numbers of a party: whether those of two say that they are not one."""

from __future__ import annotations

from ..model import Entity

# Numbers of which a party has one. Those of list entries are not among them.
SINGLE = ("imo", "imo-company", "ru-inn", "ru-ogrn", "cn-uscc", "hk-cr", "kz-bin")
LISTS = ("ofac", "un", "eu")


def numbers_of(entity: Entity) -> dict[str, set[str]]:
    """Return the numbers of which an entity has one each, and those of its entries, by list.

    The European Union numbers its entries anew in each act.

    >>> kupol = Entity("e", "Company", "K", (), (("eu", "269-I.ENTITIES-1"),), "ru", "", ("a:e",))
    >>> numbers_of(kupol)
    {'eu 269': {'269-I.ENTITIES-1'}}
    """
    numbers: dict[str, set[str]] = {}
    for scheme, value in entity.identifiers:
        if scheme in SINGLE or scheme in LISTS:
            act = f" {value.partition('-')[0]}" if scheme == "eu" else ""
            numbers.setdefault(f"{scheme}{act}", set()).add(value)
    return numbers


def numbers_differ(left: Entity, right: Entity) -> bool:
    """Return whether both have a number of one kind and none in common."""
    others = numbers_of(right)
    for kind, values in numbers_of(left).items():
        if kind in others and values.isdisjoint(others[kind]):
            return True
    return False
