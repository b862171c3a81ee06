"""Queries of the portable dialect, by construct, over a small seeded graph; each has rows unless it says why not."""

from __future__ import annotations

import datetime as dt
from typing import Any

from entrepot.graph.store import vocabulary
from entrepot.graph.store.protocol import Content

DAY = dt.date(2024, 2, 29)
FIRMS: list[dict[str, Any]] = [
    {
        "uid": "f:1",
        "name": "Alpha Trading",
        "country": "cn",
        "aliases": ["Альфа", "阿尔法"],
        "share": 12.5,
        "staff": 3,
    },
    {
        "uid": "f:2",
        "name": "Beta GmbH",
        "country": "de",
        "aliases": [],
        "share": 40.0,
        "staff": 120,
        "founded": DAY,
    },
    {
        "uid": "f:3",
        "name": "Gamma ООО",
        "country": "ru",
        "aliases": ["Гамма"],
        "staff": 7,
        "founded": dt.date(2022, 3, 1),
    },
    {
        "uid": "f:4",
        "name": "δelta ÅB",
        "country": "tr",
        "aliases": ["Delta", "delta"],
        "share": 0.0,
        "staff": 0,
    },
    {"uid": "f:5", "name": "Epsilon", "aliases": ["E'psi\"lon"], "founded": dt.date(1999, 12, 31)},
    {
        "uid": "f:6",
        "name": "Ζeta 🚢",
        "country": "kz",
        "aliases": ["Zeta"],
        "share": 99.9,
        "staff": -1,
        "listed": True,
    },
]
PLACES = [{"uid": "p:1", "name": "Port A", "country": "tr"}, {"uid": "p:2", "name": "Port B"}]
CLAIMS = [
    {
        "uid": f"c:{i}",
        "name": f"c:{i}",
        "grade": "ABCDE"[i % 5] + str(2 + i % 4),
        "strength": round(0.15 * (i % 7), 2),
        "known_day": dt.date(2022 + i % 4, 1 + i % 12, 1 + i),
        "said": ["supplied", "Поставлял", "供应", "supplied — “quoted”", "line\nbreak"][i % 5],
        "numbers": list(range(i % 4)),
    }
    for i in range(12)
]
MOVES = [
    ("f:1", "f:2"),
    ("f:2", "f:3"),
    ("f:1", "f:4"),
    ("f:4", "f:3"),
    ("f:3", "f:6"),
    ("f:6", "f:1"),
    ("f:5", "f:4"),
]


def _kinds(kind: str, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{**row, "kind": kind} for row in rows]


def seeded(case_name: str = "differential") -> Content:
    """Return the graph: six firms in a ring of supplies, two places, twelve claims about them."""
    supplies: list[tuple[str, str, str, dict[str, Any]]] = [
        (
            f"s:{i}",
            a,
            b,
            {
                "uid": f"s:{i}",
                "support": round(0.3 + 0.1 * i, 2),
                "claims": [f"c:{i}", f"c:{i + 5}"],
                "summary": i == 2,
            },
        )
        for i, (a, b) in enumerate(MOVES)
    ]
    again: tuple[str, str, str, dict[str, Any]] = (
        "s:9",
        "f:1",
        "f:2",
        {"uid": "s:9", "support": 0.2, "claims": ["c:11"], "summary": False, "goods": "bolts"},
    )
    at: list[tuple[str, str, str, dict[str, Any]]] = [
        ("o:1", "f:4", "p:1", {"uid": "o:1", "since": DAY}),
        ("o:2", "f:2", "p:2", {"uid": "o:2"}),
    ]
    owns: list[tuple[str, str, str, dict[str, Any]]] = [
        ("w:1", "f:5", "f:6", {"uid": "w:1", "share": 51}),
        ("w:2", "f:6", "f:3", {"uid": "w:2", "share": 50.0}),
    ]
    about = [(f"c:{i}|SUBJECT|f:{i % 6 + 1}", f"c:{i}", f"f:{i % 6 + 1}") for i in range(12)]
    return Content(
        case_name,
        "seeded",
        {
            "Company": _kinds("Company", FIRMS),
            "Place": _kinds("Place", PLACES),
            "Claim": _kinds("Claim", CLAIMS),
        },
        {
            ("SUPPLIES", "Company", "Company"): [*supplies, again],
            ("OPERATES_AT", "Company", "Place"): at,
            ("OWNS", "Company", "Company"): owns,
            ("SUBJECT", "Claim", "Company"): [(u, s, t, {"uid": u}) for u, s, t in about],
        },
    )


