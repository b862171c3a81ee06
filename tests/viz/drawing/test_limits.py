"""A text that is cut keeps the words that limit it: no picture says more than its claims."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.casework.case import Case
from entrepot.graph.hedges import hedges_of
from entrepot.viz.answers.serializer import Serializer
from entrepot.viz.drawing.cards import line
from entrepot.viz.drawing.layout import label_box
from entrepot.viz.drawing.text_metrics import width, wrap
from entrepot.viz.wording.limits import LIMITS, cut_to, keeps_limits, limits
from entrepot.viz.wording.name_words import short


@pytest.fixture(scope="module")
def limited(case: Case) -> list[str]:
    """All names and goods of the bundled case that hold words that limit them."""
    texts = {entity.name for entity in case.identities.entities.values()}
    for entity in case.identities.entities.values():
        texts.update(entity.aliases)
    texts.update(claim.text for claim in case.claims.values())
    return sorted(filter(LIMITS.search, texts))


def test_every_name_of_the_case_with_a_limit_keeps_it_however_little_room_there_is(
    limited: list[str],
) -> None:
    assert {"Shipping containers, contents not seen", "Containers said to hold munitions"} <= {
        *limited
    }
    lost, fitting = [], 0
    for text, room, rows in product(limited, (60.0, 118.0, 160.0, 220.0), (1, 2, 4)):
        drawn = wrap(text, 12.0, room, rows)
        fitting += drawn != ("…",)
        if drawn != ("…",) and not keeps_limits(" ".join(drawn), text):
            lost.append((text, drawn))
        assert all(width(row, 12.0) <= room for row in drawn)
    assert lost == []
    assert fitting > len(limited) * 5


def test_every_label_of_the_case_keeps_its_hedge_and_its_limit_whole_or_says_nothing(
    case: Case,
) -> None:
    serializer = Serializer(case.fold(), case.identities, case.documents)
    both, lost = set[str](), list[tuple[str, ...]]()
    for uid, edge in serializer.folded.edges.items():
        drawn = line(serializer, uid)
        hedges = ", ".join(f"“{each}”" for each in hedges_of(serializer.folded.claims, edge.claims))
        kept = (
            [each.strip(", ") for each in limits(drawn.goods)] if drawn.goods in drawn.label else []
        )
        kept += [f"({hedges})"] if hedges else []
        both.update({drawn.label} if len(kept) > 1 else ())
        cuts = [label_box(drawn).text]
        cuts += [
            wrap(drawn.label, 11.5, 30.0 * wide, rows) for wide in range(1, 9) for rows in (1, 3)
        ]
        lost += [cut for cut in cuts if cut != ("…",) and any(k not in " ".join(cut) for k in kept)]
        lost += [cuts[0]] if kept and "…" in "".join(cuts[0]) else []
    assert "Shipping containers, contents not seen (“appear”)" in both
    assert lost == []


def test_no_short_form_of_a_name_loses_what_limits_it(case: Case) -> None:
    shortened = set()
    for entity in case.identities.entities.values():
        form = short(entity.name, entity.aliases)
        if not keeps_limits(form, entity.name):
            shortened.add((entity.name, form))
    assert shortened == set()
    name = "Chinese drone experts (not named)"
    assert short(name, ["Chinese drone experts"]) == name


@given(st.text(max_size=60), st.integers(0, 70))
def test_a_text_without_limits_is_cut_at_its_end_only(text: str, letters: int) -> None:
    shown = cut_to(text, letters)
    assert keeps_limits(shown, text)
    if not LIMITS.search(text):
        assert text.startswith(shown.removesuffix("…"))
