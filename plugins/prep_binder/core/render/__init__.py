"""Stage 6: pages from the binder and what follows from it; markup is in templates, none of it here."""

from .own_text import OwnText
from .page import Marks, RenderedPage, View
from .pages import Renderer
from .search import search_words
from .sheets import Sheet
from .site import CALENDAR

__all__ = ["CALENDAR", "Marks", "OwnText", "RenderedPage", "Renderer", "Sheet", "View", "search_words"]
