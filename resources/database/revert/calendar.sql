-- Revert kmzb:calendar from pg

BEGIN;
DROP FUNCTION kmzb.due_at(text, text, timestamptz, timestamptz);
DROP TABLE kmzb.deadline_rule;
DROP FUNCTION kmzb.add_working_days(timestamptz, int), kmzb.add_working_days(date, int), kmzb.time_zone(),
              kmzb.is_working_day(date);
DROP TABLE kmzb.holiday;
DROP FUNCTION kmzb.easter_sunday(int);
COMMIT;
