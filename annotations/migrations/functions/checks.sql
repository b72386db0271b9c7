-- What must be true of a record before it is added, whoever adds it. A stale step fails here too.

CREATE FUNCTION annotations_refuse(rule text, sentence text) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    RAISE EXCEPTION '%', sentence USING ERRCODE = 'check_violation', CONSTRAINT = rule;
END $$;

-- The wordings that are one form of a claim: the first of them, for a wording or one restoring it.
CREATE FUNCTION annotations_form(the_wording bigint) RETURNS bigint LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT coalesce(restores_id, id) FROM annotations_wording WHERE id = the_wording
$$;

CREATE FUNCTION annotations_newest_wording(the_claim bigint) RETURNS bigint LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT id FROM annotations_wording WHERE claim_id = the_claim ORDER BY number DESC LIMIT 1
$$;

-- Taken by every step on a claim, so that two steps see each other.
CREATE FUNCTION annotations_lock_claim(the_claim bigint) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM 1 FROM annotations_claim WHERE id = the_claim FOR NO KEY UPDATE;
END $$;

-- A numbered row is the next of its kind: a stale step fails here as well as on the unique number.
CREATE FUNCTION annotations_must_be_next(given integer, last integer) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF given <> coalesce(last, 0) + 1 THEN
        PERFORM annotations_refuse('next_number', 'Somebody saved first. Load the page again to see what.');
    END IF;
END $$;

CREATE FUNCTION annotations_check_revision() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NEW.sha256 <> encode(sha256(convert_to(NEW.text, 'UTF8')), 'hex') THEN
        PERFORM annotations_refuse('revision_sha256', 'The digest of a revision is not that of its text.');
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION annotations_check_span() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    words text;
    its_article bigint;
    its_desk bigint;
BEGIN
    SELECT substr(r.text, NEW.start + 1, NEW."end" - NEW.start), r.article_id, a.desk_id
    INTO words, its_article, its_desk
    FROM annotations_revision r JOIN annotations_article a ON a.id = r.article_id
    WHERE r.id = NEW.revision_id;
    IF words IS DISTINCT FROM NEW.quote OR its_article <> NEW.article_id
        OR char_length(NEW.quote) <> NEW."end" - NEW.start THEN
        PERFORM annotations_refuse('span_words', 'The words of a span are not those at its place.');
    END IF;
    IF its_desk <> (SELECT desk_id FROM annotations_claim WHERE id = NEW.claim_id) THEN
        PERFORM annotations_refuse('span_desk', 'A claim stands only in articles of its own desk.');
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION annotations_check_wording() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM annotations_lock_claim(NEW.claim_id);
    PERFORM annotations_must_be_next(NEW.number,
        (SELECT max(number) FROM annotations_wording WHERE claim_id = NEW.claim_id));
    IF EXISTS (SELECT FROM annotations_claimant c JOIN annotations_claim o ON o.id = NEW.claim_id
            WHERE c.id IN (NEW.claimant_id, NEW.relayed_by_id) AND c.desk_id <> o.desk_id) THEN
        PERFORM annotations_refuse('wording_claimant', 'A claimant is kept by the desk of the claim.');
    END IF;
    IF NOT EXISTS (SELECT FROM annotations_span WHERE id = NEW.span_id AND claim_id = NEW.claim_id) THEN
        PERFORM annotations_refuse('wording_span', 'A wording is taken from a span of its own claim.');
    END IF;
    IF NEW.restores_id IS NOT NULL AND NOT EXISTS (SELECT FROM annotations_wording
            WHERE id = NEW.restores_id AND claim_id = NEW.claim_id AND restores_id IS NULL) THEN
        PERFORM annotations_refuse('wording_restores', 'A wording restores one of its own claim.');
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION annotations_check_aside() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM annotations_lock_claim(NEW.claim_id);
    IF (SELECT kind FROM annotations_publication WHERE claim_id = NEW.claim_id
            ORDER BY number DESC LIMIT 1) <> 'withdrawal' THEN
        PERFORM annotations_refuse('aside_public', 'Only a claim that is not public can be set aside.');
    END IF;
    PERFORM annotations_must_be_next(NEW.number,
        (SELECT max(number) FROM annotations_settingaside WHERE claim_id = NEW.claim_id));
    IF (SELECT o.desk_id <> c.desk_id FROM annotations_claim c, annotations_claim o
            WHERE c.id = NEW.claim_id AND o.id = NEW.duplicate_of_id) THEN
        PERFORM annotations_refuse('aside_desk', 'A claim is a duplicate of one of its own desk.');
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION annotations_check_evidence() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF (SELECT s.desk_id <> c.desk_id FROM annotations_claim c, annotations_source s
            WHERE c.id = NEW.claim_id AND s.id = NEW.source_id) THEN
        PERFORM annotations_refuse('evidence_desk', 'A source is kept by the desk of the claim.');
    END IF;
    IF NEW.supersedes_id IS NOT NULL AND NEW.claim_id IS DISTINCT FROM
            (SELECT claim_id FROM annotations_evidence WHERE id = NEW.supersedes_id) THEN
        PERFORM annotations_refuse('evidence_supersedes', 'Evidence supersedes evidence on the same claim.');
    END IF;
    RETURN NEW;
