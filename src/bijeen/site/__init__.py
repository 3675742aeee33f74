"""What visitors get: views for templates, the list of pages, the search index."""
