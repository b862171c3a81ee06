"""Answers as lines of text for a terminal: the data of `--json`, in sentences."""
