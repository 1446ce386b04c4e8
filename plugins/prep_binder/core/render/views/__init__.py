"""One module for each page: from the binder to the small view that its template shows."""
