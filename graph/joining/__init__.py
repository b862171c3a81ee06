"""Joins in bulk: proposals by evidence, files of decisions, their effects, and doubtful joins."""
