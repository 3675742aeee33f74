"""What the words say: the Markdown of a report becomes safe HTML, and what was found in it on the way."""