END $$;

-- Evidence that a verdict or a ruling cites: the claim's own, newest, and enough for the rating.
CREATE FUNCTION annotations_check_ground(the_claim bigint, the_rating text, ids bigint[]) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    needed text := CASE the_rating WHEN 'confirmed' THEN 'supports' WHEN 'disputed' THEN 'undermines' END;
    fit integer;
    grounds integer;
BEGIN
    SELECT count(*), count(*) FILTER (WHERE e.stance = needed) INTO fit, grounds
    FROM annotations_evidence e
    WHERE e.id = ANY (ids) AND e.claim_id = the_claim
        AND NOT EXISTS (SELECT FROM annotations_evidence l WHERE l.supersedes_id = e.id);
    IF fit <> cardinality(ids) THEN
        PERFORM annotations_refuse('evidence_newest', 'Only the newest evidence on this claim can be cited.');
    END IF;
    IF needed IS NOT NULL AND grounds = 0 THEN
        PERFORM annotations_refuse('no_ground', 'This rating needs evidence that ' || needed || ' the claim.');
    END IF;
END $$;

CREATE FUNCTION annotations_check_verdict() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM annotations_lock_claim(NEW.claim_id);
    IF NEW.wording_id <> annotations_newest_wording(NEW.claim_id) THEN
        PERFORM annotations_refuse('verdict_wording', 'There is a newer wording of this claim.');
    END IF;
    PERFORM annotations_must_be_next(NEW.number, (SELECT max(number) FROM annotations_verdict
        WHERE claim_id = NEW.claim_id AND reviewer_id = NEW.reviewer_id));
    IF NEW.rating IS NULL AND NEW.number = 1 THEN
        PERFORM annotations_refuse('verdict_taken_back', 'There is no verdict to take back.');
    END IF;
    PERFORM annotations_check_ground(NEW.claim_id, NEW.rating, NEW.evidence_ids);
    RETURN NEW;
END $$;

-- What a ruling rests on: the newest form of a claim that is not set aside, and a verdict that counts.
CREATE FUNCTION annotations_must_stand(the_claim bigint, the_wording bigint, the_verdict bigint)
    RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    source annotations_verdict;
BEGIN
    SELECT * INTO source FROM annotations_verdict WHERE id = the_verdict;
    IF annotations_form(the_wording) <> annotations_form(annotations_newest_wording(the_claim))
        OR annotations_form(source.wording_id) <> annotations_form(the_wording) THEN
        PERFORM annotations_refuse('ruling_wording', 'There is a newer wording of this claim.');
    END IF;
    IF source.claim_id <> the_claim OR source.rating IS NULL
        OR EXISTS (SELECT FROM annotations_verdict WHERE claim_id = the_claim
            AND reviewer_id = source.reviewer_id AND number > source.number) THEN
        PERFORM annotations_refuse('ruling_verdict', 'The reviewer has changed the verdict behind this since.');
    END IF;
    IF (SELECT reason FROM annotations_settingaside WHERE claim_id = the_claim
            ORDER BY number DESC LIMIT 1) <> 'back' THEN
        PERFORM annotations_refuse('ruling_aside', 'This claim is set aside.');
    END IF;
