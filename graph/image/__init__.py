"""The image of one state of a case: what its questions ask for, in one mapped file."""
