INSERT INTO kmzb.event (report_id, seq, act, at, person_id, actor, actor_unit, login, old, new, reason, note, prev_hash, hash)
SELECT e.report_id, e.seq, e.act, e.at, e.person_id, a.actor, a.actor_unit, a.login, e.old, e.new, e.reason, e.note, e.prev_hash,
       e.hash
FROM demo_event e JOIN demo_actor a ON a.id = e.person_id
ORDER BY e.report_id, e.seq;
