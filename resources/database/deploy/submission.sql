-- Deploy kmzb:submission to pg
-- requires: report_links
-- Reports of citizens: the one door for a web form or an app, whose login holds the role intake. Everything is judged here, so that no
-- door goes round it. The sender's address is never stored, only a keyed hash whose key is changed and destroyed; no refusal quotes
-- what was sent, because a server writes its errors into its log.

BEGIN;
SET LOCAL ROLE kmzb_owner;
SET LOCAL search_path = kmzb, public;

INSERT INTO setting VALUES
    ('submit_interval_hours', '24', 'How long a sender waits between two reports'),
    ('submit_oldest_days', '365', 'How old the event of a citizen''s report may be'),
    ('submit_clock_minutes', '15', 'How far ahead of this server''s clock the event of a citizen''s report may be'),
    ('submit_max_files', '3', 'Files that a citizen''s report may have'),
    ('submit_max_bytes', '5242880', 'How long the files of a citizen''s report may be together'),
    ('submit_max_megapixels', '100', 'Largest picture, by the size it declares'),
    ('sighting_per_day', '20', 'How many reports a sender may confirm ("I see it too") within 24 hours'),
    ('sender_key_days', '30', 'How long a key of senders'' hashes is used; destroyed by the purge when its last waiting time is over'),
    ('sender_hash_days', '90', 'How long hashes of senders are kept; the purge removes older ones'),
    ('sender_ipv6_prefix', '64', 'How many bits of an IPv6 address make one sender');

-- Refusals

CREATE TABLE refusal (
    code     text PRIMARY KEY CHECK (code ~ '^[a-z_]+$'),
    sqlstate text NOT NULL CHECK (sqlstate ~ '^KM0[0-9]{2}$'),
    text_pl  text NOT NULL,
    text_en  text NOT NULL
);
COMMENT ON TABLE refusal IS 'Why the public door refuses, as codes for programs and sentences for people; %1 is a number';
INSERT INTO refusal VALUES
    ('client_id_missing', 'KM012', 'Brak identyfikatora wysyłki.', 'The client id is missing.'),
    ('client_id_used', 'KM012', 'Ten identyfikator wysyłki posłużył już do czegoś innego.', 'This client id was used for something else.'),
    ('sender_missing', 'KM013', 'Brak adresu nadawcy.', 'The sender''s address is missing.'),
    ('category_missing', 'KM013', 'Wybierz kategorię zagrożenia.', 'Choose a category.'),
    ('category_unknown', 'KM013', 'Nie ma takiej kategorii zagrożenia.', 'There is no such category.'),
    ('time_invalid', 'KM013', 'Data zdarzenia jest nieprawidłowa.', 'The date of the event is not valid.'),
    ('time_order', 'KM013', 'Koniec zdarzenia jest wcześniejszy niż początek lub nie ma początku.', 'The event ends before it begins, or has no beginning.'),
    ('time_future', 'KM013', 'Data zdarzenia leży w przyszłości.', 'The date of the event lies in the future.'),
    ('time_too_old', 'KM013', 'Zdarzenie jest starsze niż %1 dni.', 'The event is older than %1 days.'),
    ('time_of_day_invalid', 'KM013', 'Pora dnia jest nieprawidłowa.', 'The time of day is not valid.'),
    ('weekdays_invalid', 'KM013', 'Dni tygodnia są nieprawidłowe.', 'The weekdays are not valid.'),
    ('description_too_long', 'KM011', 'Opis jest dłuższy niż %1 znaków.', 'The description is longer than %1 characters.'),
    ('description_bad_text', 'KM011', 'Opis zawiera znaki sterujące.', 'The description holds control characters.'),
    ('position_missing', 'KM010', 'Wskaż miejsce na mapie.', 'Mark the place on the map.'),
    ('position_crs', 'KM010', 'Położenie musi być w układzie EPSG:4326, 2180 lub 3857.', 'The position must be in EPSG:4326, 2180 or 3857.'),
    ('position_not_point', 'KM010', 'Zgłoszenie wskazuje jeden punkt.', 'A report stands at one point.'),
    ('position_invalid', 'KM010', 'Położenie nie jest punktem na mapie.', 'The position is no place on the map.'),
    ('position_swapped', 'KM010', 'Miejsce leży poza Polską: współrzędne wyglądają na zamienione.', 'The place is outside Poland: the coordinates look swapped.'),
    ('position_outside', 'KM010', 'Miejsce leży poza Polską.', 'The place is outside Poland.'),
    ('files_mismatch', 'KM014', 'Lista nazw plików nie zgadza się z plikami.', 'The names do not match the files.'),
    ('files_too_many', 'KM014', 'Można dołączyć najwyżej %1 pliki.', 'At most %1 files can be attached.'),
    ('files_too_big', 'KM014', 'Pliki razem są większe niż %1 bajtów.', 'The files together are larger than %1 bytes.'),
    ('file_empty', 'KM014', 'Plik %1 jest pusty.', 'File %1 is empty.'),
    ('file_type', 'KM014', 'Plik %1 jest niedozwolonego typu (dozwolone: JPG, PDF, 3gp, mov, doc, txt).', 'File %1 is of a type that is not allowed (allowed: JPG, PDF, 3gp, mov, doc, txt).'),
    ('file_mismatch', 'KM014', 'Zawartość pliku %1 nie odpowiada jego nazwie.', 'The content of file %1 is not what its name says.'),
    ('file_damaged', 'KM014', 'Plik %1 jest uszkodzony.', 'File %1 is damaged.'),
    ('file_hidden', 'KM014', 'Plik %1 zawiera dane poza swoją właściwą treścią.', 'File %1 holds data beside its proper content.'),
    ('file_active', 'KM014', 'Plik %1 zawiera skrypty, makra lub osadzone pliki.', 'File %1 holds scripts, macros or embedded files.'),
    ('file_unreadable', 'KM014', 'Pliku PDF nr %1 nie można sprawdzić (jest zaszyfrowany lub ma skompresowane obiekty): zapisz go jako PDF/A-1 lub JPG.', 'PDF file %1 cannot be checked (encrypted, or with compressed objects): save it as PDF/A-1 or JPG.'),
    ('file_position', 'KM014', 'Film %1 zawiera zapis trasy.', 'Film %1 holds a recorded track of positions.'),
    ('file_text', 'KM014', 'Plik tekstowy %1 musi być w UTF-8 lub Windows-1250, bez znaków sterujących.', 'Text file %1 must be UTF-8 or Windows-1250 without control characters.'),
    ('file_too_large_picture', 'KM014', 'Obraz w pliku %1 ma zbyt wiele pikseli.', 'The picture in file %1 has too many pixels.'),
    ('second_report', 'KM015', 'Z tego adresu przyjęto już zgłoszenie w ciągu ostatnich %1 godzin.', 'A report from this address was received within the last %1 hours.'),
    ('sighting_repeated', 'KM015', 'To zgłoszenie zostało już potwierdzone z tego adresu.', 'This report was confirmed from this address already.'),
    ('sighting_too_many', 'KM015', 'Z tego adresu potwierdzono już dziś %1 zgłoszeń.', '%1 reports were confirmed from this address today already.'),
    ('report_not_public', 'KM016', 'Nie ma takiego zgłoszenia na mapie.', 'There is no such report on the map.'),
    ('extent_invalid', 'KM013', 'Zasięg mapy jest nieprawidłowy.', 'The extent is not valid.'),
    ('failed', 'KM019', 'Zgłoszenia nie udało się zapisać. Spróbuj później.', 'The report could not be stored. Try again later.');

