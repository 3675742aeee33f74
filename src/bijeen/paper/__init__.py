"""Paper: sheets to hang up and hand out, as PDF."""
