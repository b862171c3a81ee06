"""The reviewed table of what is known to exist, and what a case holds of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.casework.case import Case
from entrepot.graph.coverage.holdings import (
    MISSING,
    PART,
    WHOLE,
    Holding,
    Subject,
    holdings,
    outside,
)
from entrepot.graph.coverage.known_things import COLUMNS, TABLE, known_things, read_things
from entrepot.graph.dates import parse_interval
from entrepot.graph.errors import BadInput
from entrepot.graph.model import Document
from entrepot.graph.monthly_trade import MonthlyFigures
from entrepot.graph.trade import FlowClaims, MonthlySeries, TradeFlow
from entrepot.loaders.contract import find_sources

THINGS = {thing.key: thing for thing in known_things()}
DAYS = st.dates().map(lambda day: day.isoformat())


def of(key: str, *documents: Document, as_of: str = "") -> Holding:
    (holding,) = holdings([THINGS[key]], {each.uid: each for each in documents}, as_of=as_of)
    return holding


def edition(uid: str, published: str = "") -> Document:
    return Document(uid=uid, title="a list", outlet="somebody", published=published)


def rows(tmp_path: Path, **cells: str) -> Path:
    """Return a table with one row: that of the UN list, with some cells changed."""
    row = dict.fromkeys(COLUMNS, "")
    row |= {
        "key": "k",
        "family": "lists",
        "kind": "list",
        "title": "A list",
        "publisher": "Somebody",
        "covers": "parties",
        "about": "party",
        "countries": "*",
        "address": "example.org",
        "checked": "2026-11-29",
        "known_from": "file at hand",
        **cells,
    }
    path = tmp_path / "things.csv"
    path.write_text(",".join(row) + "\n" + ",".join(row.values()) + "\n", encoding="utf-8")
    return path


def test_every_pattern_names_a_source_and_every_single_document_is_there(case: Case) -> None:
    sources = set(find_sources())
    wrong: list[str] = []
    for thing in known_things():
        for pattern in (*thing.documents, *thing.parts):
            source = pattern.partition(":")[0]
            single = not set(pattern) & set("*?[")
            # A source that is not bundled has no documents to compare with.
            if single and source in case.state.sources and pattern not in case.documents:
                wrong.append(pattern)
            elif source not in sources and source not in PLANNED:
                wrong.append(pattern)
    # Of some documents other sources than those that read them have the rows.
    assert set(wrong) <= EITHER


# Sources that the table names before they are part of the project.
PLANNED = {"curated-iran", "vessel-events"}
# The acts on Iran and Belarus stand either in the register or in the source of the hand claims.
EITHER = {
    f"{place}:{act}"
    for place in ("register", "curated-iran")
    for act in ("eu-1529", "eu-267", "eu-765")
}


def test_no_two_things_are_recognised_by_the_same_list_unless_it_holds_both() -> None:
    patterns: dict[str, list[str]] = {}
    for thing in known_things():
        for pattern in thing.documents:
            patterns.setdefault(pattern, []).append(thing.key)
    several = {pattern: keys for pattern, keys in patterns.items() if len(keys) > 1}
    assert several == {
        # The Consolidated Screening List prints the lists of the Department of Commerce.
        "us-csl:*": [
            "us-csl",
            "us-entity-list",
            "us-meu-list",
            "us-unverified-list",
            "us-denied-persons",
        ]
    }


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"family": "tanks"}, "tanks"),
        ({"kind": "rumour"}, "rumour"),
        ({"countries": "Russia"}, "Russia"),
        ({"about": "party ghost"}, "ghost"),
        ({"checked": "yesterday"}, "yesterday"),
        ({"end": "2026-13"}, "2026-13"),
        ({"flows": "EU code"}, "EU code"),
        ({"flows": "EU code month none"}, "none"),
        ({"title": ""}, "empty"),
    ],
)
def test_a_row_that_is_wrong_is_refused_with_its_place(
    tmp_path: Path, cells: dict[str, str], said: str
) -> None:
    with pytest.raises(BadInput, match=r"things\.csv:2") as refused:
        read_things(rows(tmp_path, **cells))

    assert said in str(refused.value)


def test_a_key_stands_once(tmp_path: Path) -> None:
    path = rows(tmp_path)
    path.write_text(path.read_text() + path.read_text().splitlines()[1] + "\n", encoding="utf-8")

    with pytest.raises(BadInput, match="a key that is used once"):
        read_things(path)


def test_a_list_is_recognised_by_its_source_and_edition_and_not_by_a_title() -> None:
    loaded = of("un-consolidated", edition("un-consolidated:2026-02-27", "2026-02-27"))
    named = of("un-consolidated", edition("table:un.csv", "2026-02-27"))

    assert (loaded.state, loaded.editions) == (WHOLE, ("2026-02-27",))
    assert (named.state, named.documents) == (MISSING, ())


def test_of_an_act_another_act_says_nothing() -> None:
    held = edition("eu-journal:32014R0833@2026-07-17", "2026-07-17")

    assert of("eu-32014r0833", held).state == WHOLE
    assert of("eu-32014r0269", held).state == MISSING


def test_single_entries_of_a_list_are_a_part_of_it() -> None:
    holding = of("ofac-sdn", edition("register:ofac-2024-05", "2024-05-03"))

    assert (holding.state, holding.editions) == (PART, ())


def test_an_older_edition_is_told_by_its_day() -> None:
    older = of("ofac-sdn", edition("ofac-sdn:2024-05-03", "2024-05-03"))
    newest = of(
        "ofac-sdn",
        edition("ofac-sdn:2024-05-03", "2024-05-03"),
        edition("ofac-sdn:2026-08-20", "2026-08-20"),
    )

    assert (older.is_older, newest.is_older) == (True, False)
    assert newest.editions == ("2024-05-03", "2026-08-20")


@given(DAYS, DAYS)
def test_an_edition_counts_from_its_day_on(day: str, as_of: str) -> None:
    holding = of("uk-sanctions", edition(f"uk-sanctions:{day}", day), as_of=as_of)

    assert (holding.state == WHOLE) == (day <= as_of)


@given(st.sets(st.sampled_from(sorted(THINGS))))
def test_more_documents_never_take_anything_away(keys: set[str]) -> None:
    order = (MISSING, PART, WHOLE)
    held = {}
    for key in keys:
        for pattern in (*THINGS[key].documents, *THINGS[key].parts):
            uid = pattern.replace("[0-9]*", "2026").replace("*", "x")
            held[uid] = edition(uid, "2026-01-01")

    without = {found.thing.key: found.state for found in holdings(THINGS.values(), {})}
    having = {found.thing.key: found.state for found in holdings(THINGS.values(), held)}

    assert all(order.index(having[key]) >= order.index(without[key]) for key in without)
    assert all(having[key] != MISSING for key in keys if THINGS[key].documents or THINGS[key].parts)


def series(partner: str, first: str, last: str, covered: bool = True) -> MonthlySeries:
    figures = MonthlyFigures(first, last, covered, {first: 1.0})
    return MonthlySeries("de", partner, "85423190", "", "EUR", False, figures, "c", "2023-01-13")


def test_months_of_a_statistic_are_on_file_only_for_all_its_partners() -> None:
    thing = THINGS["eu-codes-2020"]
    partners = sorted(code.lower() for code in thing.countries)
    every = [series(partner, "2020-01", "2022-12") for partner in partners]
    but_one = [*every[1:], series(partners[0], "2020-01", "2022-10")]

    (whole,) = holdings([thing], {}, FlowClaims((), tuple(every)))
    (part,) = holdings([thing], {}, FlowClaims((), tuple(but_one)))
    (none,) = holdings([thing], {}, FlowClaims((), ()))

    assert (whole.state, len(whole.present), whole.lacking) == (WHOLE, 36, ())
    assert (part.state, part.lacking) == (PART, ("2022-11", "2022-12"))
    assert (none.state, len(none.lacking)) == (MISSING, 36)


def test_a_month_of_a_table_with_gaps_is_known_only_where_it_has_a_figure() -> None:
    thing = THINGS["eu-codes-2020"]
    loose = [series(code.lower(), "2020-01", "2022-12", covered=False) for code in thing.countries]

    (holding,) = holdings([thing], {}, FlowClaims((), tuple(loose)))

    assert holding.present == ("2020-01",)


def test_totals_are_no_figures_by_code() -> None:
    total = TradeFlow("cn", "ru", "2023", "", "", 1.0, "USD", False, "c")

    (holding,) = holdings([THINGS["cn-codes"]], {}, FlowClaims((total,), ()))

    assert holding.state == MISSING


def test_what_concerns_a_question() -> None:
    between = (frozenset({"KP"}), frozenset({"RU"}))
    firms = frozenset({"party"})

    def concerned(**more: object) -> set[str]:
        about = Subject(between, firms, **more)  # type: ignore[arg-type]
        return {thing.key for thing in known_things() if about.concerns(thing)}

    # What names other countries only is left out, and what names any is not.
    assert {"msmt-1", "un-1718-panel", "ofac-sdn"} <= concerned()
    assert not {"eu-1529", "reuters-garpiya-2024-09-13", "hk-icris", "chpl"} & concerned()
    # A report that was not public yet could hold nothing that was known; a list goes on.
    assert "msmt-1" not in concerned(as_of="2025-05-28")
    assert {"msmt-1", "ofac-sdn"} <= concerned(as_of="2025-05-29")
    # Another time is another question.
    assert "msmt-1" not in concerned(during=parse_interval("2023-01..2023-12", "--during"))


def test_an_end_without_a_country_does_not_narrow_the_answer() -> None:
    open_end = Subject((frozenset(), frozenset({"RU"})), frozenset())

    assert open_end.concerns(THINGS["msmt-1"])
    assert not open_end.concerns(THINGS["hk-icris"])


def test_documents_that_are_none_of_the_known_things_are_counted(case: Case) -> None:
    found = list(holdings(known_things(), case.documents))

    beside = outside(found, case.documents)

    assert "seeds:seed-002" in beside
    assert "register:rusi-orlan-complex" not in beside
    named = {uid for holding in found for uid in holding.documents}
    assert set(beside) | named == set(case.documents)


def test_the_table_is_one_row_a_thing_with_a_day_of_checking() -> None:
    lines = TABLE.read_text(encoding="utf-8").splitlines()

    assert len(lines) - 1 == len(known_things()) == 91
    assert {thing.checked for thing in known_things()} == {"2026-11-27", "2026-11-29"}
