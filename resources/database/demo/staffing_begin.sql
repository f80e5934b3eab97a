CREATE TEMPORARY TABLE demo_staffing (code text, valid_from date, established int, filled int, shifts jsonb) ON COMMIT DROP;
CREATE TEMPORARY TABLE demo_site (code text, name text, x float8, y float8) ON COMMIT DROP;
