"""The lists in other languages: whole, with the values of the English messages and with the plurals
of their language; and briefs in them, in which no English word of ours is left.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import ast, parse, visitor

from entrepot.casework.brief_writer import BriefWriter
from entrepot.casework.case import Case
from entrepot.graph.schema import schema
from entrepot.viz.reports import FORMATS
from entrepot.viz.reports.house_style import house
from entrepot.viz.words import shipped, words_of

from .test_words import REPORTS, from_elsewhere, report_of, said

LISTS = Path(__file__).resolve().parents[3] / "viz" / "words"
OTHERS = [lang for lang in shipped() if lang != "en"]
# The categories that the plural rules of Unicode (CLDR) give a whole number below a million.
PLURALS = {"fr": {"one", "other"}, "uk": {"one", "few", "many"}}
# Names of units and marks that no language translates stand in a list in Latin letters.
LATIN = re.compile(r"[A-Za-z][A-Za-z0-9-]*")


class Reading(visitor.Visitor):
    """What a message names and chooses by."""

    def __init__(self) -> None:
        self.values: set[str] = set()
        self.choices: list[set[str]] = []
        self.texts: list[str] = []

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.values.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:
        keys = [variant.key for variant in node.variants]
        self.choices.append({k.name if isinstance(k, ast.Identifier) else k.value for k in keys})
        self.generic_visit(node)

    def visit_TextElement(self, node: ast.TextElement) -> None:
        self.texts.append(node.value)


@cache
def read(lang: str) -> dict[str, Reading]:
    found = {}
    for entry in parse((LISTS / f"{lang}.ftl").read_text(encoding="utf-8")).body:
        assert not isinstance(entry, ast.Junk), entry.content
        if isinstance(entry, ast.Message):
            found[entry.id.name] = Reading()
            found[entry.id.name].visit(entry)
    return found


def test_three_languages_are_shipped() -> None:
    assert shipped() == ["en", "fr", "uk"]


@pytest.mark.parametrize("lang", OTHERS)
def test_a_list_has_every_message_of_the_english_one(lang: str) -> None:
    assert set(read(lang)) == set(read("en"))


@pytest.mark.parametrize(("lang", "alternative"), [("en", "or"), ("fr", "ou"), ("uk", "або")])
def test_a_relation_that_may_be_several_things_is_worded_as_all_of_them(
    lang: str, alternative: str
) -> None:
    """ "Directs" would say more of a party than "led, managed or oversaw"."""
    say, several = words_of(lang), set()
    for uid, predicate in schema().predicates.items():
        if " or " in predicate.verb:
            several.add(uid)
            for told in (say.relation(uid), say.relation(uid, over=True)):
                assert alternative in told.split(), (uid, told)
    assert {"OWNS", "DIRECTS", "SUBSIDIARY_OF"} <= several


@pytest.mark.parametrize("lang", OTHERS)
def test_a_message_uses_no_value_that_the_english_one_lacks(lang: str) -> None:
    unknown = {
        key: message.values - read("en")[key].values
        for key, message in read(lang).items()
        if message.values - read("en")[key].values
    }

    assert unknown == {}


@pytest.mark.parametrize("lang", OTHERS)
def test_a_message_drops_no_value_but_what_it_only_chose_by(lang: str) -> None:
    """A language whose verb does not change with a number needs the number no more."""
    chosen = {"arcs", "parties", "roots", "number", "count", "sources"}
    dropped = {
        key: read("en")[key].values - message.values - chosen for key, message in read(lang).items()
    }

    assert {key: values for key, values in dropped.items() if values} == {}


@pytest.mark.parametrize("lang", OTHERS)
def test_a_choice_by_number_has_the_plurals_of_the_language(lang: str) -> None:
    wrong = []
    for key, message in read(lang).items():
        for choice in message.choices:
            plurals = choice & {"zero", "one", "two", "few", "many", "other"}
            if plurals - {"other"} and plurals != PLURALS[lang]:
                wrong.append((key, choice))

    assert wrong == []


def test_the_ukrainian_list_is_in_cyrillic_letters_but_for_names() -> None:
    names = {*"entrepot ISO alpha-2 HS CHPL OFAC BIS AIS UN LOCODE ICD C3 F x".split()}
    names |= {*"Common High Priority List Natural Earth max-steps length full all diff".split()}
    names |= {*"review view proposals sha256 GeoNames CC BY".split()}
    left = {}
    for key, message in read("uk").items():
        words = set(LATIN.findall(" ".join(message.texts))) - names
        if words:
            left[key] = words

    assert left == {}


def test_a_french_mark_never_begins_a_line() -> None:
    """A no-break space stands before a double mark and inside quotation marks."""
    lines = (LISTS / "fr.ftl").read_text(encoding="utf-8").splitlines()
    mark = r"(?<!\u00a0)(?<!\u00a0\" })(?<!\u00a0\"})[;:!?»](?=\s|$)|«(?!\u00a0)"

    parted = [line for line in lines if line[:1] != "#" and re.search(mark, line)]

    assert parted == []


def test_no_message_is_left_in_english_in_the_french_list() -> None:
    """A message of three words or more that is the same in both was not translated."""
    same = []
    for key, message in read("fr").items():
        text = " ".join(message.texts)
        if text == " ".join(read("en")[key].texts) and len(re.findall(r"[^\W\d]{2,}", text)) > 2:
            same.append(key)

    assert same == []


@pytest.mark.parametrize("name", REPORTS)
def test_no_english_word_of_ours_is_left_in_a_ukrainian_brief(case: Case, name: str) -> None:
    report = report_of(BriefWriter(case, house=house("uk"), length="full"), name)
    names: set[str] = set()
    for message in read("uk").values():
        names.update(LATIN.findall(" ".join(message.texts)))
    foreign = [*from_elsewhere(case, report), *sorted(names, key=len, reverse=True)]
    indicators = [note for note in report.notes if note.key.startswith("indicator:")]
    left = []
    for text in said(report):
        if any(text in note.lines for note in indicators):
            continue
        tail = re.sub("^[^A-Za-z]*", "", text.removesuffix("…"))  # a name cut short in a drawing
        if any(tail in known for known in foreign):
            continue
        rest = text
        for known in foreign:
            rest = rest.replace(known, "").replace(f"{known[:67]}...", "")
        left += [(rest, text) for _ in re.findall(r"[A-Za-z]{3,}", rest)]

    assert left == []


@pytest.mark.parametrize("lang", OTHERS)
def test_a_brief_of_page_one_says_its_language_in_every_form(case: Case, lang: str) -> None:
    report = BriefWriter(case, house=house(lang), length="page").route("kp", "ru", k=3)
    written = {f.suffix: f.write(report, "b")[f"b{f.suffix}"] for f in FORMATS}

    assert f'<html lang="{lang}" dir="ltr">' in written[".html"].decode()
    assert b"/Lang" in written[".pdf"]
    assert words_of(lang)("page-sure") in written[".md"].decode()


@pytest.mark.parametrize(("lang", "count", "text"), [
    ("fr", 1, "une pièce"),
    ("fr", 5, "5 pièces"),
    ("uk", 1, "1 деталь"),
    ("uk", 3, "3 деталі"),
    ("uk", 11, "11 деталей"),
    ("uk", 21, "21 деталь"),
])  # fmt: skip
def test_counts_take_the_form_of_their_language(lang: str, count: int, text: str) -> None:
    assert words_of(lang)("parts-count", count=count, shown=str(count), shares="A").startswith(text)
