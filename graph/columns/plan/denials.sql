-- The denials, with the fact that each rejects if it names no claim.
SELECT c.uid, c.voice, c.act, c.known, c.denies, c.beside,
    CASE WHEN c.particulars THEN q.particulars ELSE q.bare END AS ratio,
    coalesce(size(c.denies), 0) = 0 AND c.object <> '' AS general,
    coalesce(s.entity, c.subject) AS source, c.predicate,
    coalesce(t.entity, c.object) AS target, c.level
FROM claims AS c
CROSS JOIN question AS q
LEFT JOIN entity AS s ON s.uid = c.subject
LEFT JOIN entity AS t ON t.uid = c.object
WHERE c.status = 'denied'
