"""An analyst's own judgement: signed, dated, with reason and claims, in words of its own."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from entrepot.casework.brief_writer import BriefWriter
from entrepot.casework.case import Case
from entrepot.graph.errors import BadInput
from entrepot.viz.reports import FORMATS
from entrepot.viz.reports.analyst_judgement import LIKELIHOOD, Judgement, of_file
from entrepot.viz.reports.document import Heading, Paragraph, Report, runs
from entrepot.viz.reports.provenance import made_of

CLAIM = "curated-garpiya:B-05"
GIVEN = {
    "judgement": "engines went on reaching the plant after 2024",
    "likelihood": "likely",
    "confidence": "low",
    "by": "A. Analyst, Ministry of Examples",
    "on": "2026-11-20",
    "why": "two later lists name the same makers",
}
TODAY = "2026-11-27"


def claim_of(case: Case) -> str:
    found = case.routes("Xiamen Limbach", "IEMZ Kupol").routes[0]
    uids = sorted({c for e in found.edges for c in case.fold().edges[e].claims})
    return next(u for u in uids if case.claims[u].alone)


def written(path: Path, case: Case, **changed: object) -> Path:
    fields = {**GIVEN, "rests_on": [claim_of(case)], **changed}
    path.write_text(
        "".join(f"{k} = {json.dumps(v)}\n" for k, v in fields.items() if v is not None),
        encoding="utf-8",
    )
    return path


def section(report: Report) -> str:
    blocks = list(report.blocks)
    at = next(
        i
        for i, b in enumerate(blocks)
        if isinstance(b, Heading) and b.runs[0].text == "An analyst’s judgement"
    )
    return " ".join("".join(r.text for r in runs(b)) for b in blocks[at + 1 : at + 3])


def test_a_judgement_is_printed_as_its_authors_own(case: Case, tmp_path: Path) -> None:
    given = of_file(written(tmp_path / "j.toml", case), TODAY)
    report = BriefWriter(case, length="full").route("Xiamen Limbach", "IEMZ Kupol", judgement=given)
    text = section(report)

    assert text.startswith(
        "A. Analyst, Ministry of Examples (20 Nov 2026) judges it likely that engines went on "
        "reaching the plant after "
        "2024. Confidence in this judgement, by the analyst’s own account: low. "
        "Reason given: two later lists name"
    )
    assert f"It rests on {claim_of(case)}. The judgement is its author’s own" in text
    (note,) = [n for n in report.notes if n.key == "judgement"]
    assert "“likely” stands for 55 to 80 per cent" in " ".join(note.lines)
    for sentence in re.split(r"(?<=\.) ", text):
        assert not ("likely" in sentence and "onfidence" in sentence)


@pytest.mark.parametrize("name", ["route", "dossier", "country"])
def test_a_judgement_moves_no_number(case: Case, tmp_path: Path, name: str) -> None:
    given = of_file(written(tmp_path / "j.toml", case), TODAY)

    def made(judgement: Judgement | None) -> Report:
        if name == "route":
            return BriefWriter(case, length="full").route(
                "Xiamen Limbach", "IEMZ Kupol", judgement=judgement
            )
        if name == "country":
            return BriefWriter(case, length="full").country("kz", judgement=judgement)
        return BriefWriter(case, length="full").dossier("IEMZ Kupol", judgement=judgement)

    without, with_ = (
        {
            n.key: n.lines
            for n in made(j).notes
            if not n.claim and n.key not in ("judgement", "days-read")
        }
        for j in (None, given)
    )
    assert without == with_


@pytest.mark.parametrize("suffix", [f.suffix for f in FORMATS])
def test_a_brief_with_a_judgement_is_made_again(case: Case, tmp_path: Path, suffix: str) -> None:
    given = of_file(written(tmp_path / "j.toml", case), TODAY)
    form = next(f for f in FORMATS if f.suffix == suffix)
    contents = form.write(
        BriefWriter(case, length="full").route("Xiamen Limbach", "IEMZ Kupol", judgement=given), "b"
    )
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)

    made = made_of(tmp_path / f"b{suffix}")

    assert form.write(BriefWriter(case, length="full").again(made), "b") == contents


def test_no_brief_has_a_word_of_likelihood_of_its_own(case: Case) -> None:
    words = re.compile(r"\b(" + "|".join(LIKELIHOOD) + r"|probably)\b", re.IGNORECASE)
    for report in (
        BriefWriter(case, length="full").route("kp", "ru"),
        BriefWriter(case, length="full").dossier("Kharkiv missile"),
        BriefWriter(case, length="full").country("kz"),
    ):
        texts = [
            r.text
            for b in report.blocks
            if isinstance(b, Paragraph | Heading)
            for r in runs(b)
            if not r.lang
        ]
        # In quotation marks stands the word of a source.
        own = [re.sub("“[^”]*”", "", text) for text in texts]
        assert [text for text in own if words.search(text)] == []


@pytest.mark.parametrize(
    ("changed", "right"),
    [
        ({"likelihood": "quite likely"}, "one of almost no chance"),
        ({"confidence": "very high"}, "one of high"),
        ({"by": ""}, "0 letters"),
        ({"why": None}, "just judgement"),
        ({"extra": "x"}, "extra"),
        ({"on": "2026-11-28"}, "signed, not after 2026-11-27"),
        ({"on": "2026-11"}, "the day on which it was signed"),
        ({"on": "soon"}, "soon"),
        ({"judgement": "it probably went on"}, "belongs in the field likelihood"),
        ({"judgement": "we have high confidence in it"}, "belongs in the field likelihood"),
        ({"judgement": "x" * 401}, "at most 400"),
        ({"rests_on": []}, "one or more"),
    ],
)
def test_a_judgement_that_is_not_whole_is_refused(
    case: Case, tmp_path: Path, changed: dict[str, object], right: str
) -> None:
    with pytest.raises(BadInput, match=right):
        of_file(written(tmp_path / "j.toml", case, **changed), TODAY)


@pytest.mark.parametrize(
    "changed", [{"rests_on": ["nowhere:1"]}, {"judgement": "Li Xinyang took part in it"}]
)
def test_a_judgement_fits_what_is_known_and_no_person(
    case: Case, tmp_path: Path, changed: dict[str, object]
) -> None:
    given = of_file(written(tmp_path / "j.toml", case, **changed), TODAY)
    with pytest.raises(BadInput, match=r"a claim of this version|not a natural person"):
        BriefWriter(case, length="full").route("Xiamen Limbach", "IEMZ Kupol", judgement=given)


def test_a_judgement_cannot_rest_on_what_was_not_public_yet(case: Case, tmp_path: Path) -> None:
    given = of_file(written(tmp_path / "j.toml", case), TODAY)
    with pytest.raises(BadInput, match="that was public"):
        BriefWriter(case, length="full").route(
            "Xiamen Limbach", "IEMZ Kupol", as_of="2024-04-30", judgement=given
        )
