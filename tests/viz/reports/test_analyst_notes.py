"""Notes of analysts in a full brief: as their own, about what it tells, of no natural person."""

from __future__ import annotations

from pathlib import Path

import pytest

from entrepot.casework.brief_writer import BriefWriter
from entrepot.casework.case import Case
from entrepot.graph.analyst_notes import Note
from entrepot.graph.errors import BadInput
from entrepot.viz.reports import FORMATS
from entrepot.viz.reports.document import Bullets, Heading, Report, runs
from entrepot.viz.reports.provenance import made_of

ENDS = ("Xiamen Limbach", "IEMZ Kupol")
HOSTILE = "7 addresses --> <script>alert(1)</script> \\ ]] `x` {{ x }}"


def note(key: str, about: str, text: str = "To be asked again.") -> Note:
    return Note(key, about, text, "A. Analyst", "2026-11-20", tag="to do")


def full(case: Case, *notes: Note) -> Report:
    return BriefWriter(case, length="full", notes=notes).route(*ENDS)


def listed(report: Report) -> list[str]:
    blocks = list(report.blocks)
    heads = [at for at, b in enumerate(blocks) if isinstance(b, Heading)]
    (at,) = [at for at in heads if blocks[at].runs[0].text == "Notes of analysts"]  # type: ignore[union-attr]
    found = blocks[at + 2]
    assert isinstance(found, Bullets)
    return ["".join(run.text for run in item) for item in found.items]


def test_a_full_brief_has_the_notes_on_what_it_tells_and_no_other(case: Case) -> None:
    edge = case.routes(*ENDS).routes[0].edges[0]
    claim = sorted(case.fold().edges[edge].claims)[0]
    kept = [
        note("a", "party:ru-inn-1831083343", "Seen  twice."),
        note("b", f"line:{edge}"),
        note("c", f"claim:{claim}"),
    ]
    others = [
        note("d", "party:kp"),
        note("e", "picture"),
        note("f", "claim:curated-nk:B-05"),
        note("g", "line:e-none"),
    ]
    report = full(case, *kept, *others)
    texts = listed(report)
    assert texts[0] == "IEMZ Kupol: “Seen twice.” [to do] (A. Analyst, 20 Nov 2026)"
    assert len(texts) == 3
    plain = full(case)
    # Nothing else of the brief moves, and no note of a source stands behind an analyst's words.
    assert [*report.blocks][: len(plain.blocks)] == [*plain.blocks]
    assert list(report.notes) == list(plain.notes)
    assert not [
        run for block in report.blocks[len(plain.blocks) :] for run in runs(block) if run.notes
    ]


def test_a_note_on_a_natural_person_stays_out_of_a_brief(case: Case) -> None:
    folded, ids = case.fold(), case.identities
    persons = {uid for uid, entity in ids.entities.items() if entity.kind == "Person"}
    (edge, *_) = [e for e in folded.edges.values() if {e.source, e.target} & persons]
    person = edge.source if edge.source in persons else edge.target
    other = edge.target if person == edge.source else edge.source
    asked = [
        note("a", f"party:{person}"),
        note("b", f"line:{edge.uid}"),
        note("c", f"party:{other}"),
    ]
    report = BriefWriter(case, length="full", notes=asked).dossier(other)
    assert len(listed(report)) == 1


@pytest.mark.parametrize("form", [form for form in FORMATS if form.suffix in (".md", ".html")])
def test_a_brief_with_notes_is_made_again_from_its_file(
    case: Case, tmp_path: Path, form: object
) -> None:
    report = full(case, note("a", "party:ru-inn-1831083343", HOSTILE))
    files = form.write(report, "brief")  # type: ignore[attr-defined]
    path = tmp_path / f"brief{form.suffix}"  # type: ignore[attr-defined]
    path.write_bytes(files[path.name])
    # In Markdown the words stand once more in a comment, which they cannot end.
    text = files[path.name].decode()
    assert "<script>alert(1)" not in text.rpartition("<!-- entrepot: ")[0 if "-->" in text else 2]
    assert text.count("-->") <= 1
    # The notes are those of the file, whatever stands in the case by now.
    again = BriefWriter(case, length="full").again(made_of(path))
    assert form.write(again, "brief") == files  # type: ignore[attr-defined]


def test_a_shorter_brief_has_no_place_for_notes(case: Case) -> None:
    with pytest.raises(BadInput, match="--length full"):
        BriefWriter(case, length="brief", notes=[note("a", "party:kp")]).route(*ENDS)
