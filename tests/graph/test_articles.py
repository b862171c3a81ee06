"""Names of countries have their article in every sentence, and firms none that they do not have."""

from __future__ import annotations

import re

from entrepot.casework.case import Case
from entrepot.graph.articles import the_country
from entrepot.viz.wording.sentences import sentence, within


def test_countries_that_take_an_article_are_these(case: Case) -> None:
    states = [e.name for e in case.identities.of_kind("Country")]
    taken = {name for name in states if the_country(name) != name}
    assert {"United States", "Netherlands", "Gambia", "Marshall Islands", "Isle of Man"} <= taken
    assert {"Iran", "China", "Moldova, Republic of", "Saint Kitts and Nevis", "Georgia"} <= {
        *states
    }
    assert not taken & {"Iran", "China", "Moldova, Republic of", "Saint Kitts and Nevis", "Georgia"}
    assert the_country("HiTec RCD Philippines") == "HiTec RCD Philippines"
    assert within(case.identities, "register:eu27") == "the European Union (27 member states)"


def test_no_sentence_of_ours_goes_to_or_comes_from_a_country_without_its_article(
    case: Case,
) -> None:
    names = [e.name for e in case.identities.entities.values() if e.kind in ("Country", "Body")]
    taken = "|".join(re.escape(name) for name in names if the_country(name) != name)
    bare = re.compile(rf"\b(?:to|from|in|of|by|through) (?:{taken})\b")
    told = [*case.routes("United States", "Iran").lines()]
    told += case.routes("Iran", "Netherlands").lines()
    for claim in case.claims.values():
        own = bare.search(f"{claim.text} {claim.said}")  # the words of the source
        told.append("" if own else sentence(claim, case.identities))
    assert [text for text in told if bare.search(text)] == []
    assert "leads from the United States to Iran" in " ".join(told)
    assert "to the United Arab Emirates" in " ".join(told)
