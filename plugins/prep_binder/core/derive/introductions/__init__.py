"""Who led to whom: single steps, and the chains that they make."""
