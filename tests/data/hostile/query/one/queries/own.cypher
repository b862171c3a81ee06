// title: Sellers
// question: Who sold to a party?
// param: party: entity -- Who received it.
// param: n: number = 5 -- How many.
// returns: name -- The seller.
MATCH (a:Entity)-[s:SUPPLIES]->(b:Entity {uid: $party})
WHERE a.name STARTS WITH 'V' AND s.support > 0.5
RETURN a.name AS name ORDER BY name LIMIT 20
