"""Which pages a site has, besides those written by hand: the catalog to a list of specs."""
