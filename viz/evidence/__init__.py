"""The evidence behind what is shown: panels, numbered notes and small charts."""
