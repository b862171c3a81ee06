"""The front door: a case as a folder, its questions, and the ways to edit and report on it."""
