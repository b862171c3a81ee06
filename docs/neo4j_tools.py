"""Files for Neo4j's own tools: a style of Browser, a perspective of Bloom, a NeoDash dashboard.

They are made from the schema, the colours of pages and the questions of the catalogue.
"""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Iterator, Sequence
from typing import Any

from entrepot.graph.schema import schema
from entrepot.graph.store import vocabulary
from entrepot.queries.catalogue import catalogue
from entrepot.viz.drawing.palette import LIGHT, LOOKS

Item = dict[str, Any]
EVIDENCE_COLOUR = LIGHT["soft"]
# Colours of kinds of the evidence layer, which pages do not draw as cards.
BESIDE = {"Claim": LIGHT["mark"], "Document": LIGHT["line"], "Proposal": LIGHT["faint"]}
DAY = 1_764_547_200_000  # Bloom wants times in milliseconds; a file that is made anew has the same
MOVES = "r.summary = false AND r.gap = false"
# Search phrases of Bloom: words, query, and its parameters with the property that suggests values.
PHRASES = (
    (
        "Who supplies $party",
        "MATCH p = (a:Entity)-[r:SUPPLIES]->(b:Entity)\n"
        f"WHERE b.name = $party AND {MOVES}\nRETURN p\nORDER BY r.uid\nLIMIT 300",
        ("party",),
    ),
    (
        "Whom $party supplies",
        "MATCH p = (a:Entity)-[r:SUPPLIES]->(b:Entity)\n"
        f"WHERE a.name = $party AND {MOVES}\nRETURN p\nORDER BY r.uid\nLIMIT 300",
        ("party",),
    ),
    (
        "Owners and subsidiaries around $party",
        "MATCH p = (a:Entity)-[r:OWNS|SUBSIDIARY_OF|DIRECTS]-(b:Entity)\n"
        "WHERE b.name = $party\nRETURN p\nORDER BY r.uid\nLIMIT 300",
        ("party",),
    ),
    (
        "Supplies to parties under an asset freeze",
        "MATCH p = (a:Entity)-[r:SUPPLIES]->(b:Entity)\n"
        f"WHERE 'asset freeze' IN b.listed AND {MOVES}\nRETURN p\nORDER BY r.uid\nLIMIT 300",
        (),
    ),
    (
        "Claims between $party and $other with their documents",
        "MATCH (a:Entity)-[r]-(b:Entity)\n"
        "WHERE a.name = $party AND b.name = $other AND r.claims IS NOT NULL\n"
        "UNWIND r.claims AS uid\n"
        "MATCH p = (c:Claim {uid: uid})-[:STATED_IN]->(d:Document)\n"
        "RETURN a, b, p\nORDER BY uid\nLIMIT 300",
        ("party", "other"),
    ),
    (
        "Denials of claims on $party",
        "MATCH (c:Claim)-[:SUBJECT|OBJECT]->(a:Entity)\nWHERE a.name = $party\n"
        "MATCH p = (d:Claim)-[:DENIES]->(c)\nRETURN a, p\nORDER BY d.uid, c.uid\nLIMIT 300",
        ("party",),
    ),
)


def colours() -> dict[str, str]:
    """Return the colour of every kind of node."""
    kinds = {name: LOOKS[kind.family].light for name, kind in schema().kinds.items()}
    return {**BESIDE, **kinds}


def grass() -> str:
    """Return the style of Neo4j Browser (`:style` takes the file)."""
    lines = [
        "node {\n  diameter: 50px;\n  color: #a5abb6;\n  border-color: #9aa1ac;\n"
        "  border-width: 2px;\n  text-color-internal: #ffffff;\n  font-size: 10px;\n"
        '  caption: "{name}";\n}',
        "relationship {\n  color: #a5abb6;\n  shaft-width: 1px;\n  font-size: 8px;\n"
        "  padding: 3px;\n  text-color-external: #000000;\n  text-color-internal: #ffffff;\n"
        '  caption: "<type>";\n}',
    ]
    for kind, colour in colours().items():
        ink = LIGHT["ink"] if kind == "Proposal" else "#ffffff"
        lines.append(
            f"node.{kind} {{\n  color: {colour};\n  border-color: {LIGHT['edge']};\n"
            f'  text-color-internal: {ink};\n  caption: "{{name}}";\n}}'
        )
    for name, predicate in schema().predicates.items():
        width, colour = ("3px", LIGHT["mark"]) if predicate.moves == "forward" else ("1px", "")
        lines.append(
            f"relationship.{name} {{\n  color: {colour or LIGHT['line']};\n"
            f'  shaft-width: {width};\n  caption: "<type>";\n}}'
        )
    return "\n\n".join(lines) + "\n"


