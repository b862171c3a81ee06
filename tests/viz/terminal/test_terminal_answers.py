"""The text of every answer: it fits the terminal, opens with the answer, uses the field's words,
and JSON has it all.

The answers of a few questions are kept word for word in golden_answers/. After reading what
changed: `python tests/viz/terminal/test_terminal_answers.py`.
"""

from __future__ import annotations

import json
import re
import shlex
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.casework.case import Case
from entrepot.graph.naming import lookup
from entrepot.viz.answers import explained_proposal, proposed_claims, signal_answers
from entrepot.viz.answers.envelope import dumps
from entrepot.viz.answers.records import Objection
from entrepot.viz.terminal import answer_lists, demo, line_layout
from entrepot.viz.terminal.critical_lines import critical
from entrepot.viz.terminal.route_lines import routes
from entrepot.viz.terminal.statement_lines import against
from entrepot.viz.terminal.voyage_lines import voyages
from entrepot.viz.terminal.whatif_lines import whatif
from entrepot.viz.wording import date_words, numbers

Answer = dict[str, Any]  # as `--json` prints it
GOLDEN = Path(__file__).parent / "golden_answers"
WIDTHS = (60, 80, 100, 200)
Form = Callable[..., Iterable[str]]

TWO_DESIGNATED = (
    'whatif "Xiamen Limbach" "IEMZ Kupol" '
    '--designate ru-inn-3849055365 --designate "Beijing Xichao"'
)
QUESTIONS = (
    'routes "Xiamen Limbach" "IEMZ Kupol"',
    'routes "Xiamen Limbach" "IEMZ Kupol" --as-of 2025-08',
    "routes kp ru",
    'routes "Asia Pacific Links" Orlan-10',
    "routes UrSeCo Siltron",
    'routes Siltron "Xiamen Limbach"',
    'routes kind=Company,country=US "Kharkiv missile"',
    "routes kind=Company,country=CN kind=Company,country=RU",
    'critical "Xiamen Limbach" "IEMZ Kupol"',
    "critical kp ru",
    'critical kind=Company,country=US "Kharkiv missile"',
    'whatif "Xiamen Limbach" "IEMZ Kupol" --designate Redlepus --on 2024-10-17',
    TWO_DESIGNATED,
    'whatif kind=Company,country=US "Kharkiv missile" --designate "IEMZ Kupol"',
    'explain "IEMZ Kupol"',
    "explain kp",
    'explain "Kharkiv missile"',
    "explain register:yamshchikov",
    "explain register:ofac",
    "explain e-95030906a86a",
    "explain curated-garpiya:C-18",
    "explain seeds:A3-01",
    "explain seeds:A1-15",
    "find Almaz",
    "find Vektor",
    "find Kupl",
    "find 厦门林巴贺航空发动机股份有限公司",
    "find zzyzx",
    "rank betweenness --top 10",
    "flags --top 5",
    'flags "Beijing Xichao"',
    "indicators kg hk",
    'voyages "Lady R"',
    "voyages 9179842",
    "sources",
    "verify",
    "doctor",
    "queries",
    "demo",
)
OPENS = {
    "routes": r"(\w+ documented routes? leads? |These are the \w+ best documented routes "
    r"|No documented route )",
    "critical": r"(No single party |Every documented route |No documented route "
    r"|Nobody stands between )",
    "whatif": r"(Without |No documented route )",
    "explain": r"(.+ \(.+\): .+(relations?|about it)|According to |In the assessment "
    r"|Error in the source )",
    "find": r"(\d+ match(es)?\.|No exact match\.|No party, place, weapon or part is called )",
    "rank": r"By betweenness, ",
    "flags": r"\w+ (red flags? (is|are) raised for|of \d+ entries of firms and bodies )",
    "indicators": r"\w[\w ]+: \d+ of \d+ indicators ",
    "voyages": r"[\w ]+ \(IMO \d{7}\): \d+ events on file, by ",
    "sources": r"\d+ datasets in this case, with [\d,]+ claims",
    "verify": r"No fault was found in what could be checked\.",
    "doctor": r"(All \w+ checks passed|\d+ checks? of \d+ failed)\.",
    "queries": r"\d+ queries",
    "demo": r"The demonstration case is ready in ",
}
# Words that the project uses of itself and nobody else does; the terms to use stand in
# docs/model.md.
RETIRED = re.compile(
    r"\b(voices?|roots?|legs?|edges?|folds?|folded|coins?|picks?|grammar|automaton|teller|ledger|desk|press|trail|worth|"
    r"arcs?|admissible)\b|parts the ends|not_same|no_comment|denies_fact|\? \.\.",
    re.IGNORECASE,
)
THEIRS = frozenset(  # keys whose texts are of sources, lists and analysts, and identifiers
    "sentence sentences text quote title note statements figure root locator outlet name names "
    "short aliases uid uids claims places goods why asserter passage files file".split()
)


