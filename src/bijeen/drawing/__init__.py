"""What the engine draws itself: a network's mark, its icons, and the cards that appear where a page is shared."""
