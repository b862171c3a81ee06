"""A service, a contract and a procurement as somebody's front are not told as goods that moved."""

from __future__ import annotations

import re

from entrepot.casework.case import Case
from entrepot.graph.schema import schema
from entrepot.viz.wording.sentences import parts

NO_GOODS = re.compile(r"provides services|covert procurement|fulfils .* contracts|transportation")


def test_what_is_no_movement_of_goods_is_no_step_of_a_route(case: Case) -> None:
    claims = case.fold().claims.values()

    moving = {
        claim.uid
        for claim in claims
        if schema().predicates[claim.predicate].moves == "forward"
        and not claim.goods
        and NO_GOODS.search(claim.quote)
    }

    assert moving == set()


def test_work_for_a_weapon_is_not_told_as_goods(case: Case) -> None:
    claims = case.fold().claims.values()
    work = [claim for claim in claims if claim.predicate == "PROVIDES_FOR" and not claim.goods]

    told = {schema().predicates[claim.predicate].said() for claim in work}

    assert len(work) > 10
    assert told == {"worked, or provided goods or services, for"}
    assert not any("not named)" in str(parts(claim, case.identities)) for claim in work)
