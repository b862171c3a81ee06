-- The claims that count on the day and in the period that are asked about, as reviewed, with the
-- columns that relations need.
WITH counting AS (
    SELECT w.uid, w.subject, w.predicate, w.object, w.level, w.status, w.start AS begins,
        w.end AS ends, w.goods, w.via, w.voice, w.members, w.root, w.basis, w.grade,
        w.known_by AS known, w.act, w.denies, w.beside, w.particulars, w.purpose
    FROM written AS w
    ANTI JOIN replaced AS r ON r.uid = w.uid
    -- Those that rules read stand in `decided`, as the reviews and the settings have them.
    WHERE w.basis <> 'extracted' AND w.status <> 'proposed'
    UNION ALL
    SELECT d.uid, d.subject, d.predicate, d.object, d.level, d.status, d.start AS begins,
        d.end AS ends, d.goods, d.via, d.voice, d.members, d.root, d.basis, d.grade,
        d.known_by AS known, d.act, d.denies, d.beside, d.particulars, d.purpose
    FROM decided AS d
    WHERE d.status <> 'proposed' AND NOT (d.basis = 'extracted' AND d.status = 'error')
)
SELECT c.*
FROM counting AS c
CROSS JOIN question AS q
WHERE (q.as_of = '' OR (c.known <> '' AND last_day_of(c.known) <= q.as_of))
    AND (q.begins = '' OR c.status = 'denied'
        OR (first_day_of(c.begins) <= q.ends AND q.begins <= last_day_of(c.ends)))
