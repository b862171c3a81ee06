-- One row for each step that a claim states, with the key of its edge and what counts for it.
WITH relating AS (
    SELECT c.uid, coalesce(s.entity, c.subject) AS source, c.predicate,
        coalesce(t.entity, c.object) AS target, c.level,
        CASE WHEN c.goods = '' THEN '' ELSE coalesce(g.entity, c.goods) END AS goods,
        w.weapons AS purpose, coalesce(w.words, '') AS purpose_words,
        CASE WHEN p.event THEN c.begins ELSE '' END AS event,
        c.via, c.voice, c.members, c.root, c.basis, c.begins, c.ends, c.known,
        f.scored, c.status = 'gap' AS gap, f.strength, f.weak, d.denials, d.ratios
    FROM claims AS c
    JOIN profile AS f ON f.status = c.status AND f.grade = c.grade
    JOIN predicate AS p ON p.name = c.predicate
    LEFT JOIN entity AS s ON s.uid = c.subject
    LEFT JOIN entity AS t ON t.uid = c.object
    LEFT JOIN entity AS g ON g.uid = c.goods
    LEFT JOIN purpose AS w ON w.purpose = c.purpose
    LEFT JOIN denied AS d ON d.claim = c.uid
    WHERE c.object <> '' AND c.status <> 'denied'
),
ends AS (
    SELECT r.uid, r.source, r.predicate, r.target, r.level, r.goods, r.via <> '' AS summary,
        FALSE AS partial, r.purpose, r.purpose_words, r.event, r.voice, r.members, r.root,
        r.basis, r.begins, r.ends, r.known, r.scored, r.gap, r.strength, r.weak, r.denials,
        r.ratios
    FROM relating AS r
),
stated AS (
    SELECT r.uid, CASE WHEN s.at_source THEN r.source ELSE s.start END AS source, r.predicate,
        CASE WHEN s.at_target THEN r.target ELSE s.stop END AS target, r.level, r.goods,
        FALSE AS summary, s.partial, r.purpose, r.purpose_words, r.event, r.voice, r.members,
        r.root, r.basis, r.begins, r.ends, r.known, r.scored, r.gap, r.strength, r.weak,
        r.denials, r.ratios, s.place
    FROM relating AS r
    JOIN step AS s ON s.via = r.via
),
placed AS (
    SELECT stated.*, row_number() OVER (
        PARTITION BY uid, source, target ORDER BY place DESC) AS from_last
    FROM stated
),
steps AS (
    -- A claim that states one step twice states it as it does the last time.
    SELECT uid, source, predicate, target, level, goods, summary, partial, purpose, purpose_words,
        event, voice, members, root, basis, begins, ends, known, scored, gap, strength, weak,
        denials, ratios
    FROM placed WHERE from_last = 1
),
every AS (
    SELECT * FROM ends
    UNION ALL
    SELECT * FROM steps
)
SELECT sha2_hex(
        source || '|' || predicate || '|' || target || '|' || level || '|' || goods || '|'
        || CASE WHEN summary THEN 'True' ELSE 'False' END || purpose_words
        || CASE WHEN event <> '' THEN '|on ' || event ELSE '' END) AS edge,
    every.*
FROM every
