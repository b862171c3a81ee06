// title: Countries of the makers of parts
// question: In which countries do the makers of the listed parts have their seats?
// group: components and HS codes
// for: policy staff
// param: list: text = 'gur-components' -- the source whose list of parts is counted
// returns: country -- Country of the maker's seat, or "not stated".
// returns: parts -- How many parts have a maker there.
// returns: of_parts (shown as of) -- How many parts are on the list: what the share is of.
// returns: percent -- The share of the listed parts, in per cent.
// returns: status -- How the relations that are counted in the row stand: their statuses, and whether one is denied or disputed.
// reads: Entity, Component, CONTAINS, BRANDED_BY
// caveat: The country is that of the maker's seat, not where a part was made, sold or bought. A part is one entry of the list, not one piece in one weapon.
// empty: the bundled case has no list of single parts; `entrepot load gur-components` reads one
MATCH (:Entity)-[:CONTAINS]->(p:Component)
WHERE p.uid STARTS WITH $list
WITH count(DISTINCT p) AS of_parts
MATCH (w:Entity)-[f:CONTAINS]->(p:Component)
WHERE p.uid STARTS WITH $list
OPTIONAL MATCH (w)-[r:BRANDED_BY]->(m:Entity)
WHERE r.goods = p.uid
WITH of_parts, p, coalesce(m.country, 'not stated') AS country, coalesce(r.stands, f.stands) AS stands
ORDER BY stands
WITH country, of_parts, count(DISTINCT p) AS parts, collect(DISTINCT stands) AS status
RETURN country, parts, of_parts,
       toInteger(floor(1000.0 * parts / CASE WHEN of_parts <> 0 THEN of_parts END + 0.5)) / 10.0 AS percent, status
ORDER BY parts DESC, country
LIMIT 300
