"""Makers of Russian missiles and drones: counts, words, users, numbers, parties kept apart."""

from __future__ import annotations

import random
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from entrepot.casework.case import Case
from entrepot.graph.model import Claim
from entrepot.loaders.document_text import words_of
from entrepot.loaders.sources import curated_makers
from entrepot.viz.answers.verification import verify

PAGE = (Path(curated_makers.__file__).parent / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def claims(case: Case) -> dict[str, Claim]:
    return {uid: c for uid, c in case.claims.items() if uid.startswith("curated-makers:")}


@pytest.fixture(scope="session")
def lists(documents: Path) -> Path:
    folder = documents / "data" / "eu"
    if not folder.is_dir():
        pytest.skip(f"no lists at {folder}: set ENTREPOT_SHARED to a folder with data/")
    return documents


def test_how_many_there_are(claims: dict[str, Claim]) -> None:
    assert Counter(claim.predicate for claim in claims.values()) == {
        "DESIGNATES": 159,
        "MANUFACTURES": 47,
        "SUPPLIES": 34,
        "SUBSIDIARY_OF": 36,
        "USED_BY": 28,
        "COMPONENT_OF": 22,
        "STATES": 20,
        "DESIGNS": 16,
        "ASSOCIATED_WITH": 18,
        "PROVIDES_FOR": 11,
        "CONTRACTED": 9,
        "OWNS": 7,
        "FIRED_AT": 3,
        "ACTS_FOR": 2,
    }


def test_the_page_has_the_counts(claims: dict[str, Claim]) -> None:
    printed = re.findall(r"\| `([a-z-]+:[a-z0-9-]+)` \| ([0-9]+) \|", PAGE)
    assert {document: int(count) for document, count in printed} == Counter(
        claim.document for claim in claims.values()
    )
    measures = Counter(c.asserter for c in claims.values() if c.predicate == "DESIGNATES")
    assert measures == {"register:eu-council": 123, "register:ofac": 36}
    assert "253 say what somebody did, owns or makes, and 159 are measures (123 of" in PAGE


def test_every_claim_has_its_words_and_they_stand_in_its_entry(
    case: Case, claims: dict[str, Claim], lists: Path
) -> None:
    answer = verify(case.documents, claims, {}, [lists], words_of)
    assert answer["faults"] == []
    assert answer["counts"]["quotes_found"] == len(claims) == 412


def test_a_word_that_is_not_there_is_found(
    case: Case, claims: dict[str, Claim], lists: Path
) -> None:
    uid = "curated-makers:G-03"
    changed = replace(claims[uid], quote=claims[uid].quote.replace("Kh-101", "Kh-102"))
    (fault,) = verify(case.documents, {uid: changed}, {}, [lists], words_of)["faults"]
    assert uid in fault


def test_a_stated_reason_is_no_finding_and_a_weaker_word_is_kept(claims: dict[str, Claim]) -> None:
    assert {claim.status for claim in claims.values()} == {"listed"}
    assert {claim.voice for claim in claims.values()} == {"European Union", "US government"}
    weaker = re.compile(r"\b(involved in|suspected)\b")
    silent = {uid for uid, c in claims.items() if weaker.search(c.quote) and not c.hedge}
    # There the words are of a group, or of the making of a part: that it is one is said flatly.
    flat = ("G-18.part", "G-18.used", "G-19.group", "G-20.group", "G-21.group", "G-22.group")
    assert silent == {f"curated-makers:{key}" for key in (*flat, "G-24.part")}
    assert {uid for uid, c in claims.items() if c.hedge and c.grade != "B3"} == set()


def test_who_uses_a_weapon_is_said_only_where_the_words_say_it(claims: dict[str, Claim]) -> None:
    user = {
        "countries:RU": re.compile(r"Russia|war of aggression against Ukraine"),
        "register:ru-armed-forces": re.compile(r"(?i)armed forces|army|military|troops|forces"),
    }
    used = {uid: c for uid, c in claims.items() if c.predicate == "USED_BY"}
    assert {uid for uid, c in used.items() if not user[c.object].search(c.quote)} == set()
    assert Counter(c.object for c in used.values()) == {
        "countries:RU": 6,
        "register:ru-armed-forces": 22,
    }


def test_no_western_maker_is_a_seller(case: Case, claims: dict[str, Claim]) -> None:
    entities = case.identities.entities
    sellers = {
        (entities[case.identities.uid(c.subject)].country, c.hedge)
        for c in claims.values()
        if c.predicate == "SUPPLIES"
    }
    assert sellers == {("ru", ""), ("by", ""), ("cn", ""), ("nl", "suspected"), ("", "")}


def test_who_is_one_and_who_is_not(case: Case) -> None:
    ids = case.identities
    assert ids.uid("curated-makers:umz") == ids.uid("curated-makers:ulyanovsk-mech")
    assert ids.uid("curated-makers:orion") != ids.uid("curated-makers:atlant-orion")
    assert ids.uid("curated-makers:kyb-uav") != ids.uid("curated-reports:kub-bla")
    assert ids.uid("curated-makers:micran-jsc") != ids.uid("register:micran")


def test_the_twenty_that_were_read_again_are_the_twenty_drawn(claims: dict[str, Claim]) -> None:
    keys = sorted(uid.partition(":")[2] for uid, c in claims.items() if c.predicate != "DESIGNATES")
    _, _, part = PAGE.partition("## Twenty claims drawn by seed")
    named = set(re.findall(r"G-[0-9]+(?:\.[a-z0-9-]+)*", part))
    assert named == set(random.Random(24).sample(keys, 20))


def test_the_makers_of_the_kh_101_and_their_parts(case: Case) -> None:
    folded = case.fold()
    ids = case.identities
    kh_101 = ids.uid("register:kh-101")
    makers = {
        ids.entities[e.source].name
        for e in folded.edges.values()
        if e.target == kh_101 and e.predicate == "MANUFACTURES"
    }
    parts = {
        ids.entities[e.source].name
        for e in folded.edges.values()
        if e.target == kh_101 and e.predicate == "COMPONENT_OF"
    }
    assert makers == {"JSC State Machine Building Design Bureau Raduga"}
    assert parts == {
        "Engines of the Kh-101 made by UEC-Saturn",
        "Otblesk-U optoelectronic guidance system",
        "Aluminium components of Aluminium Metallurg Rus",
    }
