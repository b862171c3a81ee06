"""The version of entrepot, for the wheel and for the notes of reports."""

__version__ = "0.1.0"
