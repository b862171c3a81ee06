"""The graph in a store that answers Cypher: one protocol, two engines, both rebuilt from the ledger."""
