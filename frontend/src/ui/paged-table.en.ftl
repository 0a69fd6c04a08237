paged-table-more = Show more
