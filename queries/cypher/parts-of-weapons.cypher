// title: Parts and the weapons they go into
// question: Which components are documented as parts of which weapons?
// group: components and HS codes
// for: investigators
// returns: component, weapon, voices, claims, status
// reads: Entity, COMPONENT_OF
MATCH (c:Entity)-[r:COMPONENT_OF]->(w:Entity)
RETURN c.name AS component, w.name AS weapon, r.voices AS voices, r.claims AS claims, r.stands AS status
ORDER BY component, weapon, claims
LIMIT 300
