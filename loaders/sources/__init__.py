"""One folder a source, found by looking: `source.toml`, `loader.py` and the source's own tables."""
