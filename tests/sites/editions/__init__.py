"""Editions: what of a binder is found in a site, and what is not."""
