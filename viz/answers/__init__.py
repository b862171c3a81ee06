"""Answers to the questions of the command line, as data that JSON can hold."""
