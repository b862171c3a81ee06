MATCH (a)-[r:SUPPLIES]->(b)
RETURN a.name, b.name, r.stands, r.support
ORDER BY r.uid
