"""The version of entrepot: of the wheel, and of what reports say they were written by."""

__version__ = "0.1.0"
