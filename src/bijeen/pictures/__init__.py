"""Pictures of contributors: what a file's header says, the sizes in which it goes online, and the making of those."""
