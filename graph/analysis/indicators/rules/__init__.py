"""One country indicator a file."""
