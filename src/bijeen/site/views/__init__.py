"""One file a kind of page: the catalog to the plain, JSON-able data that its template shows."""