-- MESSAGE is the English sentence, DETAIL is JSON {code, text_pl, text_en}. The number is the only thing a refusal says beside its rule.
CREATE FUNCTION refuse(p_code text, p_number bigint DEFAULT NULL) RETURNS void
LANGUAGE plpgsql STABLE AS $function$
DECLARE
    rule   kmzb.refusal;
    number text := coalesce(p_number::text, '');
BEGIN
    SELECT * INTO STRICT rule FROM kmzb.refusal f WHERE f.code = p_code;
    RAISE EXCEPTION USING
        ERRCODE = rule.sqlstate,
        MESSAGE = replace(rule.text_en, '%1', number),
        DETAIL = jsonb_build_object('code', rule.code, 'text_pl', replace(rule.text_pl, '%1', number),
                                    'text_en', replace(rule.text_en, '%1', number))::text;
END
$function$;

CREATE FUNCTION setting_int(p_key text) RETURNS int
LANGUAGE plpgsql STABLE AS $function$
BEGIN
    RETURN (SELECT s.value::int FROM kmzb.setting s WHERE s.key = p_key);
END
$function$;

-- Senders

CREATE TABLE sender_key (
    id         int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key        bytea NOT NULL CHECK (octet_length(key) = 128),
    created_at timestamptz NOT NULL
);
COMMENT ON TABLE sender_key IS 'Random keys of senders'' hashes, made by the server; once destroyed, no hash can be computed again';

CREATE TABLE sender_day (
    sender_hash bytea PRIMARY KEY,
    last_at     timestamptz NOT NULL
);
COMMENT ON TABLE sender_day IS 'When a sender last reported, by each key in use: its unique index decides between two reports at once';
CREATE INDEX sender_day_last ON sender_day (last_at);

CREATE INDEX report_sender ON report (sender_hash, created_at) WHERE sender_hash IS NOT NULL;

-- Eight hashes of what the server's generator of UUIDs gives (122 strong random bits each): 128 bytes.
CREATE FUNCTION random_key() RETURNS bytea
LANGUAGE sql VOLATILE AS $function$
    SELECT string_agg(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), ''::bytea)
    FROM generate_series(1, 4)
$function$;

-- A new key when the newest is too old. Two at once may both make one: each still knows the key before, so both find each other.
CREATE FUNCTION rotate_sender_key(at timestamptz) RETURNS void
LANGUAGE plpgsql AS $function$
BEGIN
    INSERT INTO kmzb.sender_key (key, created_at)
    SELECT kmzb.random_key(), at
    WHERE NOT EXISTS (SELECT FROM kmzb.sender_key k
                      WHERE k.created_at > at - make_interval(days => kmzb.setting_int('sender_key_days')));
END
$function$;

-- One spelling for one sender: without port, brackets and mask; IPv6 cut to its network, which one line of a customer has as a whole.
CREATE FUNCTION sender_name(address text) RETURNS text
LANGUAGE plpgsql STABLE AS $function$
DECLARE
    name text := lower(btrim(address, E' \t\r\n'));
    ip   inet;
BEGIN
    IF name IS NULL OR name = '' OR octet_length(name) > 200 THEN
        PERFORM kmzb.refuse('sender_missing');
    END IF;
    name := regexp_replace(regexp_replace(name, '^\[([^\]]*)\](:\d+)?$', '\1'), '^(\d+\.\d+\.\d+\.\d+):\d+$', '\1');
    BEGIN
        ip := split_part(name, '%', 1)::inet;
    EXCEPTION WHEN invalid_text_representation THEN
        RETURN name;
    END;
    IF family(ip) = 4 THEN
        RETURN host(ip);
    END IF;
    IF ip <<= '::ffff:0:0/96'::inet THEN
        RETURN host('0.0.0.0'::inet + (set_masklen(ip, 128) - '::ffff:0:0'::inet));
    END IF;
    RETURN network(set_masklen(ip, kmzb.setting_int('sender_ipv6_prefix')))::text;
END
$function$;

-- The sender's hash by each key, the newest first (as HMAC: sha256(outer key || sha256(inner key || name)), with two random keys).
CREATE FUNCTION sender_hashes(address text) RETURNS bytea[]
LANGUAGE plpgsql AS $function$
DECLARE
    name bytea := convert_to(kmzb.sender_name(address), 'UTF8');
BEGIN
    PERFORM kmzb.rotate_sender_key(clock_timestamp());
    RETURN (SELECT array_agg(sha256(substring(k.key FROM 65) || sha256(substring(k.key FOR 64) || name)) ORDER BY k.created_at DESC, k.id DESC)
            FROM kmzb.sender_key k);
END
$function$;

CREATE TABLE sighting (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    report_id   bigint NOT NULL REFERENCES report,
    at          timestamptz NOT NULL,
    sender_hash bytea,
    client_id   uuid NOT NULL UNIQUE,
    UNIQUE (report_id, sender_hash)
);
COMMENT ON TABLE sighting IS '"I see it too": somebody else confirms a report; it changes no report';
CREATE INDEX sighting_sender ON sighting (sender_hash, at) WHERE sender_hash IS NOT NULL;
ALTER TABLE sighting ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_subtree ON sighting FOR SELECT TO kmzb_staff USING (EXISTS (SELECT FROM report r WHERE r.id = report_id));
GRANT SELECT (id, report_id, at) ON sighting TO kmzb_staff;

-- What a purge removes, with numbers. Run it daily; running it twice does nothing more.
CREATE FUNCTION purge(at timestamptz DEFAULT now()) RETURNS TABLE (what text, removed bigint)
LANGUAGE plpgsql AS $function$
#variable_conflict use_column
DECLARE
    oldest timestamptz := purge.at - make_interval(days => kmzb.setting_int('sender_hash_days'));
    waited timestamptz := purge.at - make_interval(hours => kmzb.setting_int('submit_interval_hours') + 1);
BEGIN
    PERFORM kmzb.rotate_sender_key(purge.at);

    UPDATE kmzb.report r SET sender_hash = NULL WHERE r.sender_hash IS NOT NULL AND r.created_at < oldest;
    what := 'sender hashes of reports';
    GET DIAGNOSTICS removed = ROW_COUNT;
    RETURN NEXT;

    UPDATE kmzb.sighting s SET sender_hash = NULL WHERE s.sender_hash IS NOT NULL AND s.at < oldest;
    what := 'sender hashes of sightings';
    GET DIAGNOSTICS removed = ROW_COUNT;
    RETURN NEXT;

    DELETE FROM kmzb.sender_day d WHERE d.last_at < waited;
    what := 'times of senders'' last reports';
    GET DIAGNOSTICS removed = ROW_COUNT;
    RETURN NEXT;

    -- a key goes when its successor is older than the waiting time: nobody has to be recognised by it any more
    DELETE FROM kmzb.sender_key k
    WHERE EXISTS (SELECT FROM kmzb.sender_key n WHERE n.created_at > k.created_at AND n.created_at < waited);
    what := 'keys of sender hashes';
    GET DIAGNOSTICS removed = ROW_COUNT;
    RETURN NEXT;
