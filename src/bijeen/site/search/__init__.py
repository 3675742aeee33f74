"""The search index: what each page is found by, in Dutch that works, as files that a browser fetches by the piece."""

from bijeen.site.search.about import page_by_hand
from bijeen.site.search.document import Document
from bijeen.site.search.documents import documents
from bijeen.site.search.index import SearchError, build_index
from bijeen.site.search.names import Names

__all__ = ["Document", "Names", "SearchError", "build_index", "documents", "page_by_hand"]
