SELECT kmzb_api.minutes_content(%(file_id)s::bigint)
