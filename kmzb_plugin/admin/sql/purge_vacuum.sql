VACUUM kmzb.sender_key
