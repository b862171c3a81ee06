"""The front door: a case as a folder, the questions asked of it, and the ways to edit and report on it."""
