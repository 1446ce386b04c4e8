"""The built sample in a real browser."""
