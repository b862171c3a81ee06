-- The edges of several claims, with the numbers of their patterns.
WITH grouped AS (
    SELECT l.edge, min(l.source) AS source, min(l.predicate) AS predicate,
        min(l.target) AS target, min(l.level) AS level, min(l.goods) AS goods,
        min(l.source) <> max(l.source) OR min(l.predicate) <> max(l.predicate)
            OR min(l.target) <> max(l.target) OR min(l.level) <> max(l.level)
            OR min(l.goods) <> max(l.goods) OR bool_or(l.summary) <> bool_and(l.summary)
            OR min(l.purpose_words) <> max(l.purpose_words)
            OR min(l.event) <> max(l.event) AS mixed_up,
        sort_array(array_agg(
            a_piece(l.uid, l.root, l.voice, l.strength, l.weak, l.members, l.denials)
        ) FILTER (WHERE l.scored)) AS pieces,
        sort_array(array_agg(l.uid)) AS claims,
        sort_array(array_distinct(array_agg(l.voice) FILTER (WHERE l.bearing))) AS voices,
        sort_array(array_distinct(array_agg(l.root) FILTER (WHERE l.bearing))) AS roots,
        sort_array(array_agg(a_span(l.uid, l.begins, l.ends)) FILTER (WHERE l.bearing))
            AS intervals,
        min(a_day(last_day_of(l.known), l.uid, l.known)) AS first_known,
        min(a_day('', l.uid, l.known)) FILTER (
            WHERE l.known <> '' AND last_day_of(l.known) = l.newest) AS last_known,
        sort_array(array_distinct(array_agg(l.basis) FILTER (WHERE l.bearing))) AS basis,
        bool_or(l.summary) AS summary,
        bool_and(l.partial OR NOT l.bearing) AS partial,
        max(l.scored_legs) = 0 AS gap,
        bool_or(l.scored AND l.strength > 0) AS counted,
        bool_and(l.weak OR NOT l.scored OR l.strength <= 0) AS weak,
        any_value(l.purpose) AS purpose, min(l.event) AS event
    FROM shared_legs AS l
    WHERE l.scored_legs > 0 OR l.gaps > 0
    GROUP BY l.edge
)
SELECT g.edge, g.source, g.predicate, g.target, g.level, g.goods,
    coalesce(n.independent, CAST(0 AS DOUBLE)) AS independent,
    coalesce(n.common, CAST(0 AS DOUBLE)) AS common,
    coalesce(n.mixed, CAST(0 AS DOUBLE)) AS mixed, coalesce(n.exact, TRUE) AS exact,
    g.pieces, g.claims, coalesce(n.voices, g.voices) AS voices, g.roots, a.denials, g.intervals,
    g.first_known.known AS first_known, coalesce(g.last_known.known, '') AS last_known, g.basis,
    g.summary, g.partial, g.gap,
    CASE
        WHEN g.gap THEN 'lead'
        WHEN NOT g.counted THEN 'on file, not scored'
        WHEN coalesce(a.contested, FALSE) THEN 'contested'
        WHEN n.mixed < 0.5 OR g.weak THEN 'thinly documented'
        ELSE n.word END AS word,
    g.purpose, g.event, g.mixed_up
FROM grouped AS g
LEFT JOIN patterns AS p ON p.edge = g.edge
LEFT JOIN numbers AS n ON n.pattern = p.pattern
LEFT JOIN answers AS a ON a.edge = g.edge