END
$function$;
COMMENT ON FUNCTION purge(timestamptz) IS 'Remove hashes of senders and keys whose time is over';

INSERT INTO sender_key (key, created_at) VALUES (random_key(), now());

-- Files: judged by their content

CREATE TABLE file_type (
    code       text PRIMARY KEY,
    endings    text[] NOT NULL,
    media_type text NOT NULL,
    is_allowed boolean NOT NULL DEFAULT true
);
COMMENT ON TABLE file_type IS 'Types of files that citizens may attach; the first ending is the one a stored file gets';
INSERT INTO file_type VALUES
    ('jpg', '{jpg,jpeg,jpe}', 'image/jpeg'),
    ('pdf', '{pdf}', 'application/pdf'),
    ('3gp', '{3gp,3gpp,3g2}', 'video/3gpp'),
    ('mov', '{mov,qt}', 'video/quicktime'),
    ('doc', '{doc}', 'application/msword'),
    ('txt', '{txt}', 'text/plain; charset=utf-8');

-- What the first bytes say; NULL: text, or nothing that is allowed.
CREATE FUNCTION file_kind(content bytea) RETURNS text
LANGUAGE plpgsql IMMUTABLE AS $function$
DECLARE
    atom bytea := substring(content FROM 5 FOR 4);
BEGIN
    IF substring(content FOR 3) = '\xffd8ff' THEN
        RETURN 'jpg';
    ELSIF substring(content FOR 5) = '%PDF-' THEN
        RETURN 'pdf';
    ELSIF substring(content FOR 8) = '\xd0cf11e0a1b11ae1' THEN
        RETURN 'doc';
    ELSIF atom = 'ftyp' THEN
        IF substring(content FROM 9 FOR 4) = 'qt  ' THEN
            RETURN 'mov';
        ELSIF substring(content FROM 9 FOR 2) = '3g' THEN
            RETURN '3gp';
        END IF;
        RETURN 'other';  -- MP4, HEIC and their relatives
    ELSIF atom IN ('moov', 'mdat', 'wide', 'pnot') THEN
        RETURN 'mov';
    END IF;
    RETURN NULL;
END
$function$;

-- Big-endian number of four bytes at an offset counted from 0.
CREATE FUNCTION be32(content bytea, at int) RETURNS bigint
LANGUAGE sql IMMUTABLE AS $function$
    SELECT get_byte(content, at)::bigint * 16777216 + get_byte(content, at + 1) * 65536 + get_byte(content, at + 2) * 256
           + get_byte(content, at + 3)
$function$;

CREATE FUNCTION zeros(count int) RETURNS bytea
LANGUAGE sql IMMUTABLE AS $function$ SELECT decode(repeat('00', count), 'hex') $function$;

-- The orientation (1 to 8) in the TIFF structure of an Exif segment, or 1. TIFF 6.0, section 2; Exif tag 0x0112.
CREATE FUNCTION exif_orientation(tiff bytea) RETURNS int
LANGUAGE plpgsql IMMUTABLE AS $function$
DECLARE
    len   int := octet_length(tiff);
    intel boolean;
    p     bigint;
    n     int;
    value int;
BEGIN
    IF len < 14 OR substring(tiff FOR 4) NOT IN ('\x49492a00', '\x4d4d002a') THEN
        RETURN 1;
    END IF;
    intel := get_byte(tiff, 0) = 73;
    p := CASE WHEN intel THEN get_byte(tiff, 4) + get_byte(tiff, 5) * 256 + get_byte(tiff, 6) * 65536 + get_byte(tiff, 7) * 16777216::bigint
              ELSE kmzb.be32(tiff, 4) END;
    IF p + 2 > len THEN
        RETURN 1;
    END IF;
    n := least(CASE WHEN intel THEN get_byte(tiff, p::int) + get_byte(tiff, p::int + 1) * 256
                    ELSE get_byte(tiff, p::int) * 256 + get_byte(tiff, p::int + 1) END, 200);
    p := p + 2;
    WHILE n > 0 AND p + 12 <= len LOOP
        IF substring(tiff FROM p::int + 1 FOR 4) IN ('\x12010300', '\x01120003') THEN
            value := get_byte(tiff, p::int + CASE WHEN intel THEN 8 ELSE 9 END);
            RETURN CASE WHEN value BETWEEN 1 AND 8 THEN value ELSE 1 END;
        END IF;
        p := p + 12;
        n := n - 1;
    END LOOP;
    RETURN 1;
END
$function$;

-- A JPEG picture with what is needed to decode it and nothing else (ITU-T T.81, annex B): no Exif, XMP, IPTC, comment, thumbnail, profile;
-- what follows its end is cut. The orientation is written anew where it is not the plain one.
CREATE FUNCTION clean_jpeg(content bytea, number int) RETURNS bytea
LANGUAGE plpgsql STABLE AS $function$
DECLARE
    len         int := octet_length(content);
    p           int := 2;  -- offset of the marker, from 0
    q           int;
    i           int;
    marker      int;
    size        int;
    piece       bytea;
    kept        bytea[] := '{}';
    head        bytea := '\xffd8';
    orientation int := 1;
    frames      int := 0;
    scans       int := 0;
    steps       int := 0;
