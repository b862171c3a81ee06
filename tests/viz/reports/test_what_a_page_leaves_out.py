"""Page one has what its words promise, and calls no source alone whom another joins."""

from __future__ import annotations

import pytest

from entrepot.casework.brief_writer import BriefWriter
from entrepot.casework.case import Case
from entrepot.viz.reports.document import Columns, Heading, Report, runs, text_of
from entrepot.viz.reports.house_style import house


def sections(report: Report) -> dict[str, str]:
    """Return the texts of page one by their headings, "" for what stands before the first."""
    found, title = {"": ""}, ""
    for block in report.divided[0]:
        parts = (*block.left, *block.right) if isinstance(block, Columns) else (block,)
        for part in parts:
            text = text_of(runs(part))
            title = text if isinstance(part, Heading) else title
            found[title] = found.get(title, "") + ("" if isinstance(part, Heading) else text)
    return found


@pytest.mark.parametrize(
    ("start", "first", "other"),
    [
        (
            "ir",
            "That goods went from Iran to Russia is the word of two sources, which do not all "
            "name the same goods: the European Union and the Royal United Services Institute "
            "(RUSI).",
            "With the goods named otherwise: In October 2023 RUSI said: Iran has supplied Russia",
        ),
        (
            "Pixel Devices",
            "That goods went from Pixel Devices to Russia is the word of two sources, which do "
            "not all name the same goods: Pixel Devices Ltd and Reuters.",
            "With the goods named otherwise: In December 2022 Reuters said: Pixel Devices Ltd",
        ),
    ],
)
def test_no_source_is_alone_where_another_states_that_other_goods_went(
    case: Case, start: str, first: str, other: str
) -> None:
    answer = sections(BriefWriter(case, length="page").route(start, "ru"))[""]
    assert answer.startswith(first)
    assert other in answer
    # What is said of how sure it is must not take back that there are several.
    assert "one source only names these goods" in answer
    assert "One source only" not in answer


def test_what_stays_in_a_country_is_no_trade_with_elsewhere(case: Case) -> None:
    answer = sections(BriefWriter(case, length="page").country("ir"))[""]
    # Mado supplied entities linked to the IRGC, and a national of Iran the IRGC itself.
    assert "senders of goods to elsewhere: Qods Aviation Industries and Sahara Thunder." in answer
    assert "receiver" not in answer


def test_a_country_says_what_bodies_of_its_state_deny(case: Case) -> None:
    own = sections(BriefWriter(case, length="page").country("kp"))["Its own statements"]
    assert own.startswith("Foreign ministry of North Korea (29 Jan 2023) denies: a US claim")
    assert "Foreign ministry of North Korea (23 Dec 2022) denies: a Japanese press report" in own


@pytest.mark.parametrize("of", ["by", "de", "ir", "kp", "ua", "us"])
def test_no_heading_of_a_profile_stands_alone(case: Case, of: str) -> None:
    found = sections(BriefWriter(case, length="page").country(of))
    assert "Figures of its trade" not in found
    assert all(found.values())


@pytest.mark.parametrize(
    ("lang", "title", "count"),
    [
        ("en", "Statements that name both ends, and why none", "One more such statement stands"),
        ("fr", "Déclarations qui nomment les deux", "Une autre déclaration de ce genre figure"),
        ("uk", "Заяви, що називають обидва кінці, і чому", "Ще одна така заява стоїть у додатку."),
    ],
)
def test_statements_that_are_said_to_stand_below_do(
    case: Case, lang: str, title: str, count: str
) -> None:
    writer = BriefWriter(case, length="page", house=house(lang, None))
    four = sections(writer.route("ru", "ir"))[""]
    weak = sections(writer.route("am", "ru"))[""]
    assert [title in four, count in four] == [True, True]
    assert [title in weak, count in weak] == [True, False]


@pytest.mark.parametrize("of", ["curated-reports:lancet-3", "register:orlan-2022-07"])
def test_a_question_of_makers_is_answered_where_no_brand_was_found(case: Case, of: str) -> None:
    found = sections(BriefWriter(case, length="page").dossier(of))
    assert found[""].startswith("Whether the makers of the parts supplied them for it is not known")
    assert "Who sold the parts to whom, and when." in found["What is not known"]


def test_places_without_a_measure_are_named_once(case: Case) -> None:
    found = sections(BriefWriter(case, length="page").dossier("ru-inn-1646019914"))
    assert found["What could be done"].count("Of the places named") == 1
