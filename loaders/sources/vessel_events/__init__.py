"""Tables of the events of ships by IMO number."""
