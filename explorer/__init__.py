"""The local explorer: the pages of `view` on the live case, for one person on this computer."""
