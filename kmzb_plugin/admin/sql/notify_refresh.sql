SELECT kmzb.notify_refresh()
