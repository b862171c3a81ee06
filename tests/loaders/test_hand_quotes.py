"""The words that claims written by hand rest on: where they stand, how long they are, how many."""

from __future__ import annotations

import csv
import random
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from entrepot.casework.case import Case
from entrepot.graph.model import Claim
from entrepot.graph.quotes import found_in
from entrepot.loaders.document_text import words_of
from entrepot.loaders.sources import curated_reports
from entrepot.viz.answers.verification import verify

HAND = (
    *("seeds", "curated-nk", "curated-garpiya", "curated-western", "curated-reports"),
    "curated-iran",
    "curated-makers",
)
REPORTS = Path(curated_reports.__file__).parent
OMISSION = " [...] "
LONGEST = 40  # words


def written_by_hand(case: Case, source: str = "") -> list[Claim]:
    sources = (source,) if source else HAND
    return [c for c in case.claims.values() if c.uid.partition(":")[0] in sources]


@pytest.fixture(scope="session")
def texts(documents: Path) -> Path:
    folder = documents / "texts"
    if not folder.is_dir():
        pytest.skip(f"no reports at {folder}")
    return folder


def test_how_many_claims_have_the_words_of_their_text(case: Case) -> None:
    counts = {}
    for source in HAND:
        claims = written_by_hand(case, source)
        counts[source] = (len(claims), sum(bool(claim.quote) for claim in claims))
    assert counts == {
        "seeds": (72, 72),
        "curated-nk": (124, 64),
        "curated-garpiya": (136, 92),
        "curated-western": (215, 83),
        "curated-reports": (339, 339),
        "curated-iran": (314, 314),
        "curated-makers": (412, 412),
    }
    written, quoted = (sum(pair[part] for pair in counts.values()) for part in (0, 1))
    assert quoted / written > 0.85


def test_a_claim_lacks_a_quote_only_where_its_text_is_not_held(case: Case) -> None:
    held = {uid for uid, document in case.documents.items() if document.sha256}
    claims = written_by_hand(case)
    without = {claim.uid for claim in claims if claim.quote_state == "none"}
    not_held = {claim.uid for claim in claims if claim.document not in held}
    assert without == not_held


def test_no_quote_is_longer_than_forty_words(case: Case) -> None:
    quotes = [claim.quote.replace(OMISSION, " ") for claim in written_by_hand(case)]
    assert max(len(quote.split()) for quote in quotes) <= LONGEST


def test_every_quote_of_the_reports_stands_in_its_text(case: Case, texts: Path) -> None:
    checked = 0
    for claim in written_by_hand(case, "curated-reports"):
        document = case.documents[claim.document]
        text = (texts.parent / document.file).read_text(encoding="utf-8")
        lines = [line for line in text.splitlines() if line.strip()]
        place = text if claim.locator == "in the text" else lines[int(claim.locator[1:]) - 1]
        for part in claim.quote.split(OMISSION):
            assert found_in(place, part), (claim.uid, part)
        checked += 1
    assert checked == 339


def test_verify_finds_every_quote_that_is_held(case: Case, texts: Path) -> None:
    claims = {claim.uid: claim for claim in written_by_hand(case)}
    answer = verify(case.documents, claims, {}, [texts.parent], words_of)
    assert answer["faults"] == []
    assert answer["counts"]["quotes_found"] == sum(bool(c.quote) for c in claims.values()) == 1376
    assert answer["counts"]["quotes_unchecked"] == answer["counts"]["quotes_bad"] == 0


def test_a_changed_word_of_a_list_entry_is_found(case: Case, texts: Path) -> None:
    uid = "curated-western:D-27.listed"
    claim = case.claims[uid]
    assert claim.quote == "Asia Pacific Links Ltd. [...] 16.12.2024"
    (changed,) = verify(
        case.documents,
        {uid: replace(claim, quote="Asia Pacific Links Ltd. [...] 17.12.2024")},
        {},
        [texts.parent],
        words_of,
    )["faults"]
    assert uid in changed


