-- The first digits of digests that more than one edge has.
WITH short AS (
    SELECT substr(e.edge, 1, q.digits) AS digits FROM every_edge AS e CROSS JOIN question AS q
)
SELECT digits FROM short GROUP BY digits HAVING count(*) > 1
