"""Names across scripts: what they are made of, and how alike two are, with the reasons."""

from .match import Explained, Matcher
from .parts import Parts, parts

__all__ = ["Explained", "Matcher", "Parts", "parts"]
