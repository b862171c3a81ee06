-- What Spark SQL has under another name than DuckDB, or builds in another way.
CREATE TEMPORARY FUNCTION sha2_hex(content STRING) RETURNS STRING RETURN sha2(content, 256);
CREATE TEMPORARY FUNCTION last_day_of(day STRING) RETURNS STRING RETURN
    CASE length(day)
        WHEN 0 THEN '9999-12-31'
        WHEN 4 THEN day || '-12-31'
        WHEN 7 THEN day || '-' || CASE
            WHEN substr(day, 6, 2) IN ('04', '06', '09', '11') THEN '30'
            WHEN substr(day, 6, 2) <> '02' THEN '31'
            WHEN CAST(substr(day, 1, 4) AS INT) % 4 = 0
                AND (CAST(substr(day, 1, 4) AS INT) % 100 <> 0
                    OR CAST(substr(day, 1, 4) AS INT) % 400 = 0) THEN '29'
            ELSE '28' END
        ELSE day END;
CREATE TEMPORARY FUNCTION first_day_of(day STRING) RETURNS STRING RETURN
    CASE length(day)
        WHEN 0 THEN '0000-01-01'
        WHEN 4 THEN day || '-01-01'
        WHEN 7 THEN day || '-01'
        ELSE day END;
CREATE TEMPORARY FUNCTION texts(item STRING) RETURNS ARRAY<STRING> RETURN array(item);
CREATE TEMPORARY FUNCTION no_ratios() RETURNS ARRAY<STRUCT<place: INT, ratio: DOUBLE>>
    RETURN CAST(array() AS ARRAY<STRUCT<place: INT, ratio: DOUBLE>>);
CREATE TEMPORARY FUNCTION a_ratio(place INT, ratio DOUBLE)
    RETURNS STRUCT<place: INT, ratio: DOUBLE>
    RETURN named_struct('place', place, 'ratio', ratio);
CREATE TEMPORARY FUNCTION a_scored_denial(uid STRING, voice STRING, ratio DOUBLE)
    RETURNS STRUCT<uid: STRING, voice: STRING, ratio: DOUBLE>
    RETURN named_struct('uid', uid, 'voice', voice, 'ratio', ratio);
CREATE TEMPORARY FUNCTION an_answer(place INT, member STRING, act STRING, relation STRING)
    RETURNS STRUCT<place: INT, member: STRING, act: STRING, relation: STRING>
    RETURN named_struct('place', place, 'member', member, 'act', act, 'relation', relation);
CREATE TEMPORARY FUNCTION a_denial(uid STRING, act STRING, relation STRING)
    RETURNS STRUCT<uid: STRING, act: STRING, relation: STRING>
    RETURN named_struct('uid', uid, 'act', act, 'relation', relation);
CREATE TEMPORARY FUNCTION a_piece(
    uid STRING, root STRING, voice STRING, strength DOUBLE, weak BOOLEAN, members ARRAY<STRING>,
    denials ARRAY<STRUCT<uid: STRING, voice: STRING, ratio: DOUBLE>>)
    RETURNS STRUCT<uid: STRING, root: STRING, voice: STRING, strength: DOUBLE, weak: BOOLEAN,
        members: ARRAY<STRING>, denials: ARRAY<STRUCT<uid: STRING, voice: STRING, ratio: DOUBLE>>>
    RETURN named_struct('uid', uid, 'root', root, 'voice', voice, 'strength', strength,
        'weak', weak, 'members', members, 'denials', denials);
CREATE TEMPORARY FUNCTION pieces_of(
    piece STRUCT<uid: STRING, root: STRING, voice: STRING, strength: DOUBLE, weak: BOOLEAN,
        members: ARRAY<STRING>, denials: ARRAY<STRUCT<uid: STRING, voice: STRING, ratio: DOUBLE>>>)
    RETURNS ARRAY<STRUCT<uid: STRING, root: STRING, voice: STRING, strength: DOUBLE, weak: BOOLEAN,
        members: ARRAY<STRING>, denials: ARRAY<STRUCT<uid: STRING, voice: STRING, ratio: DOUBLE>>>>
    RETURN array(piece);
CREATE TEMPORARY FUNCTION a_span(uid STRING, begins STRING, ends STRING)
    RETURNS STRUCT<uid: STRING, begins: STRING, ends: STRING>
    RETURN named_struct('uid', uid, 'begins', begins, 'ends', ends);
CREATE TEMPORARY FUNCTION spans_of(span STRUCT<uid: STRING, begins: STRING, ends: STRING>)
    RETURNS ARRAY<STRUCT<uid: STRING, begins: STRING, ends: STRING>> RETURN array(span);
CREATE TEMPORARY FUNCTION a_part(
    voice STRING, root STRING, strength DOUBLE, weak BOOLEAN, members ARRAY<STRING>,
    ratios ARRAY<STRUCT<place: INT, ratio: DOUBLE>>)
    RETURNS STRUCT<voice: STRING, root: STRING, strength: DOUBLE, weak: BOOLEAN,
        members: ARRAY<STRING>, ratios: ARRAY<STRUCT<place: INT, ratio: DOUBLE>>>
    RETURN named_struct('voice', voice, 'root', root, 'strength', strength, 'weak', weak,
        'members', members, 'ratios', ratios);
CREATE TEMPORARY FUNCTION a_day(day STRING, uid STRING, known STRING)
    RETURNS STRUCT<day: STRING, uid: STRING, known: STRING>
    RETURN named_struct('day', day, 'uid', uid, 'known', known);
