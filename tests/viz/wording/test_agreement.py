"""A verb agrees with its subject: descriptions may be plurals, names of firms are none."""

from __future__ import annotations

import pytest

from entrepot.viz.wording.agreement import agreeing, is_plural

WAS = "was identified as an example of"


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("Group", "Exporters of goods to Krafttek (not named)"),
        ("Group", "India-based companies with charter contracts with Sahara Thunder (not named)"),
        ("Group", "Russian vendors, importers and distributors paid by Zala Aero Group"),
        ("Component", "UAVs, UAV components and related technology"),
        ("Component", "Lathes"),
        ("Weapon", "Iranian weapons systems (no model named)"),
        ("WeaponInstance", "Kh-101 missiles, examined by GUR (“Components from other”)"),
    ],
)
def test_a_description_of_several_is_a_plural(kind: str, name: str) -> None:
    assert is_plural(kind, name)
    assert agreeing(WAS, kind, name) == "were identified as an example of"


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("Company", "Texas Instruments"),
        ("Company", "Lathes of Perm (two firms)"),
        ("Body", "Islamic Revolutionary Guard Corps (IRGC)"),
        ("Weapon", "Strilets (KRUS)"),
        ("WeaponInstance", "Kh-101 No. 580844502"),
        ("Group", "Network of firms that supply engines (not named)"),
        ("Group", "Baoter XCHC Electron / Bourns"),
        ("Component", "Chassis"),
        ("Component", "Apparatus for soldering"),
        ("Component", ""),
    ],
)
def test_a_name_and_one_thing_are_no_plural(kind: str, name: str) -> None:
    assert not is_plural(kind, name)
    assert agreeing(WAS, kind, name) == WAS


def test_a_verb_that_is_alike_in_both_numbers_stays() -> None:
    assert agreeing("supplied engines to", "Group", "Exporters") == "supplied engines to"
