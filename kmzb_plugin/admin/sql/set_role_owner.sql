SET ROLE kmzb_owner
