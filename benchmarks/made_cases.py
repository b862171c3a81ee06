"""Seeded cases as store content with evidence, and catalogue questions with an answer in them."""

from __future__ import annotations

import random
from datetime import date
from typing import Any

from entrepot.graph.store.protocol import Content

COUNTRIES = ("cn", "hk", "ru", "tr", "ae", "kz", "de", "us")


def synthetic(edges: int, seed: int, changed: float = 0.0) -> Content:
    """Return a seeded case; `changed` is the share of its rows that differ.

    Half of the edges are between firms, half belong to the evidence layer.
    """
    rng = random.Random(seed)
    other = random.Random(seed + 1)
    firms, claims = edges * 3 // 20, edges // 10
    rows = [
        {
            "uid": f"c:{i}",
            "kind": "Company",
            "name": f"Company {i}{' Ltd' if other.random() < changed else ''}",
            "country": COUNTRIES[i % 8],
            "aliases": [f"Co {i}"],
            "identifiers": [],
            "records": [f"made:{i}"],
            "broader": [],
        }
        for i in range(firms)
    ]
    bodies = [
        {"uid": f"b:{i}", "kind": "Body", "name": f"Authority {i}", "aliases": []} for i in range(8)
    ]
    papers = [
        {"uid": f"d:{i}", "kind": "Document", "name": f"Act {i}", "heading": f"Act {i}"}
        for i in range(claims // 20 + 1)
    ]
    joins: dict[tuple[str, str, str], list[Any]] = {}

    def edge(
        name: str, start: str, end: str, ends: tuple[str, str], properties: dict[str, Any]
    ) -> None:
        uid = f"e:{start}-{name}-{end}:{len(joins.setdefault((name, start, end), []))}"
        joins[name, start, end].append((uid, *ends, {"uid": uid, **properties}))

    for i in range(edges // 2):
        name = "OWNS" if i % 10 == 0 else "SUPPLIES"
        a = rng.randrange(firms)
        b = a + 1 if i % 3 == 0 else rng.randrange(firms)
        support = round(0.3 + rng.random() * 0.6, 3) + (0.001 if other.random() < changed else 0)
        ends = (f"c:{a}", f"c:{b % firms}")
        edge(
            name,
            "Company",
            "Company",
            ends,
            {
                "support": support,
                "word": "documented by one voice",
                "claims": [f"k:{i % claims}"],
                "voices": ["V"],
                "level": "firm",
                "goods_name": f"goods {i % 50}",
                "summary": False,
                "gap": False,
                "last_known": date(2024, 5, 1),
                "last_known_text": "2024-05-01",
            },
        )
    told = []
    for i in range(claims):
        uid, party = f"k:{i}", f"c:{rng.randrange(firms)}"
        listed = i % 3 == 0
        told.append(
            {
                "uid": uid,
                "kind": "Claim",
                "name": uid,
                "predicate": "DESIGNATES" if listed else "SUPPLIES",
                "status": "listed",
                "grade": "B3",
                "voice": "V",
                "strength": 0.7,
                "said": f"said {i}{'!' if other.random() < changed else ''}",
                "known_day": date(2024, 1 + i % 12, 1 + i % 28),
                "measure": "asset freeze" if listed else "none",
                "event_from": date(2024, 1 + i % 12, 1),
                "event_from_text": f"2024-{1 + i % 12:02d}-01",
                "in_force": listed,
                "in_force_from": date(2024, 1 + i % 12, 1),
            }
        )
        body = f"b:{rng.randrange(8)}"
        if listed:
            edge("SUBJECT", "Claim", "Body", (uid, body), {})
        else:
            edge("SUBJECT", "Claim", "Company", (uid, f"c:{rng.randrange(firms)}"), {})
        edge("OBJECT", "Claim", "Company", (uid, party), {})
        edge("ASSERTED_BY", "Claim", "Body", (uid, body), {})
        edge("STATED_IN", "Claim", "Document", (uid, f"d:{i // 20}"), {})
        edge("DENIES", "Claim", "Claim", (uid, f"k:{rng.randrange(claims)}"), {})
    nodes = {"Body": bodies, "Company": rows, "Document": papers, "Claim": told}
    return Content(f"bench-{edges}", f"bench-{edges}-{changed}", nodes, joins)


def questions(content: Content) -> dict[str, list[str]]:
    """Return ten questions of the catalogue, with parameters that have an answer in a made case."""
    _, a, b, _ = content.edges["SUPPLIES", "Company", "Company"][0]
    listed = content.edges["OBJECT", "Claim", "Company"][0][2]
    return {
        "who-supplies": [f"uid={b}"],
        "claims-of-party": [f"uid={listed}"],
        "measures-of-party": [f"uid={listed}"],
        "evidence-of-relation": [f"source={a}", f"target={b}"],
        "owners-of": [f"uid={content.edges['OWNS', 'Company', 'Company'][0][2]}"],
        "designated-parties": [],
        "between-two-countries": ["from=cn", "to=ru"],
        "public-between-days": ["from=2024-03-01", "to=2024-03-31"],
        "single-source-movements": [],
        "listed-by-several": [],
    }