END $$;

CREATE FUNCTION annotations_check_ruling() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM annotations_lock_claim(NEW.claim_id);
    PERFORM annotations_must_be_next(NEW.number,
        (SELECT max(number) FROM annotations_ruling WHERE claim_id = NEW.claim_id));
    PERFORM annotations_must_stand(NEW.claim_id, NEW.wording_id, NEW.verdict_id);
    IF NEW.wording_id <> annotations_newest_wording(NEW.claim_id) THEN
        PERFORM annotations_refuse('ruling_wording', 'There is a newer wording of this claim.');
    END IF;
    IF NEW.rating IS DISTINCT FROM (SELECT rating FROM annotations_verdict WHERE id = NEW.verdict_id) THEN
        PERFORM annotations_refuse('ruling_rating', 'A ruling has the rating of the verdict it is drafted from.');
    END IF;
    PERFORM annotations_check_ground(NEW.claim_id, NEW.rating, NEW.evidence_ids);
    RETURN NEW;
END $$;

CREATE FUNCTION annotations_check_summary() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM 1 FROM annotations_article WHERE id = NEW.article_id FOR NO KEY UPDATE;
    PERFORM annotations_must_be_next(NEW.number,
        (SELECT max(number) FROM annotations_summary WHERE article_id = NEW.article_id));
    RETURN NEW;
END $$;

-- Whoever wrote this number, or any since the last approved one, or a verdict behind them.
CREATE FUNCTION annotations_ruling_authors(the_ruling bigint) RETURNS SETOF bigint LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
    WITH this AS (SELECT * FROM annotations_ruling WHERE id = the_ruling), since AS (
        SELECT r.* FROM annotations_ruling r, this WHERE r.claim_id = this.claim_id
        AND r.number <= this.number AND r.number > coalesce((
            SELECT max(p.number) FROM annotations_ruling p JOIN annotations_decision d ON d.ruling_id = p.id
            WHERE p.claim_id = this.claim_id AND p.number < this.number AND d.answer = 'approved'), 0)
    )
    SELECT drafted_by_id FROM since
    UNION SELECT v.reviewer_id FROM since JOIN annotations_verdict v ON v.id = since.verdict_id
$$;

CREATE FUNCTION annotations_summary_authors(the_summary bigint) RETURNS SETOF bigint LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT DISTINCT s.drafted_by_id FROM annotations_summary s
    JOIN annotations_summary this ON this.id = the_summary AND this.article_id = s.article_id
    WHERE s.number <= this.number AND s.number > coalesce((
        SELECT max(p.number) FROM annotations_summary p JOIN annotations_decision d ON d.summary_id = p.id
        WHERE p.article_id = this.article_id AND p.number < this.number AND d.answer = 'approved'), 0)
$$;