BEGIN
    LOOP
        steps := steps + 1;
        IF steps > 5000 OR p + 2 > len OR get_byte(content, p) <> 255 THEN
            PERFORM kmzb.refuse('file_damaged', number);
        END IF;
        marker := get_byte(content, p + 1);
        IF marker = 255 THEN  -- a fill byte
            p := p + 1;
            CONTINUE;
        END IF;
        EXIT WHEN marker = 217;  -- the end of the picture
        IF p + 4 > len THEN
            PERFORM kmzb.refuse('file_damaged', number);
        END IF;
        size := get_byte(content, p + 2) * 256 + get_byte(content, p + 3);
        IF size < 2 OR p + 2 + size > len OR marker < 192 OR marker BETWEEN 208 AND 216 THEN
            PERFORM kmzb.refuse('file_damaged', number);
        END IF;
        piece := substring(content FROM p + 1 FOR size + 2);
        p := p + 2 + size;
        IF marker IN (192, 193, 194) THEN  -- frame: baseline, extended, progressive
            frames := frames + 1;
            IF size < 11 OR frames > 1 OR get_byte(piece, 9) NOT BETWEEN 1 AND 4
               OR (get_byte(piece, 5) | get_byte(piece, 6)) = 0 OR (get_byte(piece, 7) | get_byte(piece, 8)) = 0 THEN
                PERFORM kmzb.refuse('file_damaged', number);
            END IF;
            IF (get_byte(piece, 5) * 256 + get_byte(piece, 6))::bigint * (get_byte(piece, 7) * 256 + get_byte(piece, 8))
               > kmzb.setting_int('submit_max_megapixels') * 1000000::bigint THEN
                PERFORM kmzb.refuse('file_too_large_picture', number);
            END IF;
            kept := kept || piece;
        ELSIF marker IN (196, 219, 221) THEN  -- tables
            kept := kept || piece;
        ELSIF marker BETWEEN 195 AND 207 OR marker = 220 THEN  -- lossless, arithmetic and other frames that no browser shows
            PERFORM kmzb.refuse('file_type', number);
        ELSIF marker = 224 AND size >= 16 AND substring(piece FROM 5 FOR 5) = '\x4a46494600' AND octet_length(head) = 2 THEN  -- JFIF
            head := head || '\xffe00010'::bytea || substring(piece FROM 5 FOR 12) || '\x0000'::bytea;  -- without its thumbnail
        ELSIF marker = 238 AND size = 14 AND substring(piece FROM 5 FOR 5) = 'Adobe' THEN  -- says how colours are coded
            kept := kept || piece;
        ELSIF marker = 225 AND substring(piece FROM 5 FOR 6) = '\x457869660000' AND orientation = 1 THEN
            orientation := kmzb.exif_orientation(substring(piece FROM 11));
        ELSIF marker = 218 THEN
            scans := scans + 1;
            IF frames = 0 OR scans > 100 THEN
                PERFORM kmzb.refuse('file_damaged', number);
            END IF;
            q := p;
            LOOP  -- the coded data end at the first marker that is neither a stuffed zero nor a restart
                piece := substring(content FROM q + 1 FOR 1024);
                IF piece = '' THEN
                    PERFORM kmzb.refuse('file_damaged', number);
                END IF;
                i := position('\xff'::bytea IN piece);
                IF i = 0 THEN
                    q := q + octet_length(piece);
                    CONTINUE;
                END IF;
                q := q + i - 1;
                steps := steps + 1;
                IF steps > 250000 OR q + 1 >= len THEN
                    PERFORM kmzb.refuse('file_damaged', number);
                END IF;
                i := get_byte(content, q + 1);
                IF i = 0 OR i BETWEEN 208 AND 215 THEN
                    q := q + 2;
                ELSIF i = 255 THEN
                    q := q + 1;
                ELSE
                    EXIT;
                END IF;
            END LOOP;
            kept := kept || substring(content FROM p - size - 1 FOR q - p + size + 2);
            p := q;
        END IF;
    END LOOP;
    IF scans = 0 THEN
        PERFORM kmzb.refuse('file_damaged', number);
    END IF;
    IF orientation > 1 THEN
        head := head || decode('ffe10022457869660000' || '4d4d002a00000008' || '0001' || '0112000300000001' || '000' || orientation
                               || '0000' || '00000000', 'hex');
    END IF;
    RETURN head || (SELECT string_agg(k, ''::bytea ORDER BY o) FROM unnest(kept) WITH ORDINALITY AS t (k, o)) || '\xffd9'::bytea;
END
$function$;

-- A PDF that can do nothing (ISO 32000-1): no script, no start of programs, no embedded file, nothing hidden in compressed objects or behind
-- encryption where it could not be judged. Exif of pictures that stand in it as they are is blanked.
CREATE FUNCTION clean_pdf(content bytea, number int) RETURNS bytea
LANGUAGE plpgsql STABLE AS $function$
DECLARE
    len    int := octet_length(content);
    active constant text[] := '{JavaScript,Launch,EmbeddedFile,EmbeddedFiles,RichMedia,XFA,ImportData,SubmitForm,GoToE,Rendition,Movie}';
    hidden constant text[] := '{ObjStm,Encrypt}';
    name   text;
    tail   bytea;
    body   text;
    at     int;
    size   int;
    steps  int := 0;
BEGIN
    IF substring(content FOR 7) NOT IN ('%PDF-1.', '%PDF-2.') THEN
        PERFORM kmzb.refuse('file_damaged', number);
    END IF;
    -- the last end-of-file mark must be the end of the file, but for white space
    tail := btrim(substring(content FROM greatest(1, len - 1023)), '\x00090a0c0d20'::bytea);
    IF octet_length(tail) < 5 OR substring(tail FROM octet_length(tail) - 4) <> '%%EOF'
       OR position('\x504b0304'::bytea IN content) > 0 THEN
        PERFORM kmzb.refuse('file_hidden', number);
    END IF;
    FOREACH name IN ARRAY active || hidden LOOP
        at := position(convert_to('/' || name, 'UTF8') IN content);
        WHILE at > 0 LOOP
            -- as a whole name: what may follow one is white space or a delimiter
            IF at + length(name) >= len OR position(substring(content FROM at + length(name) + 1 FOR 1) IN '\x00090a0c0d2028293c3e5b5d7b7d2f25'::bytea) > 0 THEN
                PERFORM kmzb.refuse(CASE WHEN name = ANY (hidden) THEN 'file_unreadable' ELSE 'file_active' END, number);
            END IF;
            steps := steps + 1;
            size := position(convert_to('/' || name, 'UTF8') IN substring(content FROM at + 1));
            at := CASE WHEN size > 0 AND steps < 1000 THEN at + size ELSE 0 END;
        END LOOP;
    END LOOP;
    -- the same names written with #hh, which no honest program does to letters
    body := encode(content, 'escape');
    steps := 0;
    FOR name, at IN
        SELECT substring(p.before FROM '/([A-Za-z]{0,14})$'), p.start
        FROM (SELECT o, left(t.p, 2) AS escape, lag(right(t.p, 15)) OVER w AS before, (sum(octet_length(t.p) + 1) OVER w - octet_length(t.p))::int AS start
              FROM unnest(string_to_array(body, '#')) WITH ORDINALITY AS t (p, o)
              WINDOW w AS (ORDER BY o)) p
        WHERE p.escape ~ '^[4-7][0-9a-fA-F]' AND p.before ~ '/[A-Za-z]{0,14}$'
        LIMIT 30
    LOOP
        steps := steps + 1;
        IF steps = 30 OR kmzb.pdf_name(name || '#' || substr(body, at, 60)) = ANY (active || hidden || '{JS,AA}') THEN
            PERFORM kmzb.refuse('file_active', number);
        END IF;
    END LOOP;
    -- declared sizes of pictures
    IF EXISTS (SELECT FROM unnest(string_to_array(body, '/Width') || string_to_array(body, '/Height')) p
               WHERE left(p, 40) ~ '^(\s|\\000)*0*[1-9][0-9]{4}') THEN
        PERFORM kmzb.refuse('file_too_large_picture', number);
    END IF;
    at := position('\x457869660000'::bytea IN content);
    steps := 0;
    WHILE at > 4 AND steps < 50 LOOP
        IF substring(content FROM at - 4 FOR 2) = '\xffe1' THEN
            size := least(get_byte(content, at - 3) * 256 + get_byte(content, at - 2) - 2, len - at + 1);
            content := overlay(content PLACING kmzb.zeros(size) FROM at FOR size);
        ELSE
            content := overlay(content PLACING kmzb.zeros(4) FROM at FOR 4);
        END IF;
        at := position('\x457869660000'::bytea IN content);
        steps := steps + 1;
    END LOOP;
    RETURN content;
