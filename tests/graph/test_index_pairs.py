"""An index that grows with its rows has the pairs of a look at each row."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from entrepot.graph.errors import EntrepotError
from entrepot.graph.image import index_pairs
from entrepot.graph.image.index_pairs import GrowingPairs
from entrepot.graph.image.stored_rows import hashed

ROWS = st.lists(st.frozensets(st.sampled_from("abcdefgh"), max_size=5), max_size=12)


@given(ROWS, st.randoms(use_true_random=False), st.sampled_from([2, 100]))
def test_pairs_are_sorted_by_hash_and_by_the_number_that_a_row_has_now(
    rows: list[frozenset[str]], dice: Random, known: int
) -> None:
    moves = list(range(len(rows)))
    dice.shuffle(moves)
    growing = GrowingPairs()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(index_pairs, "KNOWN", known)
        for number, keys in enumerate(rows):
            growing.add(number, keys)
    for place_of in (None, np.array(moves, np.int64)):
        found, expected = growing.pairs(place_of), []
        for number, keys in enumerate(rows):
            place = number if place_of is None else moves[number]
            expected += [(hashed(key), place) for key in keys]
        pairs = zip(found.hashes.tolist(), found.numbers.tolist(), strict=True)
        assert list(pairs) == sorted(expected)


def test_two_keys_with_one_hash_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index_pairs, "hashed", lambda key: 7)
    growing = GrowingPairs()
    growing.add(0, ["one"])
    assert growing.pairs().hashes.tolist() == [7]
    growing.add(1, ["another"])
    with pytest.raises(EntrepotError, match="two keys"):
        growing.pairs()