UNSUGGESTING = (
    "rank",
    "flags",
    "indicators",
    "voyages",
    "sources",
    "verify",
    "doctor",
    "queries",
)  # no command to type next
FORMS: dict[str, Form] = {
    "routes": routes,
    "critical": critical,
    "whatif": whatif,
    "explain": explained_proposal.explain,
    "find": proposed_claims.find,
    "rank": answer_lists.rank,
    "flags": signal_answers.flags_text,
    "indicators": signal_answers.indicators_text,
    "voyages": voyages,
    "sources": answer_lists.sources,
    "verify": answer_lists.verify,
    "doctor": answer_lists.doctor,
    "queries": answer_lists.queries,
    "demo": demo.summary,
}


def answer_of(folder: Path, line: str) -> tuple[Answer, Form]:
    """Return the answer of a command line, typed in a folder with a case, and the function that
    writes it as text.
    """
    from command import run

    words = shlex.split(line)
    done = run(*words, "--json", cwd=folder)
    assert done.returncode in (0, 1), done.stderr
    return json.loads(done.stdout), FORMS[words[0]]


@pytest.fixture(scope="module")
def told(demonstrated: Path) -> dict[str, tuple[Answer, Form]]:
    """Every answer once, by its command line; that of `demo` is kept by the fixture."""
    kept = json.loads((demonstrated / "demo.json").read_text(encoding="utf-8"))
    others = {line: answer_of(demonstrated, line) for line in QUESTIONS if line != "demo"}
    return {**others, "demo": (kept, FORMS["demo"])}


def printed(told: tuple[Answer, Form], width: int, **options: Any) -> list[str]:
    answer, form = told
    with line_layout.columns(width):
        return list(form(answer, **options))


def options_of(form: Form) -> list[dict[str, Any]]:
    """Return with which options an answer is read here: as it is, and with all there is."""
    if form is explained_proposal.explain:
        return [{}, {"explain": True, "all": True}]
    return [{}, {"explain": True}] if form in (routes, critical, whatif) else [{}]


@pytest.mark.parametrize("line", QUESTIONS)
def test_no_line_is_wider_than_the_terminal(
    told: dict[str, tuple[Answer, Form]], line: str
) -> None:
    answer, form = told[line]
    for width in WIDTHS:
        for options in options_of(form):
            for each in printed((answer, form), width, **options):
                words = each.strip().removesuffix(" \\").split()
                assert line_layout.cells(each) <= width or len(words) <= 2, (width, each)


@pytest.mark.parametrize("line", QUESTIONS)
def test_an_answer_opens_with_the_answer(told: dict[str, tuple[Answer, Form]], line: str) -> None:
    answer, form = told[line]
    for width in WIDTHS:
        lines = printed((answer, form), width)
        first = " ".join(lines[: lines.index("")] if "" in lines else lines)
        assert re.match(OPENS[line.split()[0]], first), first


OF_QUERIES = THEIRS | {
    "question",
    "caveat",
    "group",
    "parameters",
    "returns",
}  # what their authors wrote in their files