END
$function$;

-- The first name in the text, with its #hh undone; what follows it is left out.
CREATE FUNCTION pdf_name(value text) RETURNS text
LANGUAGE plpgsql IMMUTABLE AS $function$
DECLARE
    written text := substring(left(value, 60) FROM '^(?:[A-Za-z0-9]|#[0-9a-fA-F]{2})+');
    result  text := '';
    code    int;
BEGIN
    WHILE written <> '' LOOP
        IF left(written, 1) = '#' THEN
            code := get_byte(decode(substr(written, 2, 2), 'hex'), 0);
            result := result || CASE WHEN code BETWEEN 33 AND 126 THEN chr(code) ELSE '?' END;
            written := substr(written, 4);
        ELSE
            result := result || left(written, 1);
            written := substr(written, 2);
        END IF;
    END LOOP;
    RETURN result;
END
$function$;

-- A film (ISO/IEC 14496-12, QuickTime): every box has its place, what holds positions, makers and free text is blanked in place, so that
-- the offsets into the media data stay right. Tracks of metadata become free space; a recorded track of positions is refused.
CREATE FUNCTION clean_film(content bytea, number int) RETURNS bytea
LANGUAGE plpgsql STABLE AS $function$
DECLARE
    len      int := octet_length(content);
    top      constant text[] := '{ftyp,moov,mdat,free,skip,wide,pnot,uuid,meta,udta,moof,mfra,sidx,styp,pdin}';
    folders  constant text[] := '{moov,trak,mdia,minf,stbl,edts,moof,traf,mvex}';
    removed  constant text[] := '{udta,meta,uuid,free,skip}';
    starts   int[] := ARRAY[0];     -- the stretches still to be walked
    ends     int[] := ARRAY[len];
    tracks   int[] := ARRAY[-1];    -- offset of the track that a stretch belongs to; -1: the file itself, 0: no track
    blank    int[] := '{}';
    p        int;
    q        int;
    track    int;
    size     bigint;
    head     int;
    kind     bytea;
    name     text;
    boxes    int := 0;
    movie    boolean := false;
BEGIN
    WHILE cardinality(starts) > 0 LOOP
        p := starts[1];
        q := ends[1];
        track := tracks[1];
        starts := starts[2:];
        ends := ends[2:];
        tracks := tracks[2:];
        WHILE p < q LOOP
            boxes := boxes + 1;
            IF boxes > 3000 THEN
                PERFORM kmzb.refuse('file_damaged', number);
            END IF;
            -- a list of user data may end in four zero bytes
            EXIT WHEN q - p = 4 AND track >= 0 AND substring(content FROM p + 1 FOR 4) = '\x00000000';
            IF q - p < 8 THEN
                PERFORM kmzb.refuse(CASE WHEN track < 0 THEN 'file_hidden' ELSE 'file_damaged' END, number);
            END IF;
            size := kmzb.be32(content, p);
            kind := substring(content FROM p + 5 FOR 4);
            head := 8;
            IF size = 1 AND q - p >= 16 THEN
                IF kmzb.be32(content, p + 8) <> 0 THEN
                    PERFORM kmzb.refuse('file_damaged', number);
                END IF;
                size := kmzb.be32(content, p + 12);
                head := 16;
            ELSIF size = 0 AND track < 0 THEN
                size := q - p;
            END IF;
            name := encode(kind, 'escape');
            IF track < 0 AND name <> ALL (top) THEN
                PERFORM kmzb.refuse('file_hidden', number);
            END IF;
            IF size < head OR p + size > q THEN
                PERFORM kmzb.refuse('file_damaged', number);
            END IF;
            movie := movie OR name = 'moov';
            IF name = ANY (removed) THEN
                blank := blank || ARRAY[p, head, size::int];
            ELSIF name = ANY (folders) THEN
                starts := starts || (p + head);
                ends := ends || (p + size)::int;
                tracks := tracks || CASE WHEN name = 'trak' THEN p ELSE greatest(track, 0) END;
            ELSIF name = 'cmov' THEN
                PERFORM kmzb.refuse('file_damaged', number);
            ELSIF name = 'hdlr' AND size >= head + 12 AND track > 0
                  AND substring(content FROM p + head + 9 FOR 4) IN ('meta', 'camm') THEN
                IF kmzb.be32(content, track) <= 8 THEN
                    PERFORM kmzb.refuse('file_damaged', number);
                END IF;
                blank := blank || ARRAY[track, 8, kmzb.be32(content, track)::int];
            ELSIF name = 'stsd' AND (
                position('gpmd'::bytea IN substring(content FROM p + 1 FOR size::int)) > 0
                OR position('camm'::bytea IN substring(content FROM p + 1 FOR size::int)) > 0
                OR position('location'::bytea IN substring(content FROM p + 1 FOR size::int)) > 0) THEN
                PERFORM kmzb.refuse('file_position', number);
            ELSIF name = 'tkhd' AND size >= head + 84 AND
                  (get_byte(content, (p + size)::int - 8) * 256 + get_byte(content, (p + size)::int - 7))::bigint
                  * (get_byte(content, (p + size)::int - 4) * 256 + get_byte(content, (p + size)::int - 3))
                  > kmzb.setting_int('submit_max_megapixels') * 1000000::bigint THEN
                PERFORM kmzb.refuse('file_too_large_picture', number);
            END IF;
            p := p + size::int;
        END LOOP;
    END LOOP;
    IF NOT movie OR cardinality(blank) > 600 THEN
        PERFORM kmzb.refuse('file_damaged', number);
    END IF;
    FOR i IN 1 .. cardinality(blank) BY 3 LOOP
        content := overlay(content PLACING 'free'::bytea FROM blank[i] + 5 FOR 4);
        content := overlay(content PLACING kmzb.zeros(blank[i + 2] - blank[i + 1]) FROM blank[i] + blank[i + 1] + 1
                           FOR blank[i + 2] - blank[i + 1]);
    END LOOP;
    RETURN content;
END
$function$;

-- A Word document of 97–2003 ([MS-CFB]): no macros, no embedded objects, nothing behind its last sector.
CREATE FUNCTION clean_doc(content bytea, number int) RETURNS bytea
LANGUAGE plpgsql STABLE AS $function$
DECLARE
    name text;
BEGIN
    IF octet_length(content) < 1536 OR substring(content FROM 29 FOR 2) <> '\xfeff' OR substring(content FROM 31 FOR 2) NOT IN ('\x0900', '\x0c00')
       OR position(kmzb.utf16('WordDocument') IN content) = 0 THEN
        PERFORM kmzb.refuse('file_damaged', number);
    END IF;
    IF octet_length(content) % 512 <> 0 THEN
        PERFORM kmzb.refuse('file_hidden', number);
    END IF;
    FOREACH name IN ARRAY '{Macros,_VBA_PROJECT,Ole10Native,ObjectPool}'::text[] LOOP
        IF position(kmzb.utf16(name) || '\x0000'::bytea IN content) > 0 THEN
            PERFORM kmzb.refuse('file_active', number);
        END IF;
    END LOOP;
    RETURN content;
