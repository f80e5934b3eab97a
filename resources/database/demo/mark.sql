INSERT INTO kmzb.setting (key, value, description)
VALUES ('demo', %(value)s, 'The data of this database is invented: scale, seed and reference time of the demo country');
