"""What is wrong with what people wrote: one rule a file, and the list of all rules.

A rule is a function `check(catalog) -> Iterator[Problem]` that yields every case and never stops at the first.
"""
