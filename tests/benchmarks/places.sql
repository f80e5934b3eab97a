-- A gazetteer of the size of the country: 100,000 localities and 300,000 named streets. Names are made of Polish-looking syllables,
-- two fifths of the streets carry the names that every town has; towns differ in size as real ones do.
SELECT setseed(0.42);
CREATE TEMPORARY TABLE syllable AS
SELECT unnest(string_to_array('wa so gda kra lu bo sta mi ra no pia ja do bie gro kle ol pa ru sze tu wi za zy lo ko ma ne ny de be ci '
                              'dzi go ha le mo ni po sie', ' ')) AS s;
CREATE TEMPORARY TABLE stem AS
SELECT row_number() OVER () AS n, w FROM (SELECT a.s || b.s || c.s AS w FROM syllable a, syllable b, syllable c ORDER BY random()
                                          LIMIT 30000) x;
CREATE UNIQUE INDEX ON stem (n);
ANALYZE stem;
INSERT INTO kmzb.place (source, external_id, name, kind, teryt, population, geom)
SELECT 'bench', r.i, CASE WHEN r.a < 0.15 THEN (ARRAY['Nowa ', 'Stara ', 'Dąbrowa ', 'Wola ', 'Wólka '])[1 + floor(r.b * 5)::int] ELSE '' END
                     || initcap(t.w) || (ARRAY['ów', 'owo', 'ice', 'ka', 'in', ''])[1 + floor(r.c * 6)::int],
       'village', lpad((1 + floor(r.d * 2476))::int::text, 6, '0') || '2', 50 + 2000000 / (r.i + 1),
       ST_Point(180000 + r.e * 670000, 140000 + r.f * 630000, 2180)
FROM (SELECT i, 1 + floor(random() * 29999)::int AS k, random() AS a, random() AS b, random() AS c, random() AS d, random() AS e,
             random() AS f
      FROM generate_series(1, 100000) i OFFSET 0) r JOIN stem t ON t.n = r.k;
CREATE TEMPORARY TABLE town AS SELECT row_number() OVER (ORDER BY population DESC, id) AS n, * FROM kmzb.place WHERE source = 'bench';
CREATE UNIQUE INDEX ON town (n);
ANALYZE town;
INSERT INTO kmzb.road (source, external_id, class, street_name, locality, teryt, geom)
SELECT 'bench', r.i, (ARRAY['gmina', 'gmina', 'gmina', 'powiat', 'voivodeship', 'national'])[1 + floor(r.a * 6)::int],
       CASE WHEN r.b < 0.4 THEN (ARRAY['Polna', 'Leśna', 'Słoneczna', 'Krótka', 'Szkolna', 'Ogrodowa', 'Lipowa', 'Brzozowa', 'Łąkowa',
           'Kwiatowa', 'Kościelna', 'Sosnowa', 'Zielona', 'Parkowa', 'Akacjowa', 'Kolejowa', 'Tadeusza Kościuszki', 'Henryka Sienkiewicza',
           'Adama Mickiewicza', 'Juliusza Słowackiego', '3 Maja', '11 Listopada', '1 Maja', 'al. Niepodległości', 'pl. Wolności',
           'os. Tysiąclecia'])[1 + floor(r.c * 26)::int]
       ELSE (ARRAY['Jana ', 'ks. ', 'gen. ', 'św. ', '', '', '', '', ''])[1 + floor(r.c * 9)::int] || initcap(t.w)
            || (ARRAY['skiego', 'ska', 'owa', 'ego', 'na'])[1 + floor(r.d * 5)::int] || ' ' || r.i % 50 END,
       p.name, p.teryt, ST_Multi(ST_MakeLine(g, ST_Translate(g, r.a * 400 - 200, r.c * 400 - 200)))
FROM (SELECT i, 1 + floor(random() * 29999)::int AS k, 1 + floor(power(random(), 2.5) * 60000)::int AS at, random() AS a,
             random() AS b, random() AS c, random() AS d, random() AS e, random() AS f
      FROM generate_series(1, 320000) i OFFSET 0) r
JOIN stem t ON t.n = r.k JOIN town p ON p.n = r.at,
LATERAL (SELECT ST_Translate(p.geom, r.e * 4000 - 2000, r.f * 4000 - 2000) AS g) q;
SELECT kmzb.index_names();
