-- What DuckDB has under another name than Spark SQL, or builds in another way.
CREATE MACRO explode(items) AS unnest(items);
CREATE MACRO size(items) AS len(items);
CREATE MACRO sort_array(items) AS list_sort(items);
CREATE MACRO sha2_hex(content) AS sha256(content);
CREATE MACRO last_day_of(day) AS
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
CREATE MACRO first_day_of(day) AS
    CASE length(day)
        WHEN 0 THEN '0000-01-01'
        WHEN 4 THEN day || '-01-01'
        WHEN 7 THEN day || '-01'
        ELSE day END;
CREATE MACRO texts(item) AS [item];
CREATE MACRO no_ratios() AS CAST([] AS STRUCT(place INT, ratio DOUBLE)[]);
CREATE MACRO a_ratio(place, ratio) AS struct_pack(place := place, ratio := ratio);
CREATE MACRO a_scored_denial(uid, voice, ratio) AS
    struct_pack(uid := uid, voice := voice, ratio := ratio);
CREATE MACRO an_answer(place, member, act, relation) AS
    struct_pack(place := place, member := member, act := act, relation := relation);
CREATE MACRO a_denial(uid, act, relation) AS
    struct_pack(uid := uid, act := act, relation := relation);
CREATE MACRO a_piece(uid, root, voice, strength, weak, members, denials) AS
    struct_pack(uid := uid, root := root, voice := voice, strength := strength, weak := weak,
        members := members, denials := denials);
CREATE MACRO pieces_of(piece) AS [piece];
CREATE MACRO a_span(uid, begins, ends) AS struct_pack(uid := uid, begins := begins, ends := ends);
CREATE MACRO spans_of(span) AS [span];
CREATE MACRO a_part(voice, root, strength, weak, members, ratios) AS
    struct_pack(voice := voice, root := root, strength := strength, weak := weak,
        members := members, ratios := ratios);
CREATE MACRO a_day(day, uid, known) AS struct_pack(day := day, uid := uid, known := known);
