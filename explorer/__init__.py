"""The local explorer: the page of `view` on the live case, served to one person on the loopback address."""
