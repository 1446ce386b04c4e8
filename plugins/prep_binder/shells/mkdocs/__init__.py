"""The MkDocs shell: sources in, problems to the log, pages out."""
