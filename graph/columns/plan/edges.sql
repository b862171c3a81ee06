-- The edges with their uids, in the order of their keys.
WITH named AS (
    SELECT CASE WHEN t.digits IS NULL THEN 'e-' || substr(e.edge, 1, q.digits)
        ELSE 'e-' || e.edge END AS uid, e.*
    FROM every_edge AS e
    CROSS JOIN question AS q
    LEFT JOIN twins AS t ON t.digits = substr(e.edge, 1, q.digits)
)
SELECT uid, source, predicate, target, level, goods, independent, common, mixed, exact, pieces,
    claims, voices, roots, denials, intervals, first_known, last_known, basis, summary, partial,
    gap, word, purpose, event
FROM named
ORDER BY source, predicate, target, level, goods, summary, purpose NULLS FIRST, event