END
$function$;

-- ASCII text as UTF-16, little-endian.
CREATE FUNCTION utf16(value text) RETURNS bytea
LANGUAGE sql IMMUTABLE AS $function$
    SELECT decode(string_agg(encode(convert_to(c, 'UTF8'), 'hex') || '00', ''), 'hex') FROM regexp_split_to_table(value, '') c
$function$;

-- Text in UTF-8 (with or without its mark) or Windows-1250, stored as UTF-8. Markup in it stays what it is: text.
CREATE FUNCTION clean_text_file(content bytea, number int) RETURNS bytea
LANGUAGE plpgsql STABLE AS $function$
DECLARE
    body text;
BEGIN
    IF position('\x00'::bytea IN content) > 0 THEN
        PERFORM kmzb.refuse('file_text', number);
    END IF;
    BEGIN
        body := convert_from(content, 'UTF8');
    EXCEPTION WHEN character_not_in_repertoire OR untranslatable_character THEN
        BEGIN
            body := convert_from(content, 'WIN1250');
        EXCEPTION WHEN character_not_in_repertoire OR untranslatable_character THEN
            PERFORM kmzb.refuse('file_text', number);
        END;
    END;
    IF body ~ '[\u0001-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufffe\uffff]' THEN
        PERFORM kmzb.refuse('file_text', number);
    END IF;
    RETURN convert_to(ltrim(body, E'\ufeff'), 'UTF8');
END
$function$;

-- What people may type: line ends as one, Unicode composed, marks that turn the direction of writing taken out. NULL when empty.
-- p_refusal is raised for control characters.
CREATE FUNCTION typed_text(value text, p_refusal text) RETURNS text
LANGUAGE plpgsql STABLE AS $function$
BEGIN
    value := normalize(replace(replace(value, E'\r\n', E'\n'), E'\r', E'\n'), NFC);
    value := regexp_replace(value, '[\u202a-\u202e\u2066-\u2069\ufeff]', '', 'g');
    IF value ~ '[\u0001-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]' THEN
        PERFORM kmzb.refuse(p_refusal);
    END IF;
    RETURN nullif(btrim(value, E' \t\n\u00a0\u2003'), '');
END
$function$;

-- The name a file is kept under: no path, no control or direction characters, the ending of its true type.
CREATE FUNCTION file_name(name text, kind file_type, number int) RETURNS text
LANGUAGE plpgsql STABLE AS $function$
DECLARE
    base text := left(regexp_replace(right(coalesce(name, ''), 1000), '^.*[/\\:]', ''), 250);
BEGIN
    base := regexp_replace(normalize(base, NFC), '[\u0001-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"<>|*?]', '', 'g');
    base := btrim(regexp_replace(base, '\.[^.]*$', ''), '. ');
    RETURN CASE WHEN base = '' THEN 'plik ' || number ELSE base END || '.' || kind.endings[1];
END
$function$;

-- One file: what it is, cleaned and named; or its refusal.
CREATE FUNCTION judge_file(name text, INOUT content bytea, number int, OUT media_type text, OUT stored_name text)
LANGUAGE plpgsql STABLE AS $function$
DECLARE
    ending  text := lower(substring(right(coalesce(name, ''), 40) FROM '\.([^./\\]*)$'));
    claimed kmzb.file_type;
    kind    kmzb.file_type;
    seen    text := kmzb.file_kind(content);
BEGIN
    IF octet_length(content) = 0 THEN
        PERFORM kmzb.refuse('file_empty', number);
    END IF;
    SELECT * INTO claimed FROM kmzb.file_type t WHERE ending = ANY (t.endings) AND t.is_allowed;
    IF coalesce(ending, '') <> '' AND claimed.code IS NULL THEN
        PERFORM kmzb.refuse('file_type', number);
    END IF;
    IF seen IS NULL AND (claimed.code = 'txt' OR claimed.code IS NULL AND position('\x00'::bytea IN content) = 0) THEN
        seen := 'txt';
    END IF;
    SELECT * INTO kind FROM kmzb.file_type t WHERE t.code = seen AND t.is_allowed;
    IF claimed.code IS NOT NULL AND kind.code IS DISTINCT FROM claimed.code THEN
        PERFORM kmzb.refuse('file_mismatch', number);
    ELSIF kind.code IS NULL THEN
        PERFORM kmzb.refuse('file_type', number);
    END IF;
    content := CASE kind.code
        WHEN 'jpg' THEN kmzb.clean_jpeg(content, number)
        WHEN 'pdf' THEN kmzb.clean_pdf(content, number)
        WHEN 'doc' THEN kmzb.clean_doc(content, number)
        WHEN 'txt' THEN kmzb.clean_text_file(content, number)
        ELSE kmzb.clean_film(content, number) END;
    IF octet_length(content) = 0 THEN
        PERFORM kmzb.refuse('file_empty', number);
    END IF;
    media_type := kind.media_type;
    stored_name := kmzb.file_name(name, kind, number);
END
$function$;

-- The report

-- A point of the citizen's in EPSG:2180, or its refusal.
CREATE FUNCTION submitted_point(geom geometry) RETURNS geometry
LANGUAGE plpgsql STABLE AS $function$
DECLARE
    point geometry;
    x     float8;
    y     float8;
BEGIN
    IF geom IS NULL OR ST_IsEmpty(geom) THEN
        PERFORM kmzb.refuse('position_missing');
    ELSIF ST_SRID(geom) NOT IN (4326, 2180, 3857) THEN
        PERFORM kmzb.refuse('position_crs');
    ELSIF GeometryType(geom) NOT IN ('POINT', 'POINTM') THEN
        PERFORM kmzb.refuse('position_not_point');
    END IF;
    x := ST_X(geom);
    y := ST_Y(geom);
    IF x IN ('NaN', 'Infinity', '-Infinity') OR y IN ('NaN', 'Infinity', '-Infinity') THEN
        PERFORM kmzb.refuse('position_invalid');
    END IF;
    point := kmzb.near_poland(x, y, ST_SRID(geom));
    IF point IS NULL OR NOT kmzb.in_poland(point) THEN
        point := kmzb.near_poland(y, x, ST_SRID(geom));
        PERFORM kmzb.refuse(CASE WHEN kmzb.in_poland(point) THEN 'position_swapped' ELSE 'position_outside' END);
    END IF;
    RETURN point;
END
$function$;

