// title: Shares of brands as examiners print them
// question: Which counts and shares of components do examiners print for brands and weapons?
// group: components and HS codes
// for: policy staff
// returns: weapon -- The weapon that was examined.
// returns: brand -- The brand, or the maker of the components.
// returns: quantity -- The count or share that the examiner prints.
// returns: unit -- What the quantity counts.
// returns: period -- The period to which the figure belongs, as the source states it.
// returns: day -- Day on which the claim became public, as precise as its source.
// returns: voice (shown as source) -- The source that makes the claim.
// returns: claim -- Uid of the claim: `entrepot explain UID` shows its evidence.
// returns: status -- How the claim stands: its status, and whether it is denied or disputed.
// reads: Entity, SUBJECT, Claim, OBJECT
// caveat: A brand found is not a seller: the product's presence shows no wrongdoing by its maker.
MATCH (w:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(b:Entity)
WHERE (c.predicate = 'BRANDED_BY' OR c.predicate = 'CONTAINS') AND c.quantity IS NOT NULL
RETURN w.name AS weapon, b.name AS brand, c.quantity AS quantity, c.unit AS unit, c.period AS period,
       c.known_by AS day, c.voice AS voice, c.uid AS claim, c.stands AS status
ORDER BY weapon, brand, day, claim
LIMIT 300
