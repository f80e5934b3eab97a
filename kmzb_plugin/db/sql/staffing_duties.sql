SELECT duty FROM kmzb_api.duty