F = "MATCH (f:Company) "
QUERIES: dict[str, list[str]] = {
    "matching": [
        F + "RETURN f.uid AS u ORDER BY u",
        "MATCH (n:Entity) RETURN n.uid AS u ORDER BY u",
        "MATCH (n) WHERE n:Company OR n:Place RETURN n.kind AS k, n.uid AS u ORDER BY k, u",
        "MATCH (n:Company|Place) RETURN count(n) AS n",
        "MATCH (f:Company {uid: 'f:3'}) RETURN f.name AS n",
        "MATCH (f:Company {uid: $uid}) RETURN f.name AS n",
        "MATCH (a:Company)-[:SUPPLIES]->(b:Company) RETURN a.uid AS a, b.uid AS b ORDER BY a, b",
        "MATCH (a:Company)<-[:SUPPLIES]-(b:Company) RETURN a.uid AS a, b.uid AS b ORDER BY a, b",
        "MATCH (a:Company)-[:SUPPLIES]-(b:Company) RETURN a.uid AS a, b.uid AS b ORDER BY a, b",
        "MATCH (a:Company)-[r:SUPPLIES|OWNS]->(b) RETURN type(r) AS t, a.uid AS a, b.uid AS b ORDER BY t, a, b",
        "MATCH (a:Company)-[r]->(b) RETURN type(r) AS t, count(*) AS n ORDER BY t",
        "MATCH (a:Company)-[:SUPPLIES]->(b)-[:SUPPLIES]->(c) RETURN a.uid AS a, b.uid AS b, c.uid AS c ORDER BY a, b, c",
        "MATCH (a:Company)-[r:SUPPLIES]->(b)<-[s:SUPPLIES]-(c) RETURN a.uid AS a, c.uid AS c, r.uid AS r ORDER BY a, c, r",
        "MATCH (a:Company), (p:Place) WHERE a.country = p.country RETURN a.uid AS a, p.uid AS p",
        "MATCH (a:Company) MATCH (a)-[:OPERATES_AT]->(p:Place) RETURN a.uid AS a, p.uid AS p ORDER BY a",
        "MATCH (a)-[:SUPPLIES]->(a2) WHERE a = a2 OR a.uid = 'f:1' RETURN a2.uid AS u ORDER BY u",
        "MATCH (c:Claim)-[:SUBJECT]->(f:Company) WHERE f.uid = 'f:1' RETURN c.uid AS c ORDER BY c",
        "MATCH (x:Company)-[r:SUPPLIES {uid: 's:9'}]->(y) RETURN r.goods AS g",
    ],
    "optional": [
        F
        + "OPTIONAL MATCH (f)-[:OPERATES_AT]->(p:Place) RETURN f.uid AS f, p.name AS p ORDER BY f",
        F + "OPTIONAL MATCH (f)-[:OWNS]->(o) WITH f, count(o) AS n RETURN f.uid AS f, n ORDER BY f",
        F
        + "OPTIONAL MATCH (f)-[r:OWNS]->(o) WHERE r.share > 50 RETURN f.uid AS f, o.uid AS o ORDER BY f",
        F
        + "OPTIONAL MATCH (f)-[:OPERATES_AT]->(p) OPTIONAL MATCH (f)-[:OWNS]->(o) RETURN f.uid AS f, p.uid AS p, o.uid AS o"
        " ORDER BY f",
        "OPTIONAL MATCH (n:Company {uid: 'nobody'}) RETURN n.uid AS u, n IS NULL AS missing",
        F
        + "OPTIONAL MATCH (f)-[:OWNS]->(o) RETURN f.uid AS f, coalesce(o.name, 'none') AS o ORDER BY f",
    ],
    "nulls": [
        F + "WHERE f.share IS NULL RETURN f.uid AS u ORDER BY u",
        F + "WHERE f.share IS NOT NULL RETURN f.uid AS u ORDER BY u",
        F + "WHERE f.share > 10 RETURN f.uid AS u ORDER BY u",
        F + "WHERE NOT f.share > 10 RETURN f.uid AS u ORDER BY u",
        F + "WHERE f.share <> 40 RETURN f.uid AS u ORDER BY u",
        F + "WHERE f.nothing IS NULL RETURN count(f) AS n",
        F + "RETURN f.uid AS u, f.share + 1 AS s ORDER BY u",
        F + "RETURN f.uid AS u, f.share = f.share AS same ORDER BY u",
        F + "RETURN f.country AS c, count(*) AS n ORDER BY c",
        F + "RETURN f.uid AS u ORDER BY f.share, u",
        F + "RETURN f.uid AS u ORDER BY f.share DESC, u",
        F + "RETURN count(f.share) AS n, count(*) AS all, sum(f.share) AS s",
        F + "RETURN f.uid AS u, f.country IN ['cn', 'de'] AS here ORDER BY u",
        "RETURN null = null AS a, null <> 1 AS b, null AND false AS c, null OR true AS d, NOT null AS e, null + 1 AS f",
        "RETURN null IN [1, 2] AS a, 1 IN [1, null] AS b, 3 IN [1, null] AS c, 1 IN [] AS d",
        "RETURN coalesce(null, null, 3) AS a, coalesce(null) AS b",
        "UNWIND [1, null, 2] AS x RETURN x ORDER BY x",
        "UNWIND [] AS x RETURN count(x) AS n",
        "RETURN [x IN [1, null, 2] WHERE x > 1] AS l, size([null, null]) AS n",
        F + "WHERE f.listed RETURN f.uid AS u",
        F + "WHERE f.listed = true OR f.staff = 0 RETURN f.uid AS u ORDER BY u",
        F
        + "RETURN f.uid AS u, CASE WHEN f.share IS NULL THEN 'unknown' ELSE 'known' END AS k ORDER BY u",
    ],
    "comparison": [
        F + "WHERE f.staff >= 3 AND f.staff <= 120 RETURN f.uid AS u ORDER BY u",
        F + "WHERE 0 < f.share AND f.share < 50 RETURN f.uid AS u ORDER BY u",
        F + "WHERE f.country = 'cn' XOR f.staff = 3 OR f.uid = 'f:2' RETURN f.uid AS u ORDER BY u",
        F + "WHERE f.country IN $countries RETURN f.uid AS u ORDER BY u",
        F + "WHERE NOT f.country IN $countries RETURN f.uid AS u ORDER BY u",
        "RETURN 1 = 1.0 AS a, 1 < 1.5 AS b, 'a' < 'b' AS c, 'a' < 'B' AS d, true > false AS e",
        "RETURN [1, 2] = [1, 2] AS a, [1, 2] = [2, 1] AS b",
        "RETURN 7 / 2 AS a, 7 % 3 AS b, -7 / 2 AS c, 7.0 / 2 AS d, 2 ^ 3 AS e, -7 % 3 AS f",
        "RETURN 0.1 + 0.2 AS a, 1e3 AS b, 10 - 2 * 3 AS c, -(3) AS d",
        "RETURN 'a' = 'A' AS a, '' = '' AS b, 'é' = 'é' AS c",
        "RETURN 'tru' + 'e' AS a, 'n' + 1 AS b, [1] + 2 AS c, [1] + [2, 3] AS d",
    ],
    "strings": [
        F + "WHERE f.name STARTS WITH 'Al' RETURN f.uid AS u",
        F + "WHERE f.name ENDS WITH 'ООО' RETURN f.uid AS u",
        F + "WHERE f.name CONTAINS 'ta' RETURN f.uid AS u ORDER BY u",
        F + "WHERE toLower(f.name) CONTAINS 'gmbh' RETURN f.uid AS u",
        F + "WHERE f.name =~ '.*[a-z]{4,}.*' RETURN f.uid AS u ORDER BY u",
        F + "WHERE f.name =~ '(?i)alpha.*' RETURN f.uid AS u",
        F + "RETURN toUpper(f.name) AS n, toLower(f.name) AS m ORDER BY n",
        F + "RETURN f.uid AS u, size(f.name) AS n ORDER BY u",
        F
        + "RETURN f.uid AS u, substring(f.name, 0, 4) AS s, left(f.name, 2) AS l, right(f.name, 2) AS r ORDER BY u",
        "RETURN trim('  a b ') AS a, ltrim('  a') AS b, rtrim('a  ') AS c, replace('banana', 'an', 'AN') AS d",
        "RETURN split('a,b,,c', ',') AS a, split('abc', ',') AS b, reverse('abc') AS c",
        "RETURN toString(1) AS a, toString(true) AS c, toString(date('2024-02-29')) AS d",
        "RETURN toInteger('12') AS a, toInteger('x') AS b, toFloat('1.5') AS c, toInteger(1.9) AS d, toBoolean('true') AS e",
        "RETURN 'it\\'s' AS a, \"say \\\"so\\\"\" AS b, 'tab\\tnew\\nline' AS c, 'back\\\\slash' AS d",
        "RETURN substring('abc', 1) AS a, substring('abc', 3) AS b, size('') AS c",
    ],
    "unicode": [
        F + "WHERE 'Альфа' IN f.aliases RETURN f.uid AS u",
        F + "WHERE f.name CONTAINS '🚢' RETURN f.uid AS u, f.name AS n",
        F + "RETURN f.name AS n ORDER BY n",
        "RETURN toLower('ГАММА') AS a, toUpper('δelta åb') AS b, size('阿尔法') AS c",
        "MATCH (c:Claim) WHERE c.said = '供应' RETURN c.uid AS u ORDER BY u",
        "MATCH (c:Claim) WHERE c.said CONTAINS '—' RETURN c.said AS s, count(*) AS n",
        "MATCH (c:Claim) WHERE c.said CONTAINS '\\n' RETURN c.uid AS u ORDER BY u",
        F + "UNWIND f.aliases AS a RETURN a ORDER BY a",
        "WITH $hostile AS x RETURN x AS x, size(x) AS n",
    ],
    "lists": [
        F
        + "RETURN f.uid AS u, size(f.aliases) AS n, f.aliases[0] AS a, f.aliases[-1] AS z ORDER BY u",
        "RETURN [1, 2, 3][1] AS a, [1, 2, 3][-1] AS b, [1, 2, 3][0..2] AS c, [1, 2, 3][1..] AS d, [1, 2, 3][5] AS e",
        "RETURN [1, 2, 3][..-1] AS a, [1, 2][7..9] AS b",
        "RETURN [x IN range(1, 5) WHERE x % 2 = 1 | x * x] AS a, [x IN [1, 2] | [x, x + 1]] AS b",
        "RETURN range(0, 10, 5) AS a, range(3, 1, -1) AS b, range(2, 1) AS c",
        "RETURN head([1, 2]) AS a, last([1, 2]) AS b, tail([1, 2, 3]) AS c, reverse([1, 2]) AS d, head([]) AS e",
        "RETURN ALL(x IN [1, 2] WHERE x > 0) AS a, ANY(x IN [1, 2] WHERE x > 1) AS b, NONE(x IN [] WHERE x) AS c,"
        " SINGLE(x IN [1, 2] WHERE x = 1) AS d",
        "RETURN reduce(t = 0, x IN [1, 2, 3] | t + x) AS a, reduce(t = '', x IN ['a', 'b'] | t + x) AS b",
        "MATCH (c:Claim) WHERE size(c.numbers) > 2 RETURN c.uid AS u, c.numbers AS n ORDER BY u",
        "MATCH (c:Claim) UNWIND c.numbers AS n RETURN n, count(*) AS times ORDER BY n",
        "UNWIND [[1, 2], [3]] AS l UNWIND l AS x RETURN sum(x) AS s",
        "UNWIND [{uid: 'f:1', n: 1}, {uid: 'f:2', n: 2}] AS row MATCH (f:Company {uid: row.uid}) RETURN f.name AS f, row.n AS n"
        " ORDER BY n",
        "MATCH (a:Company)-[r:SUPPLIES]->(b) WHERE 'c:5' IN r.claims RETURN a.uid AS a, b.uid AS b",
        "MATCH (a:Company)-[r:SUPPLIES]->(b) WHERE ANY(x IN r.claims WHERE x ENDS WITH '1') RETURN r.uid AS r ORDER BY r",
        "RETURN [x IN ['b', 'a'] | toUpper(x)] AS a, size([[], [1]]) AS b, [] AS c",
    ],
    "aggregates": [
        F + "RETURN count(*) AS n, min(f.staff) AS a, max(f.staff) AS b, avg(f.staff) AS c",
        F + "WITH f ORDER BY f.uid RETURN collect(f.share) AS l",
        F + "WITH f ORDER BY f.name DESC RETURN collect(f.uid) AS l",
        "MATCH (c:Claim)-[:SUBJECT]->(f) RETURN f.uid AS f, count(c) AS n, sum(c.strength) AS s ORDER BY f",
        "MATCH (c:Claim) WITH c ORDER BY c.uid RETURN substring(c.grade, 0, 1) AS g, collect(DISTINCT c.said) AS l ORDER BY g",
        "MATCH (a:Company)-[:SUPPLIES]->(b) RETURN count(DISTINCT a) AS a, count(DISTINCT b.uid) AS b, count(*) AS n",
        "MATCH (a:Company)-[r:SUPPLIES]->(b) WITH a, count(r) AS n WHERE n > 1 RETURN a.uid AS a, n ORDER BY a",
        "MATCH (n:Place) WHERE n.uid = 'nobody' WITH n ORDER BY n.uid RETURN count(n) AS n, collect(n.uid) AS l, sum(n.x) AS s",
        "UNWIND [3, 1, 2] AS x RETURN min(x) AS a, max(x) AS b, sum(x) AS c, avg(x) AS d",
        "UNWIND ['b', 'a'] AS x RETURN min(x) AS a, max(x) AS b",
        "MATCH (c:Claim) RETURN min(c.known_day) AS a, max(c.known_day) AS b",
        "MATCH (a:Company)-[r:SUPPLIES]->() RETURN a.uid AS a, max(r.support) - min(r.support) AS d ORDER BY a",
        "UNWIND [1, 1, 2] AS x RETURN DISTINCT x ORDER BY x",
        "UNWIND [1, 1, 2] AS x WITH DISTINCT x RETURN count(x) AS n, sum(x) AS s",
        F + "RETURN f.country IS NULL AS nowhere, count(*) AS n ORDER BY nowhere",
        "UNWIND [1, 2, 3, 4] AS x WITH x ORDER BY x WITH collect(x) AS xs RETURN xs[toInteger(size(xs) * 0.5)] AS middle",
    ],
    "with and order": [
        F + "WITH f.country AS c, f ORDER BY f.uid WHERE c IS NOT NULL RETURN c, f.uid AS u",
        F + "RETURN f.uid AS u ORDER BY u SKIP 2 LIMIT 2",
        F + "RETURN f.uid AS u ORDER BY u DESC LIMIT 1",
        F
        + "WITH f ORDER BY f.staff DESC LIMIT 2 MATCH (f)-[:SUPPLIES]->(b) RETURN f.uid AS f, b.uid AS b ORDER BY f, b",
        F + "RETURN f.uid AS u ORDER BY size(f.aliases) DESC, u LIMIT $many",
        F + "WITH *, f.staff AS s WHERE s > 2 RETURN f.uid AS u ORDER BY u",
        F + "RETURN f.kind AS k, f.uid AS u ORDER BY f.kind, f.name DESC",
        "WITH 1 AS a, 2 AS b WITH a + b AS c RETURN c",
        "UNWIND [2, 'b', 1, 'a', null, true, 1.5] AS x RETURN x ORDER BY x",
    ],
    "union and subqueries": [
        "MATCH (f:Company) RETURN f.country AS c UNION MATCH (p:Place) RETURN p.country AS c",
        "MATCH (f:Company) RETURN f.country AS c UNION ALL MATCH (p:Place) RETURN p.country AS c",
        F + "WHERE EXISTS { MATCH (f)-[:OWNS]->() } RETURN f.uid AS u ORDER BY u",
        F
        + "WHERE NOT EXISTS { MATCH (f)-[:SUPPLIES]->(b) WHERE b.country = 'ru' } RETURN f.uid AS u ORDER BY u",
        F + "WHERE (f)-[:OPERATES_AT]->() RETURN f.uid AS u ORDER BY u",
        F + "WHERE NOT (f)-[:OPERATES_AT]->(:Place) RETURN f.uid AS u ORDER BY u",
        F + "RETURN f.uid AS u, COUNT { (f)-[:SUPPLIES]->() } AS n ORDER BY u",
        F + "WHERE COUNT { (f)-[:SUPPLIES]->() } > 1 RETURN f.uid AS u ORDER BY u",
        F
        + "CALL { WITH f MATCH (f)-[:SUPPLIES]->(b) RETURN count(b) AS n } RETURN f.uid AS u, n ORDER BY u",
        F
        + "CALL { WITH f MATCH (f)-[r:SUPPLIES]->(b) WITH b ORDER BY b.uid RETURN collect(b.uid) AS xs } RETURN f.uid AS u, xs"
        " ORDER BY u",
        "CALL { MATCH (f:Company) RETURN f.uid AS u UNION MATCH (p:Place) RETURN p.uid AS u } RETURN count(u) AS n",
        F + "WHERE EXISTS { (f)-[:SUPPLIES]->(b) WHERE b.staff > 5 } RETURN f.uid AS u ORDER BY u",
        F
        + "OPTIONAL MATCH (f)-[:SUPPLIES]->(o) WITH o, count(*) AS n RETURN o.uid AS o, n ORDER BY o",
        "MATCH (a)-[:SUPPLIES]->(b)-[:SUPPLIES]-(c) RETURN count(c) AS n",
        "MATCH (a)-[:SUPPLIES]->(b)-[:SUPPLIES]-(c) RETURN count(*) AS n",
        F + "RETURN count(*) /* with a comment */ AS n // and another",
        F + "RETURN f.uid AS u, EXISTS { (f)-[:OWNS]->() } AS owner ORDER BY u",
    ],
    "paths": [
        "MATCH p = (a:Company)-[:SUPPLIES*1..3]->(b:Company) WHERE a.uid = 'f:1' RETURN [n IN nodes(p) | n.uid] AS l, length(p) AS n"
        " ORDER BY n, l",
        "MATCH (a:Company {uid: 'f:1'})-[:SUPPLIES*2]->(b) RETURN b.uid AS b ORDER BY b",
        "MATCH (a:Company {uid: 'f:5'})-[:SUPPLIES*0..1]->(b) RETURN b.uid AS b ORDER BY b",
        "MATCH (a:Company {uid: 'f:1'})-[rs:SUPPLIES*1..2]->(b) RETURN [r IN rs | r.uid] AS l ORDER BY l",
        "MATCH p = (a:Company)-[:SUPPLIES|OWNS*1..2]->(b) WHERE ALL(r IN relationships(p) WHERE type(r) = 'OWNS')"
        " RETURN a.uid AS a, b.uid AS b ORDER BY a, b",
        "MATCH p = (a:Company)-[rs:SUPPLIES*1..4]->(b) WHERE a.uid = 'f:1' AND b.uid = 'f:6'"
        " RETURN reduce(s = 1.0, r IN relationships(p) | s * r.support) AS s ORDER BY s",
        "MATCH (a:Company {uid: 'f:1'}), (b:Company {uid: 'f:6'}) WHERE a <> b MATCH p = shortestPath((a)-[:SUPPLIES*..5]->(b))"
        " RETURN length(p) AS n",
        "MATCH (a:Company {uid: 'f:1'}), (b:Company {uid: 'f:3'}) WHERE a <> b MATCH p = allShortestPaths((a)-[:SUPPLIES*..5]->(b))"
        " RETURN [n IN nodes(p) | n.uid] AS l, [r IN relationships(p) | r.uid] AS m ORDER BY l, m",
        "MATCH (a:Company), (b:Company) WHERE a.uid < b.uid AND a <> b MATCH p = shortestPath((a)-[:OWNS*..3]-(b))"
        " RETURN a.uid AS a, b.uid AS b, length(p) AS n ORDER BY a, b",
        "MATCH p = (a:Company {uid: 'f:5'})-[:OWNS*1..3]->(b) RETURN startNode(relationships(p)[0]).uid AS s,"
        " endNode(relationships(p)[-1]).uid AS e ORDER BY e",
        "MATCH p = (a:Company {uid: 'f:1'})-[:SUPPLIES*1..6]->(a) RETURN length(p) AS n, count(*) AS times ORDER BY n",
        "MATCH p = (:Company {uid: 'f:5'})-[:OWNS]->(:Company) RETURN p",
        "MATCH (a:Company {uid: 'f:4'})-[r:OPERATES_AT]->(p) RETURN a, r, p",
        "MATCH (f:Company) WITH f ORDER BY f.uid RETURN collect(f {.uid, .name}) AS l",
    ],
    "temporal": [
        F + "WHERE f.founded < date('2023-01-01') RETURN f.uid AS u ORDER BY u",
        F + "WHERE f.founded >= $day RETURN f.uid AS u ORDER BY u",
        F
        + "WHERE f.founded IS NOT NULL RETURN f.founded AS d, f.founded.year AS y, f.founded.month AS m, f.founded.day AS t"
        " ORDER BY d",
        "RETURN date('2024-02-29') = date({year: 2024, month: 2, day: 29}) AS a, date('2024-01-01') < date('2024-02-01') AS b",
        "RETURN date('2024-01-31') + duration({months: 1}) AS a, date('2024-03-31') - duration({days: 31}) AS b",
        "RETURN duration.inDays(date('2024-01-01'), date('2024-03-01')).days AS a",
        "MATCH (c:Claim) RETURN c.known_day.year AS y, count(*) AS n ORDER BY y",
        "MATCH (c:Claim) WHERE c.known_day >= date('2023-01-01') AND c.known_day <= date('2024-12-31') RETURN c.uid AS u ORDER BY u",
        "MATCH (a)-[r:OPERATES_AT]->(p) WHERE r.since = date('2024-02-29') RETURN p.uid AS p",
        "RETURN date('2024-02-29').week AS w, date('2024-02-29').quarter AS q, date('2024-02-29').dayOfWeek AS d",
        "UNWIND [date('2024-03-01'), date('2023-03-01')] AS d RETURN d ORDER BY d",
    ],
    "more values": [
        "RETURN datetime('2024-02-29T12:30:00Z') AS a, datetime('2024-02-29T12:30:00Z').minute AS b",
        "RETURN localdatetime('2024-02-29T12:00:00') AS a, date.truncate('month', date('2024-02-29')) AS b",
        "RETURN duration('P1M2D') AS a, duration('P0D') AS b, toString(duration('P1M2D')) AS c",
        "RETURN date('2024-02') AS a, date('2024') AS b, date('20240229') AS c",
        "UNWIND [date('2024-01-01'), null, 'a', 1, true, [1], {a: 1}] AS x RETURN x ORDER BY x",
        "UNWIND [[1, 2], [1], [2], []] AS x RETURN x ORDER BY x",
        "UNWIND ['b', 'a', 'B', 'A', 'ä', 'z', 'Z'] AS x RETURN x ORDER BY x",
        "UNWIND [1, 2] AS x WITH x ORDER BY x RETURN count(*) + 1 AS n, collect(x)[0] AS f, size(collect(x)) AS s",
        "WITH {a: {b: [1, 2]}} AS m RETURN m.a.b[1] AS x",
        "RETURN CASE WHEN null THEN 1 ELSE 2 END AS a, CASE 1 WHEN 1.0 THEN 'same' ELSE 'not' END AS b",
        "RETURN reverse('añ🚢') AS a, size('añ🚢') AS b, substring('a🚢b', 1, 1) AS c, toLower('İ') AS d, toUpper('ß') AS e",
        "RETURN -2 ^ 2 AS a, 2 ^ -1 AS b, 2 ^ 3 ^ 2 AS c, 0x1F AS d, .5 AS e",
        "MATCH (f:Company) RETURN f['uid'] AS u ORDER BY u",
        "MATCH (f:Company) RETURN * ORDER BY f.uid LIMIT 1",
        "MATCH (f:Company) RETURN f.uid AS `the uid` ORDER BY `the uid` LIMIT 1 + 1",
        "MATCH (f:Company) RETURN count(*), max(f.staff)",
        "RETURN time('12:00:00Z') AS a, toLower('A') = 'a' AS b",
        "RETURN valueType(1) AS a, 1 IS :: INTEGER AS b",
        "MATCH (f:Company) CALL (f) { RETURN f.staff AS s } RETURN f.uid AS u, s ORDER BY u",
    ],
    "maps and case": [
        F + "RETURN f {.uid, .name, size: size(f.aliases)} AS m ORDER BY f.uid",
        "RETURN {a: 1, b: [1, {c: 2}]} AS m, {a: 1}.a AS a, {a: 1}['a'] AS b",
        "WITH {uid: 'f:1'} AS m MATCH (f:Company) WHERE f.uid = m.uid RETURN f.name AS n",
        F
        + "RETURN f.uid AS u, CASE f.country WHEN 'cn' THEN 1 WHEN 'ru' THEN 2 ELSE 0 END AS n ORDER BY u",
        F
        + "RETURN f.uid AS u, CASE WHEN f.staff > 100 THEN 'big' WHEN f.staff > 0 THEN 'small' END AS k ORDER BY u",
        F + "RETURN sum(CASE WHEN f.country = 'cn' THEN 1 ELSE 0 END) AS n",
        F + "RETURN f.uid AS u, labels(f) AS l ORDER BY u",
        "MATCH (a)-[r:OWNS]->(b) RETURN type(r) AS t, r.share AS s, startNode(r).uid AS a, endNode(r).uid AS b ORDER BY a",
        "MATCH (n) WHERE n.uid IN ['f:1', 'p:1', 'c:1'] RETURN n:Entity AS e, n:Claim AS c, n.uid AS u ORDER BY u",
    ],
    "mathematics": [
        "RETURN abs(-3) AS a, sign(-2.5) AS b, ceil(1.2) AS c, floor(-1.2) AS d, sqrt(16) AS e",
        "RETURN exp(0) AS a, log(1) AS b, log10(100) AS c, toInteger(pi() * 100) AS d",
        "RETURN toInteger(floor(12.34 * 10 + 0.5)) / 10.0 AS a, 5 % 2 = 1 AS odd",
        "RETURN sin(0) AS a, cos(0) AS b, atan2(0, 1) AS c, toInteger(degrees(pi())) AS d",
        "RETURN 9007199254740993 AS a, -9223372036854775807 AS b, 1.0e308 AS c",
    ],
}
PARAMETERS: dict[str, Any] = {
    "uid": "f:2",
    "countries": ["cn", "kz"],
    "hostile": "'}) DETACH DELETE n //",
    "many": 3,
    "day": dt.date(2022, 3, 1),
}

