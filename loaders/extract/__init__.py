"""Relations read out of statements of reasons by rules, without training or downloads."""

from .pipeline import NAMES, relations
from .stated_relation import Relation

__all__ = ["NAMES", "Relation", "relations"]
