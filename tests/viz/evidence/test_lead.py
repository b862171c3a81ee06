"""What panels open on: one sentence, the quotation of the written rule, who denies it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from entrepot.casework.case import Case
from entrepot.graph.identity import normal
from entrepot.graph.model import Edge
from entrepot.graph.schema import schema
from entrepot.graph.web_addresses import safe
from entrepot.viz.evidence.best_quote import QuoteChoice
from entrepot.viz.evidence.panel_builders import Evidence
from entrepot.viz.wording.sentences import sentence


@pytest.fixture(scope="module")
def evidence(case: Case) -> Evidence:
    return Evidence(case.page_serializer(case.fold(), case.identities))


@pytest.fixture(scope="module")
def choice(case: Case) -> QuoteChoice:
    folded = case.fold()
    return QuoteChoice(folded.claims, folded.strengths, case.identities)


def named_by_hand(case: Case, uid: str, edge: Edge) -> int:
    """How many ends the words of a claim have, looked for in another way than the rule does."""
    words = normal(case.claims[uid].quote).split()
    count = 0
    for end in {edge.source, edge.target}:
        entity = case.identities.entities[end]
        hit = False
        for name in (entity.name, *entity.aliases):
            parts = normal(name).split()
            long = len(" ".join(parts)) > 3
            at = range(len(words) - len(parts) + 1)
            hit |= long and any(words[i : i + len(parts)] == parts for i in at)
        count += hit
    return count


def test_no_better_quotation_of_a_relation_is_passed_over(case: Case, choice: QuoteChoice) -> None:
    folded, looked_at = case.fold(), 0
    for edge in folded.edges.values():
        best = choice.best([(edge.claims, (edge.source, edge.target))])
        quoted = [
            uid
            for uid in edge.claims
            if case.claims[uid].quote and schema().statuses[case.claims[uid].status].scored
        ]
        assert (best is None) == (not quoted)
        if best is None:
            continue
        looked_at += 1
        for uid in quoted:
            other = case.claims[uid]
            assert best.claim.alone or not other.alone
            if other.alone == best.claim.alone:
                assert named_by_hand(case, uid, edge) <= best.named
                alike = choice.best([([uid], (edge.source, edge.target))])
                if alike and alike.named == best.named:
                    assert folded.strengths[uid] <= folded.strengths[best.claim.uid]
    assert looked_at > 500


def test_the_rule_in_its_order(case: Case, choice: QuoteChoice) -> None:
    uid = "curated-garpiya:C-01.eu"
    claim = case.claims[uid]
    ends = (case.uid("IEMZ Kupol"), case.uid("Almaz-Antey"))
    variants = {
        "both": claim,
        "one, stronger": replace(claim, quote="IEMZ Kupol makes drones"),
        "none": replace(claim, quote="it makes drones"),
        "no words": replace(claim, quote=""),
        "withdrawn": replace(claim, status="withdrawn"),
        "both, weak outlet": replace(claim, alone=False),
        "both, weaker": claim,
    }
    strengths = {**dict.fromkeys(variants, 0.7), "one, stronger": 0.95, "both, weaker": 0.6}
    claims = {key: replace(made, uid=key) for key, made in variants.items()}
    made = QuoteChoice(claims, strengths, case.identities)
    order: list[str] = []
    left = list(variants)
    while best := made.best([(left, ends)]):
        order.append(best.claim.uid)
        left.remove(best.claim.uid)
    assert order == ["both", "both, weaker", "one, stronger", "none", "both, weak outlet"]
    assert set(left) == {"no words", "withdrawn"}


def test_an_acronym_is_no_word_and_a_name_no_part_of_one(case: Case, choice: QuoteChoice) -> None:
    claim = case.claims["curated-garpiya:C-01.eu"]
    russia = case.uid("ru")
    quotes = ("to Russia", "the Russian market", "a prussian firm", "Russia's")
    found = []
    for number, quote in enumerate(quotes):
        found.append(choice.names(replace(claim, uid=f"x{number}", quote=quote), russia))
    assert found == [True, False, False, True]


def test_a_relation_opens_on_its_claim_its_source_and_its_denials(
    case: Case, evidence: Evidence
) -> None:
    for edge in case.fold().edges.values():
        panel = evidence.edge(edge.uid)
        first, read, *against = panel.lead
        claim = case.claims[first.opens.removeprefix("claim:")]
        assert claim.uid in edge.claims
        # The sentence is that of one claim, so that it is never stronger than its source.
        assert first.text == sentence(claim, case.identities)
        assert read.quote in (claim.quote, "") or read.quote.endswith("[...]")
        assert case.documents[claim.document].title in read.text
        assert not read.link or safe(read.link)
        objections = evidence.serializer.objections.of_edges([edge], [edge.source, edge.target])
        denying = [item for item in objections if item.relation != "own statement"]
        opened = [row.opens for row in against if row.opens]
        assert len(opened) == min(2, len(denying))
        assert {row.removeprefix("claim:") for row in opened} <= {item.claim for item in denying}
        if not denying:
            assert [row.text for row in against] == ["No denial or answer is on file."]
        elif any(item.act != "no_comment" for item in denying):
            assert case.claims[opened[0].removeprefix("claim:")].act != "no_comment"


def test_a_party_opens_on_who_it_is_and_no_number_is_said_of_a_person(
    case: Case, evidence: Evidence
) -> None:
    lines: dict[str, list[str]] = {}
    for edge in case.fold().edges.values():
        for end in {edge.source, edge.target}:
            lines.setdefault(end, []).append(edge.uid)
    kinds: Counter[bool] = Counter()
    for uid, mine in lines.items():
        lead = evidence.entity(uid, mine).lead
        person = case.identities.entities[uid].kind == "Person"
        kinds[person] += 1
        assert person == ("named here through an official act or a role" in lead[0].text)
        assert not (person and any(char.isdigit() for char in lead[0].text))
    assert min(kinds[True], kinds[False]) > 10
    kupol = case.uid("IEMZ Kupol")
    assert evidence.entity(kupol, lines[kupol]).lead[0].text == (
        "Company in Russia, under a blocking measure of Council of the European Union, "
        f"Office of Foreign Assets Control (OFAC): {len(lines[kupol])} relations are shown here."
    )


def test_every_claim_opens_its_source_or_says_why_not(case: Case, evidence: Evidence) -> None:
    reasons = {
        "no web address is on file",
        "no web address follows from",
        "opens the publisher’s site",
    }
    counts: Counter[str] = Counter()
    for uid in case.fold().claims:
        sections = dict(evidence.claim(uid).sections)
        first = sections["Read in"][0]
        said = {reason for reason in reasons if reason in first.small}
        counts["opens" if first.link else "does not"] += 1
        assert first.link or said - {"opens the publisher’s site"}
        assert not first.link or safe(first.link)
        document = case.documents[case.claims[uid].document]
        copies = [row.text for row in sections["Read in"] if row.text.startswith("File that was")]
        assert bool(copies) == bool(document.file)
    assert counts["does not"] <= 80
    assert counts["opens"] >= 1200
