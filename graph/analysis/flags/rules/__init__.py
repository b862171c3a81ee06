"""One red flag a file."""
