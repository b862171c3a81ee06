"""The graph in a store that answers Cypher: one protocol, two engines, rebuilt from the ledger."""
