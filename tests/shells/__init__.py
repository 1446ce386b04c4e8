"""The shells."""