def perspective() -> str:
    """Return a perspective of Bloom: categories, relations, and search phrases."""
    kinds, relations = vocabulary.kinds(), vocabulary.relations()
    made: Item = {
        "name": "entrepot",
        "id": str(uuid.uuid5(uuid.NAMESPACE_URL, "entrepot/bloom")),
        "version": "2.21.0",
        "type": "STANDARD_PERSPECTIVE",
        "createdAt": DAY,
        "lastEditedAt": DAY,
        "hideUncategorisedData": False,
        "maxLimitToastMsgEnabled": False,
        "parentPerspectiveId": None,
        "categories": [_category(number, kind) for number, kind in enumerate(kinds, 1)],
        "labels": {kind: _label_properties(kind) for kind in kinds},
        "relationshipTypes": [_relation(name) for name in relations],
        "hiddenCategories": [],
        # What no person has read is there, and is not drawn by itself.
        "hiddenRelationshipTypes": list(vocabulary.PROPOSED),
        "templates": [_phrase(*phrase) for phrase in PHRASES],
        "sceneActions": [],
        "palette": {"colors": sorted({*colours().values()}), "currentIndex": 0},
        "metadata": {"pathSegments": list(_segments()), "indexes": [_index(k) for k in kinds]},
    }
    return _json(made)


def properties_of(kind: str) -> Sequence[str]:
    """Return the properties of nodes of a kind."""
    of = {
        "Claim": vocabulary.CLAIM,
        "Document": vocabulary.DOCUMENT,
        "Proposal": vocabulary.PROPOSAL,
        "Place": (*vocabulary.ENTITY, *vocabulary.PLACE),
    }
    return of.get(kind, vocabulary.ENTITY)


def _category(number: int, kind: str) -> Item:
    properties = [
        {"name": name, "exclude": False, "dataType": _type(name)} for name in properties_of(kind)
    ]
    return {
        "id": number,
        "name": schema().kinds[kind].label if kind in schema().kinds else kind,
        "labels": [kind],
        "properties": properties,
        "hiddenLabels": ["Entity"],
        "createdAt": DAY,
        "lastEditedAt": DAY,
        "color": colours()[kind],
        "icon": "no-icon",
        "size": 1,
        "textSize": 1,
        "textAlign": "top",
        "captions": [_caption("name", "property")],
        "captionKeys": ["name"],
        "styleRules": [],
    }


def _relation(name: str) -> Item:
    known = schema().predicates.get(name)
    moves = known is not None and known.moves == "forward"
    return {
        "id": name,
        "name": name,
        "color": LIGHT["mark"] if moves else EVIDENCE_COLOUR,
        "properties": [],
        "size": 2 if moves else 1,
        "textSize": 1,
        "textAlign": "top",
        "captions": [_caption(name, "relationship")],
        "captionKeys": [],
        "styleRules": [],
    }


def _caption(key: str, kind: str) -> Item:
    return {"key": key, "type": kind, "isCaption": True, "inTooltip": True, "styles": []}


def _label_properties(kind: str) -> list[Item]:
    return [
        {"propertyKey": name, "type": kind, "dataType": _type(name)} for name in properties_of(kind)
    ]


def _index(kind: str) -> Item:
    keys = [{"key": name, "metadataProp": False} for name in ("uid", "name")]
    return {"label": kind, "type": "native", "propertyKeys": keys}


