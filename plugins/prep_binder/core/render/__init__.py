"""Stage 6: pages from the binder and what follows from it; markup is in templates, none of it here."""

from .page import Marks, RenderedPage, View
from .pages import Renderer
from .search import search_words
from .sheets import Sheet
from .site import CALENDAR

__all__ = ["CALENDAR", "Marks", "RenderedPage", "Renderer", "Sheet", "View", "search_words"]
