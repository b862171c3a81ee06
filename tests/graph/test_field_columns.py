"""Fields of many objects as columns."""

from __future__ import annotations

from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from entrepot.graph.image import field_columns
from entrepot.graph.image.field_columns import FieldColumns
from entrepot.graph.model import Document

TEXTS = st.text(st.sampled_from('",\\[]é\n'), max_size=4)


@given(st.lists(st.builds(Document, TEXTS, TEXTS, TEXTS, TEXTS, TEXTS), max_size=5))
def test_the_first_texts_are_the_same_whether_the_rest_is_parsed_or_not(
    documents: list[Document],
) -> None:
    objects = dict(zip(map(str, range(len(documents))), documents, strict=True))
    expected: list[tuple[str, ...]] = [(each.uid, each.title, each.outlet) for each in documents]
    for held in (0, 100):
        with patch.object(field_columns, "HELD", held), patch.object(field_columns, "PART", 2):
            found: list[tuple[str, ...]] = []
            for part in FieldColumns(Document, objects).first_texts(3):
                assert list(part) == ["uid", "title", "outlet"]
                found += zip(*part.values(), strict=True)
        assert found == expected
