"""The page's search and the server's are that of Python: the same parties in the same order, with
the same reasons.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from entrepot.casework.case import Case
from entrepot.graph.identity import Identities
from entrepot.graph.naming import lookup

ASKED = """Kupol|купол|Купол ИЭМЗ|iemz kupol|Kupl|Kuplo|ku|k|Vektor|TSK Vektor|ТСК Вектор|Tsk  Vektr
Garpiya|garpia|Garpiya-A1|林巴贺|厦门|xiamen|Limbah|Limbahc
limbach xiamen|LimbachAircraft|redlepus|Redlepsu|shenzhen|Juhang|1831083343|INN 1831083343
RU|ru|ru-inn-1831083343|Russia|rusia|L550|l550e|Straße|É|—|  
no such firm|OOO|of|Пхеньян|Rason|IMO 9161003|Lady R"""
TEXTS = ASKED.replace("\n", "|").split("|")


def among(ids: Identities, drawn: set[str]) -> Identities:
    entities = {u: e for u, e in ids.entities.items() if u in drawn}
    return Identities(entities, {}, frozenset(p for p in ids.apart if p <= drawn), frozenset(), ())


@pytest.mark.parametrize("asked", [("Xiamen Limbach", "IEMZ Kupol"), ("kp", "ru"), None], ids=str)
def test_the_page_finds_as_python_does(
    case: Case, watched: Any, tmp_path: Path, asked: tuple[str, str] | None
) -> None:
    path = tmp_path / "page.html"
    path.write_text(case.view(asked, limit=200).html, encoding="utf-8")
    page = watched.open(path)
    ids = among(case.identities, {card["uid"] for card in watched.rows("nodes")})
    for text in TEXTS:
        found = dict(
            page.evaluate("text => document.getElementById('board').found(text)", text)
        )  # each party once
        hits = lookup.search(ids, text.strip(), 0).hits
        assert list(found) == [h.entity.uid for h in hits], text
        by_name = {h.entity.uid: h.on for h in hits if h.how != "number"}
        assert {u: why for u, why in found.items() if u in by_name} == by_name, text


def test_a_hit_is_shown_with_its_reason(case: Case, watched: Any, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(case.view(("Xiamen Limbach", "IEMZ Kupol")).html, encoding="utf-8")
    page = watched.open(path)
    page.fill("#search", "купол")
    assert (
        page.locator("#hits button")
        .first.inner_text()
        .endswith("matched: another spelling of 'Kupol'")
    )
