"""Translations between our records and other formats; text in, text out."""
