"""Stage 6: pages from the binder and what follows from it; markup is in templates, none of it here."""

from .page import RenderedPage
from .pages import health_page, render_pages
from .search import search_words

__all__ = ["RenderedPage", "health_page", "render_pages", "search_words"]
