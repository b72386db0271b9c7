-- The history: one function writes every event, one computes its hash, two refuse.
-- They run as their owner, so the application's role needs no right to write events itself. Every
-- function looks for tables in pg_temp last: a temporary table of the same name changes nothing.

CREATE FUNCTION annotations_digest(salt text, words text) RETURNS bytea
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog AS $$
    SELECT sha256(convert_to(salt || ':' || words, 'UTF8'))
$$;

-- Each part with its length, so that no two lists of parts give the same bytes.
CREATE FUNCTION annotations_event_hash(
    previous bytea, root text, seq integer, at timestamptz, actor text, actor_name text,
    request text, action text, tbl text, row_id bigint, data text, words_digest bytea
) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
    SELECT sha256(previous || convert_to(string_agg(octet_length(part) || ':' || part, '' ORDER BY n), 'UTF8'))
    FROM unnest(ARRAY[
        root, seq::text, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), actor,
        actor_name, request, action, tbl, row_id::text, data, encode(words_digest, 'hex')
    ]) WITH ORDINALITY AS parts(part, n)
$$;

-- The chain that a row belongs to: its claim's, else its article's, else its desk's, else the site's.
CREATE FUNCTION annotations_root(tbl text, content jsonb) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
    SELECT CASE
        WHEN tbl = 'annotations_claim' THEN 'claim:' || (content->>'id')
        WHEN content->>'claim_id' IS NOT NULL THEN 'claim:' || (content->>'claim_id')
        WHEN tbl = 'annotations_article' THEN 'article:' || (content->>'id')
        WHEN content->>'article_id' IS NOT NULL THEN 'article:' || (content->>'article_id')
        WHEN tbl = 'annotations_desk' THEN 'desk:' || (content->>'id')
        WHEN content->>'desk_id' IS NOT NULL THEN 'desk:' || (content->>'desk_id')
        ELSE 'site' END
$$;

-- Arguments: the columns that hold people's words; the columns that the history never shows.
CREATE FUNCTION annotations_note() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    -- TG_TABLE_NAME is of type name, whose collation would keep text indexes from being used.
    tbl text := TG_TABLE_NAME;
    words text[] := string_to_array(TG_ARGV[0], ',');
    silent text[] := string_to_array(TG_ARGV[1], ',');
    old_row jsonb := '{}';
    new_row jsonb := '{}';
    content jsonb;
    facts jsonb;
    was text;
    becomes text;
    event_salt text := gen_random_uuid()::text;
    reason text := coalesce(current_setting('factcheck.why', true), '');
    actor text := coalesce(current_setting('factcheck.actor', true), '');
    actor_name text := coalesce(current_setting('factcheck.command', true), '');
    request text := coalesce(current_setting('factcheck.request', true), '');
    now timestamptz := clock_timestamp();
    chain text;
    head annotations_chainhead;
    said bytea;
    link bytea;
BEGIN
    IF TG_TABLE_SCHEMA <> 'public' THEN
        RAISE EXCEPTION 'The history is written by the tables of the installation alone.';
    END IF;
    IF TG_OP <> 'INSERT' THEN old_row := to_jsonb(OLD) - silent; END IF;
    IF TG_OP <> 'DELETE' THEN new_row := to_jsonb(NEW) - silent; END IF;
    IF TG_OP = 'UPDATE' AND old_row = new_row THEN RETURN NULL; END IF;
    content := CASE TG_OP WHEN 'DELETE' THEN old_row ELSE new_row END;
    facts := content - words - 'salt';
    IF content ? 'salt' THEN
        -- A record: its words stay in its own row, the history keeps their salted digests.
        SELECT facts || coalesce(jsonb_object_agg(
            word, encode(annotations_digest(content->>'salt', content->>word), 'hex')), '{}')
        INTO facts FROM unnest(words) AS word WHERE content->>word IS NOT NULL;
    ELSE
        SELECT jsonb_object_agg(key, value)::text INTO was FROM jsonb_each(old_row)
        WHERE TG_OP = 'DELETE' OR new_row->key IS DISTINCT FROM value;
        SELECT jsonb_object_agg(key, value)::text INTO becomes FROM jsonb_each(new_row)
        WHERE TG_OP = 'INSERT' OR old_row->key IS DISTINCT FROM value;
    END IF;
    IF actor = '' AND actor_name = '' THEN actor_name := 'role ' || session_user; END IF;
    chain := annotations_root(tbl, content);
    SELECT * INTO head FROM annotations_chainhead WHERE root = chain FOR UPDATE;
    IF NOT FOUND THEN
        INSERT INTO annotations_chainhead VALUES (chain, 0, '') ON CONFLICT DO NOTHING;
        SELECT * INTO head FROM annotations_chainhead WHERE root = chain FOR UPDATE;
    END IF;
    said := annotations_digest(event_salt, jsonb_build_array(reason, was, becomes)::text);
    link := annotations_event_hash(head.hash, chain, head.seq + 1, now, actor, actor_name, request,
        TG_OP, tbl, (content->>'id')::bigint, facts::text, said);
    INSERT INTO annotations_event (root, seq, at, actor_id, actor_name, request, action, "table",
        "row", data, why, before, after, words_salt, words_digest, previous, hash)
    VALUES (chain, head.seq + 1, now, nullif(actor, '')::bigint, actor_name, request, TG_OP, tbl,
        (content->>'id')::bigint, facts::text, reason, was, becomes, event_salt, said, head.hash, link);
    UPDATE annotations_chainhead SET seq = head.seq + 1, hash = link WHERE root = chain;
    RETURN NULL;
END $$;

REVOKE EXECUTE ON FUNCTION annotations_note() FROM PUBLIC;

CREATE FUNCTION annotations_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% rows are records: they are added, never changed or deleted.', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$;

-- The first broken link of each chain: hash, order, digest of words, or a tail that was cut.
CREATE FUNCTION annotations_broken_links()
    RETURNS TABLE (root text, seq integer, fault text) LANGUAGE sql STABLE
    SET search_path = pg_catalog, public, pg_temp AS $$
    WITH links AS (
        SELECT e.*, lag(e.hash) OVER w AS before_hash, lag(e.seq) OVER w AS before_seq
        FROM annotations_event e WINDOW w AS (PARTITION BY e.root ORDER BY e.seq)
    ), faults AS (
        SELECT l.root, l.seq, CASE
            WHEN l.seq <> coalesce(l.before_seq, 0) + 1 THEN 'an event before this one is missing'
            WHEN l.previous <> coalesce(l.before_hash, '') THEN 'it does not follow the event before it'
            WHEN l.hash <> annotations_event_hash(l.previous, l.root, l.seq, l.at,
                coalesce(l.actor_id::text, ''), l.actor_name, l.request, l.action, l."table",
                l."row", l.data, l.words_digest) THEN 'its facts were changed'
            WHEN l.words_digest <> annotations_digest(l.words_salt,
                jsonb_build_array(l.why, l.before, l.after)::text) THEN 'its words were changed'
        END AS fault FROM links l
        UNION ALL
        SELECT h.root, h.seq, 'the end of the chain was cut' FROM annotations_chainhead h
        LEFT JOIN annotations_event e ON e.root = h.root AND e.seq = h.seq
        WHERE h.seq > 0 AND (e.hash IS NULL OR e.hash <> h.hash)
    )
    SELECT DISTINCT ON (f.root) f.root, f.seq, f.fault FROM faults f
    WHERE f.fault IS NOT NULL ORDER BY f.root, f.seq
$$;
