WITH first AS (
    SELECT DISTINCT ON (code) code, kind, name FROM pg_temp.import_unit ORDER BY code, item
), inserted AS (
    INSERT INTO kmzb.unit (code, kind, name)
    SELECT code, kind, name FROM first f WHERE NOT EXISTS (SELECT FROM kmzb.unit u WHERE u.code = f.code)
    RETURNING 1
)
SELECT count(*) FROM inserted
