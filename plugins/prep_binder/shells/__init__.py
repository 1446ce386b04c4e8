"""The acting part: the only code that touches files, clock, logs and MkDocs."""
