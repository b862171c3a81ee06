-- The denials that lower the strength of each claim, and the strongest of each denying source.
WITH facts AS (
    -- Only a denial of the fact lowers a number.
    SELECT claim, denial, voice, ratio FROM answered WHERE names AND act = 'denies_fact'
),
strongest AS (
    SELECT claim, voice, min(ratio) AS ratio FROM facts GROUP BY claim, voice
),
placed AS (
    SELECT claim, ratio,
        CAST(row_number() OVER (PARTITION BY claim ORDER BY voice) AS INT) AS place
    FROM strongest
),
ratios AS (
    SELECT claim, sort_array(array_agg(a_ratio(place, ratio))) AS ratios
    FROM placed GROUP BY claim
),
every AS (
    SELECT claim, sort_array(array_agg(a_scored_denial(denial, voice, ratio))) AS denials
    FROM facts GROUP BY claim
)
SELECT e.claim, e.denials, r.ratios FROM every AS e JOIN ratios AS r ON r.claim = e.claim
