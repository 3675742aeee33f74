"""What stands on sheets of paper, as plain data."""