def _type(name: str) -> str:
    if name in vocabulary.DATES:
        return "Date"
    if name == "location":
        return "Point"
    return "number" if name in ("strength", "quantity", "latitude", "longitude") else "string"


def _segments() -> Iterator[Item]:
    """Yield the pairs of kinds that the drawings of the schema join."""
    for name, predicate in schema().predicates.items():
        parts = [part.rpartition(":")[2] for part in predicate.drawing.split(")")[:-1]]
        yield {"source": parts[0], "relationshipType": name, "target": parts[-1]}


def _phrase(text: str, cypher: str, parameters: Sequence[str]) -> Item:
    wanted = [
        {
            "name": f"${name}",
            "dataType": "String",
            "collapsed": False,
            "suggestionLabel": "Entity",
            "suggestionProp": "name",
            "suggestionBoolean": False,
            "cypher": None,
        }
        for name in parameters
    ]
    return {
        "id": f"tmpl:{uuid.uuid5(uuid.NAMESPACE_URL, 'entrepot/bloom/' + text)}",
        "name": text,
        "createdAt": DAY,
        "text": text,
        "cypher": cypher,
        "params": wanted,
        "hasCypherErrors": False,
        "isUpdateQuery": False,
    }


PARTY = "neodash_entity_uid"
COLUMN = re.compile(r" AS (\w+)")
COUNT = "MATCH {} RETURN count({}) AS n"
SELECT = (
    "MATCH (n:`Entity`)\nWHERE toLower(toString(n.`name`)) CONTAINS toLower($input)\n"
    "RETURN DISTINCT n.`uid` AS value, n.`name` AS display\n"
    "ORDER BY size(toString(display)) ASC, display, value\nLIMIT 5"
)
GOODS = (
    "MATCH p = (a:Entity)-[r:SUPPLIES|TRANSFERS|SHIPPED_TO]->(b:Entity)\n"
    f"WHERE {MOVES}\nRETURN p\nORDER BY r.uid\nLIMIT 150"
)
AROUND = (
    "MATCH p = (a:Entity)-[r]-(b:Entity)\n"
    f"WHERE a.uid = ${PARTY} AND r.claims IS NOT NULL AND r.summary = false\n"
    "RETURN p\nORDER BY r.uid\nLIMIT 100"
)
COUNTRIES = (
    "MATCH (a:Company)-[r:SUPPLIES]->(:Entity)\n"
    f"WHERE a.country IS NOT NULL AND {MOVES}\n"
    "RETURN toUpper(a.country) AS country, count(DISTINCT a.uid) AS suppliers\n"
    "ORDER BY suppliers DESC, country\nLIMIT 15"
)
MEASURES = (
    "MATCH (n:Entity)\nUNWIND n.listed AS measure\n"
    "RETURN measure AS measure, count(DISTINCT n.uid) AS parties\nORDER BY parties DESC, measure"
)
STATUSES = (
    "MATCH (c:Claim)\nRETURN c.stands AS status, count(c) AS claims\nORDER BY claims DESC, status"
)
LISTED = "MATCH (n:Entity) WHERE size(n.listed) > 0 RETURN count(n) AS n"
KNOWN = (
    "MATCH (c:Claim)\nWHERE c.known_day IS NOT NULL\n"
    "RETURN date.truncate('month', c.known_day) AS month, count(c) AS claims\nORDER BY month"
)
PORTS = "MATCH (p:Place)\nWHERE p.location IS NOT NULL\nRETURN p\nORDER BY p.uid\nLIMIT 300"
# A page a row: its title, then its reports as title, type, query, width and height.
PAGES = (
    (
        "Overview",
        (
            ("Entities", "value", COUNT.format("(n:Entity)", "n"), 6, 2),
            ("Claims", "value", COUNT.format("(n:Claim)", "n"), 6, 2),
            ("Documents", "value", COUNT.format("(n:Document)", "n"), 6, 2),
            ("Parties listed now", "value", LISTED, 6, 2),
            ("Claims by how they stand", "bar", STATUSES, 12, 4),
            ("Claims by the month in which they were known", "line", KNOWN, 12, 4),
        ),
    ),
    (
        "Movements of goods",
        (
            ("Who moved goods to whom", "graph", GOODS, 14, 6),
            ("Suppliers by country", "bar", COUNTRIES, 10, 6),
            ("Places", "map", PORTS, 10, 5),
            ("Goods that moved", "table", "goods-that-moved", 14, 5),
        ),
    ),
    (
        "Measures",
        (
            ("Parties by measure in force", "pie", MEASURES, 8, 5),
            ("Listed by several authorities", "table", "listed-by-several", 16, 5),
            ("Supplied while frozen", "table", "supplied-after-listing", 12, 5),
            ("Under a listed owner", "table", "unlisted-under-listed-owner", 12, 5),
        ),
    ),
    (
        "One party",
        (
            ("Choose a party", "select", SELECT, 6, 2),
            ("Its relations", "graph", AROUND, 18, 6),
            ("Who supplies it", "table", "who-supplies", 12, 4),
            ("Whom it supplies", "table", "who-is-supplied", 12, 4),
            ("Measures on it", "table", "measures-of-party", 12, 4),
            ("Claims that name it", "table", "claims-of-party", 12, 4),
        ),
    ),
    (
        "Evidence",
        (
            ("Claims that are denied", "table", "denied-claims", 24, 5),
            ("Figures and claims in conflict", "table", "conflicting-claims", 24, 5),
            ("Documents that most claims are read in", "table", "documents-most-used", 24, 5),
        ),
    ),
)


