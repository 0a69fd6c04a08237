mention-area-list = People