def _data(value: Any, keys: frozenset[str] = THEIRS, theirs: bool = False) -> Iterator[str]:
    """Yield every text of an answer under these keys: what sources and analysts wrote."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _data(each, keys, key in keys)
    elif isinstance(value, list):
        for each in value:
            yield from _data(each, keys, theirs)
    elif theirs and isinstance(value, str):
        yield value


@pytest.mark.parametrize("line", QUESTIONS)
def test_our_own_words_are_those_of_the_field(
    told: dict[str, tuple[Answer, Form]], line: str
) -> None:
    answer, form = told[line]
    keys = OF_QUERIES if line == "queries" else THEIRS
    for options in options_of(form):
        whole = " ".join(" ".join(printed((answer, form), 200, **options)).split())
        for data in sorted(
            {" ".join(line_layout.clean(d).split()) for d in _data(answer, keys)},
            key=len,
            reverse=True,
        ):
            whole = whole.replace(data, "...") if len(data) > 3 else whole
        assert not RETIRED.findall(whole), [
            whole[m.start() - 60 : m.end() + 20] for m in RETIRED.finditer(whole)
        ]


def _numbers(value: Any) -> Iterator[float]:
    if isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _numbers(each)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield float(value)


@pytest.mark.parametrize("line", QUESTIONS)
def test_json_has_what_the_text_says(told: dict[str, tuple[Answer, Form]], line: str) -> None:
    answer, form = told[line]
    held = dumps(answer)
    known = {f"{n:.2f}" for n in _numbers(answer)}
    for options in options_of(form):
        whole = "\n".join(printed((answer, form), 200, **options))
        uids = re.findall(r"\b(?:e-[0-9a-f]{12}|(?:curated-\w+|seeds|register):[\w.-]*\w)", whole)
        assert {u for u in uids if u not in held} == set()
        if form is not explained_proposal.explain:  # its arithmetic is text in JSON too
            scores = set(re.findall(r"(?<![\w.,])[01]\.\d\d(?![\w.])", whole)) - {"0.95"}
            assert {s for s in scores if s not in known and s not in held} == set()


@pytest.mark.parametrize("line", QUESTIONS)
def test_suggested_commands_can_be_pasted(
    case: Case, told: dict[str, tuple[Answer, Form]], line: str
) -> None:
    answer, form = told[line]
    if line.split()[0] in UNSUGGESTING or not answer.get("found", True):
        assert [
            each for each in printed((answer, form), 60) if each.startswith("  entrepot ")
        ] == []
        return
    lines = printed((answer, form), 60, case="my case's folder")
    suggested = [each for each in lines if each.startswith("  entrepot ")]
    assert suggested, lines
    for at, each in enumerate(lines):
        if each.startswith("  entrepot "):
            while lines[at].endswith("\\"):
                at += 1
                each = each.removesuffix("\\") + lines[at]
            command, *words = shlex.split(each)[1:]
            assert "my case's folder" in words
            if command == "explain":
                assert case.thing(words[0])
            elif command in ("routes", "critical", "whatif"):
                assert all(lookup.some(case.identities, w).uids for w in words[:2])


def test_the_demo_is_one_screen(told: dict[str, tuple[Answer, Form]]) -> None:
    lines = printed(told["demo"], 80)
    assert len(lines) <= 24
    assert sum(line in {q.question for q in demo.QUESTIONS} for line in lines) == 3


def test_nobody_denies_is_said_only_where_nobody_does(told: dict[str, tuple[Answer, Form]]) -> None:
    said = {
        line: "\n".join(printed(told[line], 200)) for line in QUESTIONS if line.startswith("routes")
    }
    limbach = said['routes "Xiamen Limbach" "IEMZ Kupol"']
    assert "no statement on file denies a named step by name" in limbach
    assert "seeds:A2-14" in limbach  # China: no lethal weapons to any party
    assert "nobody denies" not in limbach + said["routes kp ru"]
    assert "disputes the evidence for a named step" in said["routes kp ru"]
    for line, whole in said.items():
        assert ("nobody denies" in whole) <= (not told[line][0]["against"]), line


def test_each_denial_is_printed_once_with_how_it_stands() -> None:
    def denial(uid: str, act: str | None, relation: str) -> Objection:
        return {"uid": uid, "act": act, "relation": relation, "sentence": f"{uid} says no."}

    with line_layout.columns(100):
        lines = list(
            against(
                [
                    denial("x:1", "denies_fact", "names a claim"),
                    denial("x:2", "no_comment", "set beside"),
                    denial("x:3", "disputes_evidence", "general denial"),
                    denial("x:4", None, "own statement"),
                    denial("x:5", "rejects_measure", "answers a measure"),
                    denial("x:6", "denies_fact", "earlier general denial"),
                    denial("x:7", None, "own statement"),
                ],
                "a named step",
                1,
            )
        )
    assert lines == [
        "Denials: one statement denies a named step.",
        "  x:1 says no. (x:1)",
        "  x:3 says no. (a general denial, which does not name it; x:3)",
        "  x:5 says no. (answers a measure; x:5)",
        "  x:6 says no. (an earlier general denial, which does not name it; x:6)",
        "  x:2 says no.",
        "  and 2 further statements of these parties",
        "  A missing reply is not a denial.",
    ]


def test_a_weak_claim_does_not_stand_alone(told: dict[str, tuple[Answer, Form]]) -> None:
    whole = " ".join("\n".join(printed(told['routes "Xiamen Limbach" "IEMZ Kupol"'], 100)).split())
    assert "the engines are said to go" not in whole
    assert "Such a statement is not printed on its own." in whole
    assert "entrepot explain curated-garpiya:C-18" in whole


def test_no_number_stands_at_a_person(told: dict[str, tuple[Answer, Form]]) -> None:
    for options in ({}, {"explain": True, "all": True}):
        whole = "\n".join(printed(told["explain register:yamshchikov"], 100, **options))
        assert not re.search(r"(?<![\w.])[01]\.\d\d(?![\w.])", whole)
        assert "no number" in whole


@given(st.text(max_size=200), st.integers(60, 200))
def test_any_text_is_laid_out_without_control_characters(content: str, width: int) -> None:
    with line_layout.columns(width):
        lines = list(line_layout.say(content, 4))
    assert all(line.isprintable() or set(line) & set("\u200c\u200d") for line in lines)
    assert all(line_layout.cells(line) <= width or len(line.split()) == 1 for line in lines)
    assert "".join("".join(lines).split()) == "".join(line_layout.clean(content).split())


def test_wide_characters_take_two_columns_and_identifiers_are_whole() -> None:
    name = "厦门林巴贺航空发动机股份有限公司" * 4
    with line_layout.columns(60):
        lines = list(
            line_layout.say(
                f"{name} register:a-very-long-identifier-that-does-not-fit-into-sixty-columns",
                2,
            )
        )
    assert max(map(line_layout.cells, lines[:-1])) <= 60
    assert (
        lines[-1].strip() == "register:a-very-long-identifier-that-does-not-fit-into-sixty-columns"
    )
    assert list(line_layout.say("\x1b[31mred\x1b[0m\u202etext")) == ["[31mred [0mtext"]


def test_the_width_is_that_of_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    for said, width in (("80", 80), ("20", 60), ("999", 200), ("0", 100), ("wide", 100), ("", 100)):
        monkeypatch.setenv("COLUMNS", said)
        assert line_layout.width() == width


def test_numbers_and_dates_are_those_of_people() -> None:
    assert [numbers.support(x) for x in (None, 0.0, 0.9501, 0.95)] == [
        "no number",
        "0.00",
        "above 0.95",
        "0.95",
    ]
    assert numbers.support(1.0, field_examined=True) == "1.00"
    assert (numbers.many(1, "source"), numbers.many(13, "party")) == ("one source", "13 parties")
    assert (numbers.figures(1674, "claim"), numbers.listed(["a", "b", "c"])) == (
        "1,674 claims",
        "a, b and c",
    )
    assert numbers.ranges([1, 2, 3, 5]) == "1 to 3 and 5"
    spans = {
        "? .. 2026-04-23": "by 23 Apr 2026",
        "2024 .. 2025": "2024 to 2025",
        "2023-09 .. ?": "from Sep 2023",
    }
    assert {k: date_words.period(k) for k in spans} == spans
    assert date_words.period("2024 (year inferred)") == "2024 (year inferred)"
    assert date_words.period("? .. ?") == ""


KEPT = {
    "routes": 'routes "Xiamen Limbach" "IEMZ Kupol"',
    "whatif-one": 'whatif "Xiamen Limbach" "IEMZ Kupol" --designate Redlepus --on 2024-10-17',
    "whatif-two": TWO_DESIGNATED,
    "explain-party": 'explain "IEMZ Kupol"',
    "explain-relation": "explain e-95030906a86a",
    "find-beginning": "find Almaz",
    "find-apart": "find Vektor",
    "find-near": "find Kupl",
    "find-nothing": "find zzyzx",
    "routes-nothing": 'routes Siltron "Xiamen Limbach"',
    "voyages": 'voyages "Lady R"',
    "demo": "demo",
}


def golden(told: tuple[Answer, Form], name: str) -> str:
    """Return an answer at 100 and at 60 columns, and with `--explain` where it has that."""
    answer, form = told
    parts = []
    for width in (100, 60):
        for options in options_of(form)[: 1 if name == "explain-party" else None]:
            extra = "".join(f" --{o}" for o in options)
            parts += [
                f"{width} columns: entrepot {KEPT[name]}{extra}",
                "",
                *printed((answer, form), width, **options),
                "",
            ]
    return "\n".join(parts)


@pytest.mark.parametrize("name", KEPT)
def test_kept_answers_are_as_they_were(told: dict[str, tuple[Answer, Form]], name: str) -> None:
    assert golden(told[KEPT[name]], name) == (GOLDEN / f"{name}.golden").read_text(encoding="utf-8")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2] / "support"))
    with tempfile.TemporaryDirectory() as folder:
        GOLDEN.mkdir(exist_ok=True)
        for name_ in ("demo", *(n for n in KEPT if n != "demo")):  # which builds the case
            made = golden(answer_of(Path(folder), KEPT[name_]), name_)
            (GOLDEN / f"{name_}.golden").write_text(made, encoding="utf-8")
    sys.exit(0)