def dashboard() -> str:
    """Return a dashboard of NeoDash 2.4; its tables are questions of the catalogue."""
    pages: list[Item] = []
    for title, reports in PAGES:
        pages.append({"title": title, "reports": list(_placed(title, reports))})
    made: Item = {
        "title": "entrepot",
        "version": "2.4",
        "settings": {
            "pagenumber": 0,
            "editable": True,
            "fullscreenEnabled": True,
            "parameters": {},
            "theme": "light",
        },
        "pages": pages,
        "parameters": {},
        "extensions": {},
    }
    return _json(made)


def _placed(page: str, reports: Sequence[tuple[str, str, str, int, int]]) -> Iterator[Item]:
    """Yield the reports of a page from left to right, in rows of 24 columns."""
    x = y = tallest = 0
    for title, kind, query, width, height in reports:
        if x + width > 24:
            x, y, tallest = 0, y + tallest, 0
        yield {
            "id": str(uuid.uuid5(uuid.NAMESPACE_URL, f"entrepot/neodash/{page}/{title}")),
            "title": title,
            "query": _query(query),
            "width": width,
            "height": height,
            "x": x,
            "y": y,
            "type": kind,
            "selection": _selection(kind, query),
            "settings": _settings(kind),
            "collapseTimeout": "auto",
            "schema": [],
        }
        x, tallest = x + width, max(tallest, height)


def _query(text: str) -> str:
    """Return a query, or that of a question of the catalogue, with the parameter of the page."""
    if " " in text:
        return text
    lines = [x for x in catalogue()[text].text.strip().splitlines() if not x.startswith("//")]
    return "\n".join(lines).replace("$uid", f"${PARTY}")


def _selection(kind: str, query: str) -> Item:
    """Return which columns a chart shows, and which property stands on a node."""
    columns = COLUMN.findall(query.rpartition("RETURN")[2])
    if kind in ("bar", "pie"):
        return {"index": columns[0], "value": columns[1], "key": "(none)"}
    if kind == "line":
        return {"x": columns[0], "value": [columns[1]]}
    if kind in ("graph", "map"):
        return {label: "name" for label in vocabulary.kinds()}
    return {}


def _settings(kind: str) -> Item:
    if kind != "select":
        return {}
    return {
        "type": "Node Property",
        "entityType": "Entity",
        "propertyType": "uid",
        "propertyTypeDisplay": "name",
        "parameterName": PARTY,
    }


def _json(made: Item) -> str:
    return json.dumps(made, indent=1, ensure_ascii=False) + "\n"
