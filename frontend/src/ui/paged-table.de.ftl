paged-table-more = Mehr anzeigen
