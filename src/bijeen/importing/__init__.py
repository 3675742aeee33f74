"""The side door: documents of other programs become drafts of reports."""