-- The point in EPSG:2180, NULL where the numbers are nowhere near Poland (ST_Transform raises far outside).
CREATE FUNCTION near_poland(x float8, y float8, srid int) RETURNS geometry
LANGUAGE sql IMMUTABLE AS $function$
    SELECT CASE
        WHEN srid = 2180 AND x BETWEEN 0 AND 1000000 AND y BETWEEN 0 AND 1000000 THEN ST_SetSRID(ST_MakePoint(x, y), 2180)
        WHEN srid = 4326 AND x BETWEEN 13 AND 25 AND y BETWEEN 48 AND 56 OR srid = 3857 AND x BETWEEN 1.4e6 AND 2.8e6 AND y BETWEEN 6.1e6 AND 7.6e6
            THEN ST_Transform(ST_SetSRID(ST_MakePoint(x, y), srid), 2180)
    END
$function$;

CREATE FUNCTION submitted_category(name text) RETURNS text
LANGUAGE plpgsql STABLE AS $function$
DECLARE
    today date := (now() AT TIME ZONE kmzb.time_zone())::date;
    found text;
BEGIN
    IF btrim(coalesce(name, '')) = '' THEN
        PERFORM kmzb.refuse('category_missing');
    END IF;
    SELECT c.code INTO found
    FROM kmzb.category c
    WHERE (c.code = name OR kmzb.import_name(c.name_pl) = kmzb.import_name(left(name, 200)))
      AND today >= c.valid_from AND (c.valid_to IS NULL OR today < c.valid_to);
    IF found IS NULL THEN
        PERFORM kmzb.refuse('category_unknown');
    END IF;
    RETURN found;
END
$function$;

CREATE FUNCTION check_submitted_time(event_from timestamptz, event_to timestamptz) RETURNS void
LANGUAGE plpgsql STABLE AS $function$
DECLARE
    days   int := kmzb.setting_int('submit_oldest_days');
    latest timestamptz := clock_timestamp() + make_interval(mins => kmzb.setting_int('submit_clock_minutes'));
BEGIN
    IF NOT isfinite(coalesce(event_from, now())) OR NOT isfinite(coalesce(event_to, now())) THEN
        PERFORM kmzb.refuse('time_invalid');
    ELSIF event_to < event_from OR (event_to IS NOT NULL AND event_from IS NULL) THEN
        PERFORM kmzb.refuse('time_order');
    ELSIF event_from > latest OR event_to > latest THEN
        PERFORM kmzb.refuse('time_future');
    ELSIF event_from < clock_timestamp() - make_interval(days => days) THEN
        PERFORM kmzb.refuse('time_too_old', days);
    END IF;
END
$function$;

CREATE FUNCTION check_files(names text[], contents bytea[]) RETURNS void
LANGUAGE plpgsql STABLE AS $function$
DECLARE
    most  int := kmzb.setting_int('submit_max_files');
    bytes int := kmzb.setting_int('submit_max_bytes');
BEGIN
    IF coalesce(cardinality(names), 0) <> coalesce(cardinality(contents), 0) OR coalesce(array_ndims(names), 1) <> 1
       OR coalesce(array_ndims(contents), 1) <> 1 OR array_position(contents, NULL) IS NOT NULL THEN
        PERFORM kmzb.refuse('files_mismatch');
    ELSIF cardinality(contents) > most THEN
        PERFORM kmzb.refuse('files_too_many', most);
    ELSIF (SELECT sum(octet_length(c)) FROM unnest(contents) c) > bytes THEN
        PERFORM kmzb.refuse('files_too_big', bytes);
    END IF;
END
$function$;

-- One report per sender and waiting time. The unique index decides between two at once; by every key in use, so that a change of the key
-- lets nobody through.
CREATE FUNCTION take_turn(hashes bytea[]) RETURNS void
LANGUAGE plpgsql AS $function$
DECLARE
    hours  int := kmzb.setting_int('submit_interval_hours');
    moment timestamptz := clock_timestamp();
    taken  int;
BEGIN
    INSERT INTO kmzb.sender_day AS d (sender_hash, last_at)
    SELECT h, moment FROM unnest(hashes) WITH ORDINALITY AS t (h, o) ORDER BY o DESC
    ON CONFLICT (sender_hash) DO UPDATE SET last_at = excluded.last_at
    WHERE d.last_at <= excluded.last_at - make_interval(hours => hours);
    GET DIAGNOSTICS taken = ROW_COUNT;
    IF taken < cardinality(hashes) THEN
        PERFORM kmzb.refuse('second_report', hours);
    END IF;
END
$function$;

-- The report that an earlier call with this client id made; NULL: there was none. The second of two at once waits for the first.
CREATE FUNCTION submitted_before(p_client_id uuid, p_category text, p_point geometry) RETURNS bigint
LANGUAGE plpgsql AS $function$
DECLARE
    prior kmzb.event;
BEGIN
    IF p_client_id IS NULL THEN
        PERFORM kmzb.refuse('client_id_missing');
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('kmzb.submission.' || p_client_id, 0));
    SELECT * INTO prior FROM kmzb.event e WHERE e.client_id = p_client_id;
    IF NOT FOUND THEN
        IF EXISTS (SELECT FROM kmzb.sighting s WHERE s.client_id = p_client_id) THEN
            PERFORM kmzb.refuse('client_id_used');
        END IF;
        RETURN NULL;
    END IF;
    IF prior.act <> 'receive' OR prior.new ->> 'category' IS DISTINCT FROM p_category
       OR (prior.new ->> 'x')::float8 IS DISTINCT FROM ST_X(p_point) OR (prior.new ->> 'y')::float8 IS DISTINCT FROM ST_Y(p_point) THEN
        PERFORM kmzb.refuse('client_id_used');
    END IF;
    RETURN prior.report_id;
END
$function$;

-- Writes the report with the first event of its chain, and tells the unit and its superiors. Source and id are its own.
CREATE FUNCTION store_submission(r report, p_client_id uuid) RETURNS void
LANGUAGE plpgsql SET timezone = 'UTC' AS $function$
DECLARE
    start bytea := kmzb.chain_start(r.id);
    state jsonb;
BEGIN
    r.source := 'submission';
    r.external_id := r.id::text;
    r.pillar := 'citizens';
    r.status := 'new';
    r.status_since := r.created_at;
    r.position_quality := 'exact';
    r.due_at := kmzb.due_at(r.status, r.category, r.created_at, r.status_since);
    r.version := 1;
    r.bounces := 0;
    state := kmzb.report_state(r);
    r.chain_hash := kmzb.event_hash(start, r.id, 1, 'receive', r.created_at, NULL, 'KMZB', '', session_user::name, '{}', state, NULL, NULL,
                                    p_client_id, NULL);
    INSERT INTO kmzb.report (
        id, source, external_id, pillar, category, status, status_since, unit_id, beat_id, geom, position_quality, created_at, event_from,
        event_to, time_of_day, weekdays, description, sender_hash, due_at, version, chain_hash, routed_how, routed_by, bounces,
        suggested_institution)
    VALUES (
        r.id, r.source, r.external_id, r.pillar, r.category, r.status, r.status_since, r.unit_id, r.beat_id, r.geom, r.position_quality,
        r.created_at, r.event_from, r.event_to, r.time_of_day, r.weekdays, r.description, r.sender_hash, r.due_at, r.version, r.chain_hash,
        r.routed_how, r.routed_by, r.bounces, r.suggested_institution);
    INSERT INTO kmzb.event (report_id, seq, act, at, actor, actor_unit, login, new, client_id, prev_hash, hash)
    VALUES (r.id, 1, 'receive', r.created_at, 'KMZB', '', session_user, state, p_client_id, start, r.chain_hash);
    PERFORM pg_notify(u.channel, jsonb_build_object('report', r.id, 'version', 1, 'client', p_client_id)::text)
    FROM kmzb.unit u WHERE u.id = ANY (kmzb.unit_superiors(r.unit_id));
