// title: Makers of a weapon's parts
// question: Whose marks are on the parts found in examples of this weapon, and in which country does each maker have its seat?
// group: components and HS codes
// for: investigators
// param: weapon: entity (for example 'register:kh-101') -- a weapon's name or uid
// param: list: text = 'gur-components' -- the source whose list of parts is counted
// returns: example -- The example that was examined.
// returns: maker -- The maker whose mark the parts bear, or "not identified".
// returns: country -- Country of the maker's seat, or "not stated".
// returns: parts -- How many parts of the example bear the maker's mark.
// returns: of_parts (shown as of) -- How many parts of the example are listed: what the share is of.
// returns: status -- How the relations that are counted in the row stand: their statuses, and whether one is denied or disputed.
// reads: Entity, Component, INSTANCE_OF, CONTAINS, BRANDED_BY
// caveat: A mark on a part does not say who sold it, and the country is that of the maker's seat. What was found in one example is not necessarily in all.
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
WITH e, of_parts, p, coalesce(m.name, 'not identified') AS maker, coalesce(m.country, 'not stated') AS country,
     coalesce(r.stands, f.stands) AS stands
ORDER BY stands
WITH e, maker, country, of_parts, count(DISTINCT p) AS parts, collect(DISTINCT stands) AS status
RETURN e.name AS example, maker, country, parts, of_parts, status
ORDER BY of_parts DESC, example, parts DESC, maker, country
LIMIT 600
