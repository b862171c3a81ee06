"""An image made from a stream of claims has the bytes of one made from objects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from copied_case import copied_case
from drawn_claims import IDS, claims
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from entrepot.casework.case import Case
from entrepot.graph import legs
from entrepot.graph.analysis import folded_arrays
from entrepot.graph.analysis.arrays import GraphArrays
from entrepot.graph.analysis.route_engine import RouteEngine
from entrepot.graph.fold import fold_claims
from entrepot.graph.identity import identify, normal
from entrepot.graph.image import claim_pass, state_image, streamed_image
from entrepot.graph.image.state_image import StateContent, StateInputs, claims_by_entity
from entrepot.graph.image.streamed_image import StateStream
from entrepot.graph.model import Claim, Record
from entrepot.graph.proposals import PROPOSED, sides
from entrepot.graph.support import read_table

TABLE = read_table()
INPUTS = StateInputs("digest", {}, ["t"])


def streamed(log: Sequence[Claim]) -> StateStream:
    return StateStream(log, {}, IDS, lambda proposals: IDS, TABLE)


def whole(log: Sequence[Claim]) -> StateContent:
    by = sides(log)
    folded = fold_claims(by.claims.values(), IDS, TABLE)
    named = claims_by_entity(by.claims.values(), IDS)
    return StateContent(by.claims, by.proposals, by.rejected, {}, IDS, IDS, folded, named)


def two_sources(drawn: Sequence[Claim], proposed: frozenset[int]) -> list[Claim]:
    """Return claims of two sources as a log has them, some of them proposals.

    The log has the source `t` first, the order of uids `t-2:` before `t:`.
    """
    uids = {claim.uid: claim.uid.replace("t:", "t-2:") for claim in drawn[::2]}
    log: list[Claim] = []
    for number, claim in enumerate(drawn):
        if number in proposed:
            claim = replace(claim, status=PROPOSED, basis="extracted")
        denies = tuple(uids.get(uid, uid) for uid in claim.denies)
        beside = tuple(uids.get(uid, uid) for uid in claim.beside)
        uid = uids.get(claim.uid, claim.uid)
        log.append(replace(claim, uid=uid, denies=denies, beside=beside))
    return sorted(log, key=lambda claim: (claim.uid.partition(":")[0], claim.uid))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(claims(), st.frozensets(st.integers(0, 11), max_size=3), st.sampled_from([1, 12]))
def test_a_stream_of_drawn_claims_makes_the_same_file(
    tmp_path: Path, drawn: list[Claim], proposed: frozenset[int], digits: int
) -> None:
    log = two_sources(drawn, proposed)
    with pytest.MonkeyPatch.context() as patch:
        # One digit, so that many relations share it and have all digits in their uids.
        patch.setattr(legs, "DIGITS", digits)
        patch.setattr("entrepot.graph.leg_table.PART", 2)
        patch.setattr("entrepot.graph.image.index_pairs.KNOWN", 3)
        state_image.write(tmp_path / "whole", INPUTS, whole(log))
        streamed_image.write(tmp_path / "streamed", INPUTS, streamed(log))
    assert (tmp_path / "streamed").read_bytes() == (tmp_path / "whole").read_bytes()


WORDS = ("vega", "da", "trading", "вега", "вега́", "vega-m", "o.o.o.", "")
NAMES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(NAMES, min_size=1, max_size=3), max_size=8), st.sets(NAMES, max_size=3))
def test_words_of_names_are_found_in_an_image_and_in_entities_alike(
    tmp_path: Path, named: list[list[str]], typed: set[str]
) -> None:
    records: list[Record] = []
    for number, (name, *aliases) in enumerate(named):
        records.append(Record(f"t:{number}", "Company", name, tuple(aliases)))
    ids = identify(records)
    words = set(normal(" ".join(typed)).split())
    empty = fold_claims((), ids, TABLE)
    state_image.write(
        tmp_path / "worded", INPUTS, StateContent({}, {}, {}, {}, ids, ids, empty, {})
    )
    image = state_image.read_whole(tmp_path / "worded", TABLE)
    assert image is not None

    expected: list[str] = []
    for uid, entity in ids.entities.items():
        own = [normal(name).split() for name in (entity.name, *entity.aliases)]
        if words and words.issubset(chain.from_iterable(own)):
            expected.append(uid)

    assert ids.with_words(words) == expected
    assert image.ids.with_words(words) == expected


def test_the_image_of_the_bundled_case_is_that_of_its_objects(case: Case, tmp_path: Path) -> None:
    image = case.decided.image
    assert image is not None
    inputs = StateInputs(image.digest, image.inputs, image.sources)
    state_image.write(tmp_path / "whole", inputs, case.decided.computed().content())
    streamed_image.write(tmp_path / "streamed", inputs, case.decided.computed().stream())
    assert (tmp_path / "streamed").read_bytes() == (tmp_path / "whole").read_bytes()


def test_claims_out_of_order_are_refused_and_leave_no_file(tmp_path: Path) -> None:
    log = [Claim(uid, "f", "t:a", "SUPPLIES", "t:c") for uid in ("t:2", "t:1")]
    apart = [replace(log[0], uid=uid) for uid in ("t:1", "u:1", "t:2")]
    for unsorted in (log, apart):
        with pytest.raises(claim_pass.Unsorted):
            streamed_image.write(tmp_path / "image", INPUTS, streamed(unsorted))
    assert list(tmp_path.iterdir()) == []


def test_an_unsorted_log_has_the_same_image(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _ = case.decided
    copied_case(case, tmp_path / "own")
    (path,) = (tmp_path / "own" / "index").glob("state-*.image")
    expected = path.read_bytes()
    path.unlink()

    def refuse(*_: object) -> None:
        raise claim_pass.Unsorted

    monkeypatch.setattr("entrepot.casework.state_images.STREAMED", 0)
    monkeypatch.setattr(streamed_image, "write", refuse)
    _ = Case.open(str(tmp_path / "own")).decided
    assert path.read_bytes() == expected


def arrays(view: GraphArrays) -> dict[str, Any]:
    """Return the arrays of a view and of its rules, as lists."""
    found: dict[str, Any] = {"edges": [edge.uid for edge in view.edges or ()]}
    for part in (view, view.rules, view.rules and view.rules.purposes):
        assert part is not None
        for each in fields(part):
            value = getattr(part, each.name)
            if isinstance(value, np.ndarray | tuple | int | float):
                found[f"{type(part).__name__}.{each.name}"] = np.asarray(value, object).tolist()
    return found


@pytest.mark.parametrize("short", [3, folded_arrays.SHORT])
def test_the_view_of_a_fold_that_is_not_held_is_that_of_its_relations(
    case: Case, short: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = arrays(RouteEngine(case.fold(), case.identities, case.table).view)
    monkeypatch.setattr(folded_arrays, "SHORT", short)
    view, numbers = folded_arrays.from_fold(case.fold(), case.identities)
    uids = list(case.fold().edges)
    assert arrays(view) == expected
    assert [uids[number] for number in numbers.tolist()] == expected["edges"]
