// title: Shares of brands as examiners print them
// question: Which counts and shares of components do examiners print for brands and weapons?
// group: components and HS codes
// for: policy staff
// returns: weapon, brand, quantity, unit, period, day, voice, claim, status
// reads: Entity, SUBJECT, Claim, OBJECT
// caveat: A brand found is not a seller: the product's presence shows no wrongdoing by its maker.
MATCH (w:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(b:Entity)
WHERE (c.predicate = 'BRANDED_BY' OR c.predicate = 'CONTAINS') AND c.quantity IS NOT NULL
RETURN w.name AS weapon, b.name AS brand, c.quantity AS quantity, c.unit AS unit, c.period AS period,
       c.known_by AS day, c.voice AS voice, c.uid AS claim, c.stands AS status
ORDER BY weapon, brand, day, claim
LIMIT 300
