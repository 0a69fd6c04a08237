bell-inbox = Posteingang
bell-new = neu
keys-go-inbox = Zum Posteingang
