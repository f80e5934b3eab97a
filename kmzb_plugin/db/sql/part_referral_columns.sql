f.id, f.report_id, f.institution_id, f.institution_name, f.institution_kind, f.institution_address, f.institution_email,
    f.institution_phone, f.status, f.status_name_pl, f.status_name_en, f.status_symbol, f.is_open, f.is_standing, f.sent_at, f.due_at,
    f.overdue, f.accepted_at, f.answered_at, f.closed_at, f.sent_by, f.letter, f.answer, f.version, f.report_version
