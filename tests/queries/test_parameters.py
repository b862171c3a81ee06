"""Parameters are read by type and are never part of the query's text.

One that is unknown, missing or of a wrong type is refused in one line.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.casework.case import Case
from entrepot.graph.errors import BadInput
from entrepot.queries.catalogue import catalogue
from entrepot.queries.parameters import Parameter, bind, examples, fill, loose, parse, value

UID, DAY = Parameter("uid", "text", "'x'"), Parameter("day", "date", None, "a day")


@pytest.mark.parametrize(
    ("kind", "words", "found"),
    [
        ("text", "7718763393", "7718763393"),
        ("text", "'quoted'", "quoted"),
        ("number", "3", 3),
        ("decimal", "0.5", 0.5),
        ("flag", "true", True),
        ("date", "2024-02-29", dt.date(2024, 2, 29)),
        ("date", "date('2024-02-29')", dt.date(2024, 2, 29)),
        ("list", "cn,ru", ["cn", "ru"]),
        ("list", '["a, b"]', ["a, b"]),
        ("any", "3", 3),
        ("any", "null", None),
        ("any", "LLC", "LLC"),
        ("any", "'3'", "3"),
        ("any", "date('2024-02-29')", dt.date(2024, 2, 29)),
    ],
)
def test_words_become_values_of_their_type(kind: str, words: str, found: object) -> None:
    assert value(Parameter("p", kind, None), words) == found


@pytest.mark.parametrize(
    ("kind", "words", "right"),
    [
        ("number", "3.5", "a whole number"),
        ("decimal", "much", "a number"),
        ("flag", "yes", "true or false"),
        ("date", "2024-02-31", "a date: 2025, 2025-08 or 2025-08-31"),
        ("list", '[{"a": 1}]', "a list"),
        ("any", "date('2024-02-31')", "date"),
    ],
)
def test_a_mistyped_parameter_is_one_line(kind: str, words: str, right: str) -> None:
    with pytest.raises(BadInput, match=right) as caught:
        value(Parameter("p", kind, None), words)
    assert str(caught.value).startswith(("query -p: found 'p=", 'query -p: found "p='))
    assert "\n" not in str(caught.value)


def test_unknown_missing_and_malformed_parameters() -> None:
    assert bind([UID], []) == {"uid": "x"}
    assert bind([UID, DAY], ["uid=y", "day=2024-01-02"]) == {"uid": "y", "day": dt.date(2024, 1, 2)}
    with pytest.raises(
        BadInput, match=r"“name” is not a parameter of this query\. Choose one of uid"
    ):
        bind([UID], ["name=y"])
    with pytest.raises(BadInput, match="no parameter: the query has none"):
        bind([], ["name=y"])
    with pytest.raises(BadInput, match="NAME=VALUE"):
        bind([UID], ["uid"])
    with pytest.raises(BadInput, match=r"found no value for day; expected --day \.\.\. \(a day\)"):
        bind([UID, DAY], [])


def test_values_of_python_are_held_against_the_types() -> None:
    assert fill([UID, DAY], {"day": dt.date(2024, 1, 2)}) == {
        "uid": "x",
        "day": dt.date(2024, 1, 2),
    }
    assert fill([DAY], {"day": "2024-01-02"}) == {"day": dt.date(2024, 1, 2)}
    with pytest.raises(BadInput, match="a date: 2025"):
        fill([DAY], {"day": "2024-01-32"})
    with pytest.raises(BadInput, match="one of uid"):
        fill([UID], {"name": 1})
    with pytest.raises(BadInput, match="found no value for day"):
        fill([DAY], {})


def test_a_period_that_ends_before_it_begins_is_one_line() -> None:
    period = [
        parse(line, "here") for line in ("from: date = 2024-12-01", "to: date-to = 2024-12-31")
    ]
    late = r"“2025-01-01\.\.2024-12-31” ends before it begins"
    for given_words in (["from=2025", "to=2024"], ["from=2025"]):
        with pytest.raises(BadInput, match=late):
            bind(period, given_words)
    with pytest.raises(BadInput, match=late):
        fill(period, {"from_": "2025", "to": dt.date(2024, 12, 31)})
    texts = [parse(line, "here") for line in ("since: date-text", "until: date-text-to")]
    assert bind(period, ["from=2024-12-31", "to=2024"])["to"] == dt.date(2024, 12, 31)
    with pytest.raises(BadInput, match="Give since and until"):
        bind(texts, ["since=2024-02", "until=2024-01"])


def test_a_query_without_front_matter_names_its_parameters() -> None:
    assert [
        p.name for p in loose("MATCH (n) WHERE n.a = $a AND n.b = '$not' // $nor\nRETURN $a, $b")
    ] == ["a", "b"]


def test_a_line_of_front_matter() -> None:
    assert parse("uid: text = 'x = y' -- a -- b", "f") == Parameter(
        "uid", "text", "'x = y'", "a -- b"
    )
    assert parse("n: number", "f") == Parameter("n", "number", None)
    with pytest.raises(BadInput, match="a whole number"):
        parse("n: number = many", "f")


@given(st.text())
def test_text_is_never_changed(words: str) -> None:
    quoted: Any = words[1:-1] if len(words) > 1 and words[0] == words[-1] == "'" else words
    assert bind([Parameter("p", "text", None)], [f"p={words}"]) == {"p": quoted}


WHO = parse("uid: entity (for example 'ru-inn-1831083343') -- a party's name or uid", "here")


def test_an_entity_is_given_by_name_and_never_by_default() -> None:
    assert (WHO.kind, WHO.default, WHO.example, WHO.about) == (
        "entity",
        None,
        "'ru-inn-1831083343'",
        "a party's name or uid",
    )
    assert bind([WHO], ["uid=IEMZ Kupol"], {"IEMZ Kupol": "u"}.__getitem__) == {"uid": "u"}
    assert fill([WHO], {"uid": "IEMZ Kupol"}, {"IEMZ Kupol": "u"}.__getitem__) == {"uid": "u"}
    assert examples([WHO]) == {"uid": "ru-inn-1831083343"}
    with pytest.raises(
        BadInput, match="found no value for party; expected --party 'ru-inn-1831083343'"
    ):
        bind([WHO], [])
    with pytest.raises(BadInput, match="no default for an entity"):
        parse("uid: entity = 'ru-inn-1831083343'", "here")


def test_no_question_of_the_catalogue_answers_for_somebody_nobody_named(case: Case) -> None:
    ids = case.identities
    voices = {c.voice for c in case.claims.values()}
    for query in catalogue().values():
        for p in query.parameters:
            assert (
                value(p, p.default) not in {*ids.entities, *ids.resolve, *voices}
                if p.default
                else True
            ), query.name
            if p.kind == "entity":
                assert value(p, p.example) in ids.entities, query.name


def test_a_name_stands_where_a_uid_is_expected(case: Case) -> None:
    case.fill()
    by_uid, by_name = (
        case.query("who-supplies", uid=text) for text in ("ru-inn-1831083343", "IEMZ Kupol")
    )
    assert len(by_uid) > 0
    assert by_uid.equals(by_name)
    with pytest.raises(BadInput, match="Did you mean IEMZ Kupol"):
        case.query("who-supplies", uid="IEMZ Kupl")
    with pytest.raises(BadInput, match="found no value for party"):
        case.query("who-supplies")


@pytest.mark.parametrize(
    ("kind", "words", "found"),
    [
        ("date", "2024", dt.date(2024, 1, 1)),
        ("date", "2024-02", dt.date(2024, 2, 1)),
        ("date-to", "2024", dt.date(2024, 12, 31)),
        ("date-to", "2024-02", dt.date(2024, 2, 29)),
        ("date-text", "2024-02", "2024-02"),
        ("date-text-to", "2024-02", "2024-02-29"),
        ("date-text-to", "'2024'", "2024-12-31"),
    ],
)
def test_a_date_may_be_a_year_or_a_month(kind: str, words: str, found: object) -> None:
    parameter = Parameter("p", kind, None)
    assert value(parameter, words) == found
    assert fill([parameter], {"p": words}) == {"p": found}


@pytest.mark.parametrize(
    ("kind", "given_", "found"),
    [
        ("number", "3", 3),
        ("decimal", "0.5", 0.5),
        ("decimal", 1, 1),
        ("flag", "true", True),
        ("list", "a,b", ["a", "b"]),
        ("list", ("a", "b"), ["a", "b"]),
        ("text", "'quoted'", "'quoted'"),
        ("date", dt.datetime(2024, 2, 29), dt.date(2024, 2, 29)),
        ("date-text", dt.date(2024, 2, 29), "2024-02-29"),
        ("any", "3", "3"),
    ],
)
def test_python_gives_a_value_or_its_text(kind: str, given_: object, found: object) -> None:
    filled = fill([Parameter("p", kind, None)], {"p": given_})["p"]
    assert (filled, type(filled)) == (found, type(found))


@pytest.mark.parametrize(
    ("kind", "given_", "right"),
    [
        ("number", True, "a whole number"),
        ("number", 3.5, "a whole number"),
        ("text", 3, "text"),
        ("date", dt.datetime(2024, 2, 29, 12), "without a time"),
        ("date", 2024, "a date: 2025"),
        ("flag", 1, "true or false"),
    ],
)
def test_python_gives_no_value_of_another_type(kind: str, given_: object, right: str) -> None:
    with pytest.raises(BadInput, match=right):
        fill([Parameter("p", kind, None)], {"p": given_})


def test_a_word_of_python_takes_an_underscore_and_a_name_is_given_once() -> None:
    since = parse("from: date = 2024-01-01", "here")
    assert fill([since], {"from_": "2025"}) == {"from": dt.date(2025, 1, 1)}
    assert fill([since], {"from": "2025"}) == {"from": dt.date(2025, 1, 1)}
    with pytest.raises(BadInput, match="given twice"):
        fill([since], {"from_": "2025", "from": "2025"})
    with pytest.raises(BadInput, match="given twice"):
        fill([WHO], {"uid": "a", "party": "b"})
    with pytest.raises(BadInput, match="found 'party=b'; expected party once: it is given twice"):
        bind([WHO], ["uid=a", "party=b"])
    assert WHO.spellings == ("party", "uid")
    # A parameter that is itself called so comes before the other word for one.
    both = [Parameter("voice", "text", None), Parameter("source", "entity", None)]
    assert fill(both, {"voice": "a", "source": "b"}) == {"voice": "a", "source": "b"}
