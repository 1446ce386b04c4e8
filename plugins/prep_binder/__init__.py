"""Prep binder: notes on informational interviews in, a cross-linked site out."""

__version__ = "0.1.0"