END
$function$;

CREATE FUNCTION receive_submission(
    category text, geom geometry, sender text, client_id uuid, event_from timestamptz, event_to timestamptz, time_of_day int, weekdays int,
    description text, file_names text[], file_contents bytea[]
) RETURNS bigint
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $function$
DECLARE
    r      kmzb.report;
    hashes bytea[] := kmzb.sender_hashes(sender);
    way    kmzb.routed;
    file   record;
BEGIN
    r.category := kmzb.submitted_category(category);
    r.geom := kmzb.submitted_point(geom);
    r.id := kmzb.submitted_before(client_id, r.category, r.geom);
    IF r.id IS NOT NULL THEN
        RETURN r.id;
    END IF;
    PERFORM kmzb.check_submitted_time(event_from, event_to);
    IF time_of_day NOT BETWEEN 0 AND 9999 THEN
        PERFORM kmzb.refuse('time_of_day_invalid');
    ELSIF weekdays NOT BETWEEN 0 AND 9999 THEN
        PERFORM kmzb.refuse('weekdays_invalid');
    ELSIF octet_length(description) > 10000 THEN
        PERFORM kmzb.refuse('description_too_long', 500);
    END IF;
    r.description := kmzb.typed_text(description, 'description_bad_text');
    IF char_length(r.description) > 500 THEN
        PERFORM kmzb.refuse('description_too_long', 500);
    END IF;
    r.event_from := event_from;
    r.event_to := coalesce(event_to, event_from);
    r.time_of_day := nullif(time_of_day, 0);
    r.weekdays := nullif(weekdays, 0);
    PERFORM kmzb.check_files(file_names, file_contents);

    r.created_at := date_trunc('milliseconds', clock_timestamp());  -- as exact as the exchange format tells it
    way := kmzb.route(r.geom, r.category, 'citizens', coalesce(r.event_from, r.created_at));
    IF way.unit_id IS NULL THEN
        PERFORM kmzb.refuse('position_outside');
    END IF;
    r.unit_id := way.unit_id;
    r.beat_id := way.beat_id;
    r.routed_how := way.how;
    r.routed_by := way.rule_id;
    r.suggested_institution := way.institution_id;
    PERFORM kmzb.take_turn(hashes);
    r.sender_hash := hashes[1];
    r.id := nextval(pg_get_serial_sequence('kmzb.report', 'id'));
    PERFORM kmzb.store_submission(r, client_id);
    FOR file IN
        SELECT j.stored_name, j.media_type, j.content
        FROM unnest(file_names, file_contents) WITH ORDINALITY AS f (name, body, number)
        CROSS JOIN LATERAL kmzb.judge_file(f.name, f.body, f.number::int) j
        ORDER BY f.number
    LOOP
        INSERT INTO kmzb.attachment (report_id, name, media_type, content)
        VALUES (r.id, file.stored_name, file.media_type, file.content);
    END LOOP;
    RETURN r.id;
END
$function$;

CREATE FUNCTION kmzb_api.submit_report(
    category text, geom geometry, sender text, client_id uuid, event_from timestamptz DEFAULT NULL, event_to timestamptz DEFAULT NULL,
    time_of_day int DEFAULT NULL, weekdays int DEFAULT NULL, description text DEFAULT NULL,
    file_names text[] DEFAULT NULL, file_contents bytea[] DEFAULT NULL
) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $function$
BEGIN
    RETURN kmzb.receive_submission(category, geom, sender, client_id, event_from, event_to, time_of_day, weekdays, description,
                                   file_names, file_contents);
EXCEPTION
    WHEN serialization_failure OR deadlock_detected THEN
        RAISE;
    WHEN OTHERS THEN
        -- an error nobody foresaw may quote a row: only its code goes on
        IF SQLSTATE LIKE 'KM0%' THEN
            RAISE;
        END IF;
        RAISE WARNING 'submit_report failed with %', SQLSTATE;
        PERFORM kmzb.refuse('failed');
END
$function$;
COMMENT ON FUNCTION kmzb_api.submit_report IS 'A citizen''s report with up to 3 files; returns its public id. Refusals: kmzb_api.refusal';
GRANT EXECUTE ON FUNCTION kmzb_api.submit_report(text, geometry, text, uuid, timestamptz, timestamptz, int, int, text, text[], bytea[])
    TO kmzb_intake;

-- What a form needs: the sentences of the refusals, the files that are allowed, the catalogue.
CREATE VIEW kmzb_api.refusal WITH (security_invoker) AS
SELECT code, sqlstate, text_pl, text_en FROM kmzb.refusal ORDER BY code;
GRANT SELECT ON kmzb.refusal, kmzb_api.refusal TO kmzb_intake, kmzb_public, kmzb_staff;
GRANT SELECT (code, name_pl, name_en, group_code, valid_from, valid_to) ON kmzb.category TO kmzb_intake, kmzb_public;
GRANT SELECT ON kmzb.category_group, kmzb_api.category TO kmzb_intake, kmzb_public;

-- What would weaken this door; for verify_setup.
CREATE FUNCTION verify_submission() RETURNS TABLE (object text, problem text)
LANGUAGE sql STABLE AS $function$
    SELECT 'login ' || quote_ident(l.rolname), 'its failed statements go into the server''s log with the sender''s address: '
           || 'ALTER ROLE ' || quote_ident(l.rolname) || ' SET log_min_error_statement = panic'
    FROM pg_roles l
    WHERE l.rolcanlogin AND NOT l.rolsuper AND pg_has_role(l.oid, 'kmzb_intake', 'MEMBER')
      AND NOT EXISTS (SELECT FROM pg_db_role_setting s
                      WHERE s.setrole = l.oid AND s.setdatabase IN (0, (SELECT d.oid FROM pg_database d WHERE d.datname = current_database()))
                        AND 'log_min_error_statement=panic' = ANY (s.setconfig))
    UNION ALL
    SELECT 'kmzb.sender_key', 'a key is older than its time: the purge does not run'
    WHERE EXISTS (SELECT FROM kmzb.sender_key k
                  WHERE k.created_at < now() - make_interval(days => 2 + 2 * kmzb.setting_int('sender_key_days')))
    UNION ALL
    SELECT 'kmzb.report', 'hashes of senders are kept too long: the purge does not run'
    WHERE EXISTS (SELECT FROM kmzb.report r
                  WHERE r.sender_hash IS NOT NULL AND r.created_at < now() - make_interval(days => 2 + kmzb.setting_int('sender_hash_days')))
$function$;

ANALYZE refusal, file_type;

COMMIT;
