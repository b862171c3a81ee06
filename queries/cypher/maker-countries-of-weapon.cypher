// title: Countries of the makers of a weapon's parts
// question: In which countries do the makers of the parts found in examples of this weapon have their seats?
// group: components and HS codes
// for: policy staff
// param: weapon: entity (for example 'register:kh-101') -- a weapon's name or uid
// param: list: text = 'gur-components' -- the source whose list of parts is counted
// returns: example -- The example that was examined.
// returns: country -- Country of the maker's seat, or "not stated".
// returns: parts -- How many parts have a maker there.
// returns: of_parts (shown as of) -- How many parts of the example are listed: what the share is of.
// returns: percent -- The share of the example's listed parts, in per cent.
// returns: status -- How the relations that are counted in the row stand: their statuses, and whether one is denied or disputed.
// reads: Entity, Component, INSTANCE_OF, CONTAINS, BRANDED_BY
// caveat: The country is that of the maker's seat, not where a part was made, sold or bought. What was found in one example is not necessarily in all.
// empty: the bundled case has no list of single parts; `entrepot load gur-components` reads one
MATCH (e:Entity)-[:INSTANCE_OF]->(t:Entity)
WHERE t.uid = $weapon OR e.uid = $weapon
WITH DISTINCT e
MATCH (e)-[:CONTAINS]->(p:Component)
WHERE p.uid STARTS WITH $list
WITH e, count(DISTINCT p) AS of_parts
MATCH (e)-[f:CONTAINS]->(p:Component)
WHERE p.uid STARTS WITH $list
OPTIONAL MATCH (e)-[r:BRANDED_BY]->(m:Entity)
WHERE r.goods = p.uid
WITH e, of_parts, p, coalesce(m.country, 'not stated') AS country, coalesce(r.stands, f.stands) AS stands
ORDER BY stands
WITH e, country, of_parts, count(DISTINCT p) AS parts, collect(DISTINCT stands) AS status
RETURN e.name AS example, country, parts, of_parts,
       toInteger(floor(1000.0 * parts / CASE WHEN of_parts <> 0 THEN of_parts END + 0.5)) / 10.0 AS percent, status
ORDER BY of_parts DESC, example, parts DESC, country
LIMIT 300
