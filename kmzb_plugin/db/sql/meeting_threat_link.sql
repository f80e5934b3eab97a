SELECT {threat_columns}
FROM kmzb_api.link_threat_report(%(threat_id)s::bigint, %(expected_version)s::int, %(client_id)s::uuid, %(report_id)s::bigint,
                                 %(linked)s::boolean) t
