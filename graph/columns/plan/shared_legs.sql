-- The legs of the other edges, with the ranks of their voices and statements and the newest day.
SELECT l.*, s.scored AS scored_legs, s.gaps, s.bodies,
    l.scored OR s.scored = 0 AS bearing,
    lpad(CAST(dense_rank() OVER (PARTITION BY l.edge ORDER BY l.voice) AS STRING), 9, '0')
        AS voice_rank,
    lpad(CAST(dense_rank() OVER (PARTITION BY l.edge ORDER BY l.root) AS STRING), 9, '0')
        AS root_rank,
    max(CASE WHEN l.known <> '' THEN last_day_of(l.known) END) OVER (PARTITION BY l.edge)
        AS newest
FROM legs AS l
JOIN shared AS s ON s.edge = l.edge
