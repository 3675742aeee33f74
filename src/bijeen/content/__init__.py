"""What people wrote: files read with their positions into frozen records."""