# Constructs that only one engine has, or that the two answer differently: the checker names each.
# Kinds of the properties that a case has not.
PROPERTY_KINDS = {
    **vocabulary.PROPERTY_KINDS,
    **dict.fromkeys(("founded", "since"), "day"),
    **{"share": "decimal", "staff": "number", "listed": "flag", "numbers": "list of number"},
}
# Queries that the embedded engine is sent in other words.
REWRITTEN = [
    "MATCH (a:Company) WHERE a:Company|Place RETURN a.uid AS u",
    "MATCH (f:Company) WHERE 0 < f.share < 50 RETURN f.uid AS u",
    "RETURN 1_000 AS a",
    "CALL db.index.fulltext.queryNodes('entity_names', 'ALPHA') YIELD node RETURN node.uid AS u",
    "CALL db.index.fulltext.queryNodes('entity_names', 'дельта') YIELD node RETURN node.uid AS u UNION RETURN 'x' AS u",
    "CALL db.index.fulltext.queryNodes('entity_names', 'ab') YIELD node AS `the firm` WHERE `the firm`.staff < 100"
    " RETURN `the firm`.uid AS u",
    "MATCH (a:Company)-[:SUPPLIES]->(b) CALL db.index.fulltext.queryNodes('entity_names', 'zeta') YIELD node WHERE node = b"
    " RETURN a.uid AS a, b.uid AS u",
]
REFUSED = [
    "UNWIND [1] AS x RETURN stDev(x) AS s",
    "MATCH (a:Company)-[r:SUPPLIES]->(b) WHERE COUNT { MATCH (b)--(x) RETURN x } > 1 RETURN a.uid AS u",
    "MATCH (a:Company) RETURN (a)-[:OWNS]->() AS owns",
    "MATCH (a:Company) RETURN (COUNT { (a)-[:OWNS]->() }) AS n",
    "RETURN 1 || 2 AS a",
    "MATCH (a:Company {uid: 'f:1'}) RETURN a.aliases + a.numbers AS l",
    "MATCH (a:Company) RETURN date.truncate('month', a.founded) AS d",
    "MATCH (a:Company {uid: 'f:4'}) RETURN a.staff / a.share AS x",
    "RETURN datetime('2024-02-29T00:00:00Z') = date('2024-02-29') AS same, abs(duration('P1D')) AS d",
    "RETURN toString(0.00001) AS s",
    "MATCH (a:Company), (b:Company) WHERE a.uid = 'f:1' AND b.uid = 'f:3' AND a <> b"
    " MATCH p = shortestPath((a)-[:SUPPLIES*..5]->(b)) WHERE none(n IN nodes(p) WHERE n.uid = 'f:4')"
    " RETURN length(p) AS n",
    "RETURN 'abc' =~ 'a(?=b).*' AS a",
    "MATCH (f:Company) RETURN COLLECT { MATCH (f)-[:SUPPLIES]->(b) RETURN b.uid } AS l",
    "MATCH (a:Company)-[:SUPPLIES]->{1,3}(b) RETURN b.uid AS u",
    "MATCH (a:Company)-[:SUPPLIES]->+(b) RETURN b.uid AS u",
    "MATCH ((a)-[r:SUPPLIES]->(b) WHERE r.support > 0.1){1,4} RETURN count(*) AS n",
    "MATCH p = SHORTEST 1 (a:Company)-[:SUPPLIES]->+(b) RETURN length(p) AS n",
    "MATCH (n:Company&Entity) RETURN n.uid AS u",
    "MATCH (n:!Company) RETURN n.uid AS u",
    "MATCH (n IS Company) RETURN n.uid AS u",
    "MATCH (f:Company) RETURN percentileCont(f.staff, 0.5) AS p",
    "RETURN duration.between(date('2024-01-01'), date('2024-03-01')) AS d",
    "MATCH (f:Company {uid: 'f:1'}) RETURN keys(f) AS k",
    "MATCH (f:Company {uid: 'f:1'}) RETURN properties(f) AS k",
    "MATCH (f:Company {uid: 'f:1'}) RETURN f {.*} AS k",
    "MATCH (f:Company {nosuch: 'cn'}) RETURN f.uid AS u",
    "MATCH (f:Company) RETURN f.title AS t, f.id AS i, f.label AS l, f.type AS k",
    "MATCH (f:Company) RETURN elementId(f) AS i",
    "RETURN round(-2.5) AS r",
    "CALL db.labels() YIELD label RETURN label",
    "CALL db.index.fulltext.queryNodes('entity_names', 'alp*') YIELD node RETURN node.uid AS u",
    "CALL db.index.fulltext.queryNodes('entity_names', 'alpha') YIELD node, score RETURN node.uid AS u, score",
    "MATCH (f:Company) RETURN f.uid AS u, size((f)-[:SUPPLIES]->()) AS n",
    "RETURN isNaN(1.0) AS a",
    "RETURN isEmpty('') AS a",
    "RETURN char_length('abc') AS a",
    "RETURN toIntegerOrNull('x') AS a",
    "RETURN nullIf(1, 1) AS a",
    "RETURN normalize('é') AS a",
    "RETURN timestamp() > 0 AS a",
    "UNWIND [1, 2] AS x RETURN stDevP(x) AS s",
    "RETURN point({x: 1, y: 2}).x AS a",
    "RETURN 'aбв' =~ '\\\\w+' AS a",
    "MATCH (c:Claim) WHERE c.known_day > '2023-01-01' RETURN count(c) AS n",
    "MATCH (a:Company), (b:Company) WHERE a.uid = 'f:1' AND b.uid = 'f:1'"
    " MATCH p = shortestPath((a)-[:SUPPLIES*..3]->(b)) RETURN length(p) AS n",
    "MATCH (f:Company) RETURN f.end AS e",
]
# What the engines may answer alike by chance.
MAY_DIFFER = [
    "CALL db.index.fulltext.queryNodes('entity_names', 'alpha trading') YIELD node RETURN node.uid AS u",
    "CALL db.index.fulltext.queryNodes('entity_names', '\"alpha trading\"') YIELD node RETURN node.uid AS u",
    "CALL db.index.fulltext.queryNodes('entity_names', 'alpha AND trading') YIELD node RETURN node.uid AS u",
    "CALL db.index.fulltext.queryNodes('entity_names', 'alpha~') YIELD node RETURN node.uid AS u",
    "CALL db.index.fulltext.queryNodes('entity_names', 'port-a') YIELD node RETURN node.uid AS u",
    "CALL db.index.fulltext.queryNodes('entity_names', '阿尔法') YIELD node RETURN node.uid AS u",
    "CALL db.index.fulltext.queryNodes('entity_names', 'the') YIELD node RETURN node.uid AS u",
    "CALL db.index.fulltext.queryNodes('entity_names', 'NOT') YIELD node RETURN node.uid AS u",
    "CALL db.index.fulltext.queryNodes('entity_names', '') YIELD node RETURN node.uid AS u",
    "CALL db.index.fulltext.queryNodes('entity_names', $many) YIELD node RETURN node.uid AS u",
    "CALL db.index.fulltext.queryNodes('entity_names', $hostile) YIELD node RETURN node.uid AS u",
    "MATCH (f:Company) CALL db.index.fulltext.queryNodes('entity_names', f.name) YIELD node RETURN node.uid AS u",
    "CALL db.index.fulltext.queryNodes('entity_names', 'alpha', {limit: 1}) YIELD node RETURN node.uid AS u",
    "CALL db.index.fulltext.queryNodes('entity_names', 'alpha')",
    "CALL db.index.fulltext.queryNodes('entity_names', 'alpha') YIELD *",
    "CALL db.index.fulltext.queryNodes('claim_words', 'alpha') YIELD node RETURN node.uid AS u",
    "OPTIONAL CALL db.index.fulltext.queryNodes('entity_names', 'alpha') YIELD node RETURN node.uid AS u",
    "MATCH (node:Company) CALL db.index.fulltext.queryNodes('entity_names', 'alpha') YIELD node RETURN node.uid AS u",
    "CALL db.index.fulltext.queryNodes('entity_names', 'alpha') YIELD node RETURN node.uid AS u LIMIT 2",
    "CALL db.index.fulltext.queryRelationships('entity_names', 'alpha') YIELD relationship AS r RETURN r.uid AS u",
    "MATCH (a)-[:SUPPLIES]->(b) RETURN collect(b.uid) AS l",
    "MATCH (a) RETURN a.uid AS u LIMIT 3",
    "RETURN rand() AS r",
    "MATCH (f:Company) RETURN id(f) AS i",
    "MATCH (f:Company) RETURN [(f)-[:SUPPLIES]->(b) | b.uid] AS l",
    "MATCH (f:Company) WHERE f.name =~ f.uid RETURN f.uid AS u",
    "MATCH (f:Company) RETURN range(0, f.staff) AS l",
    "MATCH (f:Company) RETURN reverse(f.aliases) AS l",
    "RETURN trim(1) AS t",
    "MATCH (f:Company) WHERE f.aliases > $countries RETURN f.uid AS u",
    "MATCH (f:Company) RETURN date(f.name) AS d",
    "RETURN date('soon') AS d",
    "RETURN CASE 1 WHEN 1, 2 THEN 3 END AS x",
    "MATCH (n:Company:Entity) RETURN n.uid AS u",
    "MATCH (n:Company WHERE n.uid = 'f:1') RETURN n.uid AS u",
    "MATCH (n:(Company|Place)) RETURN n.uid AS u",
    "MATCH (n:%) RETURN n.uid AS u",
    "MATCH p = shortestPath((a:Company)-[:SUPPLIES*..3 {summary: true}]->(b:Place)) RETURN p",
    "MATCH (f:Company) RETURN f.founded < f.staff AS x",
    "MATCH (f:Company) WHERE f.staff AND f.uid RETURN f.uid AS u",
    "MATCH (f:Company) RETURN f.name[0] AS l, f.name[0..2] AS m",
    "MATCH (f:Company) RETURN f.name.first AS l",
    "MATCH (f:Company) RETURN -f.name AS l, f.name * 2 AS m, f.founded + 1 AS n",
    "MATCH (f:Company) RETURN coalesce(f.name, f.staff) AS l",
    "MATCH (f:Company) RETURN f.name + f.share AS l",
    "MATCH (f:Company) WHERE f.staff CONTAINS '1' RETURN f.uid AS l",
    "RETURN duration('P1M') .months AS m",
    "RETURN date('2024-02-29') = datetime('2024-02-29T00:00:00Z') AS m",
    "MATCH (a:Company) WHERE EXISTS { MATCH (a)-->(b) RETURN b } RETURN a.uid AS u",
    "FINISH",
    "MATCH (n:Company) RETURN n ORDER BY n",
    "MATCH p = (n:Company) RETURN length(p) AS l",
]
