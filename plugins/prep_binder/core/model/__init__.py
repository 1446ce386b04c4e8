"""The nouns of the binder: frozen records that every stage shares."""
