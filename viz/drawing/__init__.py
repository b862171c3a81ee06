"""Pictures of parts of the graph: what is drawn, where it stands, and how it looks as SVG."""