def test_levels_statuses_and_reports(case: Case) -> None:
    claims = written_by_hand(case, "curated-reports")
    assert Counter(claim.level for claim in claims) == {
        "firm": 230,
        "item": 62,
        "shipment": 33,
        "state": 14,
    }
    assert Counter(claim.status for claim in claims) == {
        "asserted": 270,
        "self": 31,
        "assessed": 24,
        "denied": 12,
        "listed": 1,
        "gap": 1,
    }
    printed = re.findall(
        r"\| `(register:[a-z-]+)` \| ([0-9]+) \|", (REPORTS / "README.md").read_text("utf-8")
    )
    by_report = Counter(claim.document for claim in claims)
    assert {document: int(count) for document, count in printed} == by_report


def test_what_is_hedged_is_not_said_flatly(case: Case) -> None:
    """A judgement has the word that hedges it, and the words quoted or their paragraph have it."""
    claims = written_by_hand(case, "curated-reports")
    assessed = [claim for claim in claims if claim.status == "assessed"]
    assert all(claim.hedge for claim in assessed)
    hedges = re.compile(r"\b(likely|appears?|allegedly|reportedly|potentially|indicates|accused)\b")
    silent = {c.uid for c in claims if hedges.search(c.quote) and not c.hedge}
    # There the word is of another statement in the sentence, or is no hedge (to appear on patents).
    assert silent == {
        "curated-reports:E-90.doc",
        "curated-reports:E-28.linked",
        "curated-reports:E-68.gk-radiant.listed",
        "curated-reports:E-68.trade-component.listed",
    }


def test_the_twenty_that_were_read_again_are_on_file() -> None:
    with (REPORTS / "claims.csv").open(encoding="utf-8", newline="") as lines:
        keys = sorted(row["key"] for row in csv.DictReader(lines))
    page = (REPORTS / "README.md").read_text(encoding="utf-8")
    _, _, part = page.partition("## Twenty claims drawn by seed")
    named = set(re.findall(r"E-[0-9]+(?:\.[a-z-]+(?:\.[a-z-]+)?)?", part.partition("Eighteen")[0]))
    # They were drawn before rows were added that tell each reported measure apart.
    assert len(named) == 20
    assert named <= set(keys)


@pytest.mark.parametrize(("source", "letter"), [("curated_nk", "B"), ("curated_western", "D")])
def test_the_twenty_quoted_claims_that_were_read_are_the_twenty_drawn(
    source: str, letter: str
) -> None:
    folder = REPORTS.parent / source
    with (folder / "claims.csv").open(encoding="utf-8", newline="") as lines:
        keys = sorted(row["key"] for row in csv.DictReader(lines) if row["quote"])
    page = (folder / "README.md").read_text(encoding="utf-8")
    _, _, part = page.partition("`random.Random(24)")
    named = set(re.findall(rf"\b{letter}-[0-9]+(?:\.[a-z0-9-]+)*", part))
    assert named == set(random.Random(24).sample(keys, 20))


def test_persons_are_there_by_a_role_or_an_act(case: Case) -> None:
    folded = case.fold()
    ours = {c.uid for c in written_by_hand(case, "curated-reports")}
    kinds = {uid: entity.kind for uid, entity in case.identities.entities.items()}
    relations = {
        edge.predicate
        for edge in folded.edges.values()
        if ours & set(edge.claims) and "Person" in (kinds[edge.source], kinds[edge.target])
    }
    assert relations == {"OWNS", "DIRECTS", "ASSOCIATED_WITH", "SUPPLIES"}


def test_one_investigation_does_not_support_itself(case: Case) -> None:
    """What RUSI and Reuters found together, and the Council repeats, is one original statement."""
    roots = {
        uid: case.claims[uid].root
        for uid in (
            "curated-reports:E-03",
            "curated-reports:E-23",
            "curated-western:D-25.reuters",
            "curated-western:D-26",
            "curated-western:D-27",
        )
    }
    assert set(roots.values()) == {
        "rusi:2022-12-15:joint investigation of the Orlan-10 with Reuters and iStories"
    }
    folded = case.fold()
    (edge,) = [
        e
        for e in folded.edges.values()
        if {"curated-reports:E-03", "curated-western:D-26"} <= set(e.claims)
    ]
    assert edge.support.independent == edge.support.common == pytest.approx(0.85)


def test_which_parties_stay_apart(case: Case) -> None:
    ids = case.identities
    assert ids.uid("curated-reports:jsc-stc") != ids.uid("register:stc")
    assert ids.uid("curated-reports:luchengtech") == "cn-uscc-91110114783965860W"
    assert ids.uid("curated-reports:xinghua") == "curated-reports:xinghua"
