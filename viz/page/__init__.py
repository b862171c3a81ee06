"""Pictures as web pages that work offline."""
