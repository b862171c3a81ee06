"""Names across scripts: their parts, and how alike two of them are, with the reasons."""
