SELECT kmzb_api.attachment_content(%(attachment_id)s::bigint)
