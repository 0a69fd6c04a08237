paged-table-more = Mehr zeigen