CREATE FUNCTION annotations_check_decision() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    rule boolean;
BEGIN
    IF NEW.claim_id IS NOT NULL THEN
        PERFORM annotations_lock_claim(NEW.claim_id);
        SELECT d.four_eyes INTO rule FROM annotations_claim c JOIN annotations_desk d ON d.id = c.desk_id
        WHERE c.id = NEW.claim_id;
        IF NEW.ruling_id IS DISTINCT FROM (SELECT id FROM annotations_ruling WHERE claim_id = NEW.claim_id
                ORDER BY number DESC LIMIT 1) THEN
            PERFORM annotations_refuse('decision_newest', 'There is a newer draft of the verdict.');
        END IF;
    ELSE
        SELECT d.four_eyes INTO rule FROM annotations_article a JOIN annotations_desk d ON d.id = a.desk_id
        WHERE a.id = NEW.article_id;
        IF NEW.summary_id IS DISTINCT FROM (SELECT id FROM annotations_summary WHERE article_id = NEW.article_id
                ORDER BY number DESC LIMIT 1) THEN
            PERFORM annotations_refuse('decision_newest', 'There is a newer draft of the summary.');
        END IF;
    END IF;
    IF NEW.answer = 'approved' AND NEW.claim_id IS NOT NULL THEN
        PERFORM annotations_must_stand(r.claim_id, r.wording_id, r.verdict_id),
            annotations_check_ground(r.claim_id, r.rating, r.evidence_ids)
        FROM annotations_ruling r WHERE r.id = NEW.ruling_id;
    END IF;
    IF NEW.four_eyes <> rule THEN
        PERFORM annotations_refuse('decision_rule', 'A decision records the rule of its desk.');
    END IF;
    IF rule AND NEW.answer = 'approved' AND NEW.decided_by_id IN (
            SELECT annotations_ruling_authors(NEW.ruling_id)
            UNION SELECT annotations_summary_authors(NEW.summary_id)) THEN
        PERFORM annotations_refuse('four_eyes', 'Whoever wrote a draft, or the verdict behind it, cannot approve it.');
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION annotations_json_digest(content jsonb) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT encode(sha256(convert_to(content::text, 'UTF8')), 'hex')
$$;

CREATE FUNCTION annotations_check_publication() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    newest annotations_publication;
    decision annotations_decision;
    is_live boolean;
BEGIN
    IF NEW.claim_id IS NOT NULL THEN PERFORM annotations_lock_claim(NEW.claim_id); END IF;
    SELECT * INTO newest FROM annotations_publication
    WHERE claim_id = NEW.claim_id OR article_id = NEW.article_id ORDER BY number DESC LIMIT 1;
    is_live := newest.id IS NOT NULL AND newest.kind <> 'withdrawal';
    IF NEW.number <> coalesce(newest.number, 0) + 1 OR (NEW.kind = 'first') = is_live THEN
        PERFORM annotations_refuse('publication_number', 'Something newer was published meanwhile.');
    END IF;
    IF NEW.kind <> 'withdrawal' THEN
        SELECT * INTO decision FROM annotations_decision WHERE id = NEW.decision_id;
        IF decision.answer <> 'approved' OR decision.claim_id IS DISTINCT FROM NEW.claim_id
            OR decision.article_id IS DISTINCT FROM NEW.article_id OR decision.ruling_id IS DISTINCT FROM NEW.ruling_id
            OR decision.summary_id IS DISTINCT FROM NEW.summary_id
            OR decision.number <> (SELECT max(number) FROM annotations_decision d
                WHERE d.ruling_id = decision.ruling_id OR d.summary_id = decision.summary_id) THEN
            PERFORM annotations_refuse('publication_approved', 'Only what was approved can be published.');
        END IF;
        IF decision.digest <> annotations_json_digest(NEW.snapshot) THEN
            PERFORM annotations_refuse('publication_digest', 'What would be public is not what was approved.');
        END IF;
        PERFORM annotations_check_publishable(NEW.claim_id, NEW.article_id, NEW.ruling_id);
    END IF;
    INSERT INTO annotations_publicnumber (id, number) VALUES (1, 1)
        ON CONFLICT (id) DO UPDATE SET number = annotations_publicnumber.number + 1;
    RETURN NEW;
END $$;

CREATE FUNCTION annotations_check_publishable(the_claim bigint, the_article bigint, the_ruling bigint) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NOT (SELECT d.publishes FROM annotations_desk d WHERE d.id = coalesce(
            (SELECT desk_id FROM annotations_claim WHERE id = the_claim),
            (SELECT desk_id FROM annotations_article WHERE id = the_article))) THEN
        PERFORM annotations_refuse('desk_publishes', 'This desk does not publish yet.');
    END IF;
    IF the_claim IS NULL THEN RETURN; END IF;
    PERFORM annotations_must_stand(the_claim, r.wording_id, r.verdict_id),
        annotations_check_ground(the_claim, r.rating, r.evidence_ids)
    FROM annotations_ruling r WHERE r.id = the_ruling;
END $$;
