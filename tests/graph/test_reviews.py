"""Reviews of claims read by rules: applied when read, recorded whole, taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from entrepot.graph.errors import BadInput
from entrepot.graph.model import Claim
from entrepot.graph.reviews import Review, append, applied, read_reviews
from entrepot.graph.tables import Row, claim_of, claim_row


def row(uid: str = "s:1", grade: str = "B3") -> Row:
    note = "read by rules, not reviewed"
    return claim_row(
        Claim(
            uid,
            "f",
            "a",
            "SUPPLIES",
            "b",
            status="listed",
            basis="extracted",
            grade=grade,
            note=note,
        )
    )


def review(verdict: str, *right: tuple[str, str], claim: str = "s:1") -> Review:
    return Review(claim, verdict, "Ada", "2026-02-01", "read it", corrected=right)


@pytest.mark.parametrize(
    ("made", "grade", "status", "object_"),
    [
        (review("accept"), "B2", "listed", "b"),
        (review("reject"), "B3", "error", "b"),
        (review("unsure"), "B3", "proposed", "b"),
        (review("correct", ("object", "c")), "B2", "listed", "c"),
        (review("undo"), "B3", "proposed", "b"),
    ],
)
def test_what_each_verdict_does(made: Review, grade: str, status: str, object_: str) -> None:
    (found,) = [claim_of(r) for r in applied([row()], [made])]
    assert (found.grade, found.status, found.object) == (grade, status, object_)


def test_a_hedged_claim_accepted_stays_below_an_unhedged_one() -> None:
    (found,) = applied([row(grade="B4")], [review("accept")])
    assert found["grade"] == "B3"


def test_the_last_review_counts_and_undo_gives_the_claim_as_it_was() -> None:
    rows = [row(), row("s:2")]
    assert list(applied(rows, [review("accept"), review("reject")])) == list(
        applied(rows, [review("reject")])
    )
    assert list(applied(rows, [review("accept"), review("undo")])) == list(applied(rows, []))
    (first, second) = applied(rows, [review("reject")])
    assert [second] == list(applied(rows[1:], []))
    assert first["version"] != rows[0]["version"]
    assert "rejected by Ada, 2026-02-01: read it" in first["note"]


def test_written_and_read_again_with_quotes_and_lines(tmp_path: Path) -> None:
    path = tmp_path / "decisions.toml"
    path.write_text("# mine\n", encoding="utf-8")
    append(
        path,
        "review",
        {
            "claim": "s:1",
            "verdict": "reject",
            "by": "Ada",
            "on": "2026-02-01",
            "why": 'says "no"\nand \\',
        },
    )
    append(
        path,
        "review",
        {
            "claim": "s:2",
            "verdict": "accept",
            "by": "Ada",
            "on": "2026-02-01",
            "why": "so",
            "until": "2027",
        },
    )
    assert path.read_text(encoding="utf-8").startswith("# mine\n")
    assert [(r.claim, r.why, r.until) for r in read_reviews(path)] == [
        ("s:1", 'says "no"\nand \\', ""),
        ("s:2", "so", "2027"),
    ]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ('[[review]]\nclaim = "a"\n', "no by, on, verdict, why"),
        (
            '[[review]]\nclaim="a"\nverdict="maybe"\nby="x"\non="2026-01-01"\nwhy="y"\n',
            "one of accept",
        ),
        (
            '[[review]]\nclaim="a"\nverdict="accept"\nby=" "\non="2026-01-01"\nwhy="y"\n',
            "the name of the person who decided",
        ),
        (
            '[[review]]\nclaim="a"\nverdict="correct"\nby="x"\non="2026-01-01"\nwhy="y"\n',
            "what is right",
        ),
        (
            '[[review]]\nclaim="a"\nverdict="correct"\npredicate="LIKES"\n'
            'by="x"\non="2026-01-01"\nwhy="y"\n',
            "a kind of edge",
        ),
        ('[[review]]\nclaim="a"\nverdict="accept"\nby="x"\non="soon"\nwhy="y"\n', "soon"),
        ("[[review\n", "not TOML"),
    ],
)
def test_a_wrong_review_is_refused(tmp_path: Path, text: str, right: str) -> None:
    path = tmp_path / "decisions.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadInput, match=right):
        read_reviews(path)


@pytest.mark.parametrize(
    "why", ["a \u200b blank", "a mark \U000e0001 beyond four digits", 'a "quote" \\ and']
)
def test_a_reason_in_any_letters_comes_back_as_it_was_written(tmp_path: Path, why: str) -> None:
    path = tmp_path / "decisions.toml"
    path.write_text("", encoding="utf-8")
    append(
        path,
        "review",
        {"claim": "a:1", "verdict": "accept", "by": "A", "on": "2026-01-01", "why": why},
    )
    assert [review.why for review in read_reviews(path)] == [why]
