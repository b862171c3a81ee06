"""No verb of page one is stronger than its claims: of routes, dossiers, profiles and changes."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

import pytest
from changed_case import changed
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from entrepot.casework.brief_writer import BriefWriter
from entrepot.casework.case import Case
from entrepot.graph.model import Claim
from entrepot.graph.schema import schema
from entrepot.viz.answers.serializer import Serializer
from entrepot.viz.evidence.panel_builders import Evidence
from entrepot.viz.reports.document import Report, Run, runs
from entrepot.viz.reports.page_one.ways import ways_of
from entrepot.viz.wording.sentences import sentence

# Verbs that say that goods moved; "documented" says it of documents.
MOVES = re.compile(
    r"\b(?:suppl(?:y|ies|ied)|deliver(?:s|ed)|move[sd]|ship(?:s|ped)|sells|sold|sent|exports?"
    r"|exported|transfer(?:s|red)|transported)\b"
)
DOCUMENTED = re.compile(r"\bdocumented\b")
# What our own words may do with such a verb: deny it, suppose it, or leave it open.
OPEN = re.compile(
    r"\b(?:no|not|nobody|none|nothing|without|if|would|could|whether|neither|how)\b|^who\b", re.I
)
# Documented is said of ways, never of a delivery.
OF_WAYS = re.compile(
    r"documented (?:ways?|routes?|than)|no (?:way|route) is documented|nothing is documented"
    # A note of changes has the word of a relation in one version and in the other.
    r"|: before, [^;]+; now, [^;]+\.$",
    re.I,
)
# The verb of the frame by the status of the claim; a status without one has its sentence whole.
FRAMES = {
    "asserted": (" said: ", "According to "),
    "assessed": (" judged: ", "In the assessment of "),
    "listed": (
        " stated as its reason for a listing: ",
        "According to the stated reasons of ",
        "lists",
        "listed",
    ),
    "adjudicated": (" found: ", "As found by "),
    "gap": (" could not determine ", "could not determine"),
}


def page_runs(report: Report) -> list[Run]:
    first, _ = report.divided
    found: list[Run] = []
    for block in first:
        found += runs(block)
    return found


def too_strong(run: Run, claims: Sequence[Claim], case: Case) -> Iterator[str]:
    """Yield why a run says more than the claims that it notes, or than our own words may."""
    if run.label and not claims:
        return
    if not claims:
        # The name of a relation stands in quotation marks and says nothing by itself.
        if MOVES.search(re.sub("“[^”]*”", "", run.text)) and not OPEN.search(run.text):
            yield f"our words: {run.text}"
        if DOCUMENTED.search(run.text) and not (OF_WAYS.search(run.text) or OPEN.search(run.text)):
            yield f"our words on documents: {run.text}"
        return
    words = " ".join(sentence(claim, case.identities) for claim in claims).casefold()
    for verb in MOVES.findall(run.text) + DOCUMENTED.findall(run.text):
        if verb.casefold() not in words:
            yield f"{verb} is no word of {[claim.uid for claim in claims]}"
    for claim in claims:
        frames = FRAMES.get(claim.status, ())
        if MOVES.search(run.text) and frames and not any(map(run.text.__contains__, frames)):
            yield f"{claim.uid} is {claim.status}: {run.text}"


@functools.cache
def writer_of(case: Case) -> BriefWriter:
    return BriefWriter(case, length="page")


def checked(case: Case, source: str, target: str) -> list[str]:
    """Return what is too strong on page one of a question, over all of its runs."""
    return faults_of(writer_of(case).route(source, target, k=3), case)


def faults_of(report: Report, *versions: Case) -> list[str]:
    """Return what is too strong on a page one; a claim is that of the first version with it."""
    noted = {note.number: note.claim for note in report.notes if note.claim}
    faults: list[str] = []
    for run in page_runs(report):
        claims: list[Claim] = []
        for uid in (noted[number] for number in run.notes if number in noted):
            claims += [case.claims[uid] for case in versions if uid in case.claims][:1]
        faults += too_strong(run, claims, versions[0])
    return faults


@functools.cache
def pairs(case: Case) -> list[tuple[str, str]]:
    """Return the ends of all movements of the case, and of the routes of two steps."""
    found: dict[tuple[str, str], None] = {}
    onward: dict[str, list[str]] = {}
    for edge in case.fold().edges.values():
        if schema().predicates[edge.predicate].moves == "forward" and not edge.gap:
            onward.setdefault(edge.source, []).append(edge.target)
    for source, targets in onward.items():
        for target in targets:
            found[source, target] = None
            found.update(dict.fromkeys((source, far) for far in onward.get(target, ())))
    return [ends for ends in sorted(found) if ends[0] != ends[1]]


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_no_verb_is_stronger_than_its_claim(case: Case, data: st.DataObject) -> None:
    source, target = data.draw(st.sampled_from(pairs(case)))

    assert checked(case, source, target) == []


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_no_verb_of_a_profile_or_a_dossier_is_stronger_than_its_claim(
    case: Case, data: st.DataObject
) -> None:
    ids = case.identities
    told = sorted({uid for ends in pairs(case) for uid in ends})
    seats = sorted({ids.entities[uid].country for uid in told if ids.entities[uid].country})
    uid = data.draw(st.sampled_from([*told, *seats, *map(ids.uid, ("Orlan-10", "Garpiya-A1"))]))

    writer = writer_of(case)
    report = writer.country(uid) if uid in seats else writer.dossier(uid)

    assert faults_of(report, case) == []


@pytest.mark.parametrize("about", ["cn", "ru", "kz", "Kharkiv missile", "Garpiya-A1", "IEMZ Kupol"])
def test_the_profiles_and_dossiers_of_the_docs_say_no_more_than_their_claims(
    case: Case, about: str
) -> None:
    writer = writer_of(case)
    report = writer.country(about) if len(about) == 2 else writer.dossier(about)
    assert faults_of(report, case) == []


@pytest.mark.parametrize("ends", [(), ("Fuxing Test", "IEMZ Kupol")])
def test_a_note_of_changes_says_no_more_than_its_claims(ends: tuple[str, ...]) -> None:
    later, earlier = (Case.open(f"{changed().path}{state}") for state in ("", "@1"))
    report = BriefWriter(later, length="page").changes(1, *ends)
    assert faults_of(report, later, earlier) == []
    told = {note.claim for note in report.notes if note.claim}
    assert told, "no claim of the note is looked at"


@pytest.mark.parametrize(
    ("source", "target"),
    [("Xiamen Limbach", "IEMZ Kupol"), ("kp", "ru"), ("Asia Pacific Links", "Orlan-10")],
)
def test_the_questions_of_the_docs_say_no_more_than_their_claims(
    case: Case, source: str, target: str
) -> None:
    assert checked(case, source, target) == []
    found = case.routes(source, target)
    evidence = Evidence(Serializer(case.fold(), case.identities, case.documents))
    for way in ways_of(evidence, found.routes):
        levels = {found.folded.edges[uid].level for step in way.steps for uid in step}
        # What is said of states is not said of firms.
        assert {case.claims[uid].level for uid in filter(None, way.statements)} <= levels


def test_stronger_words_are_found(case: Case) -> None:
    listed = case.claims["curated-garpiya:C-05"]
    plain = Run("Xiamen Limbach delivered L550 series engines to IEMZ Kupol.")
    ours = [Run("Xichao supplied Kupol."), Run("The delivery is documented.")]

    assert list(too_strong(plain, [listed], case)) == [f"{listed.uid} is listed: {plain.text}"]
    assert [len(list(too_strong(run, [], case))) for run in ours] == [1, 1]
    said = Run("In December 2024 the European Union said: Xiamen Limbach delivered engines")
    assert list(too_strong(said, [listed], case)) == [f"{listed.uid} is listed: {said.text}"]
    sold = Run(
        "In December 2024 the European Union stated as its reason for a listing: Limbach sold it"
    )
    assert list(too_strong(sold, [listed], case)) == [f"sold is no word of ['{listed.uid}']"]
