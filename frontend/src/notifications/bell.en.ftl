bell-inbox = Inbox
bell-new = new
keys-go-inbox = Go to the inbox
