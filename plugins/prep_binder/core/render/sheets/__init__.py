"""Sheets: light pages that stand alone, on a phone, on paper and without a network; the theme has no part in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from jinja2 import Environment

from ..site import TODAY, Here, Href, Site
from .call_sheet import call_sheet_views
from .coming import coming_view
from .letter import letter_views
from .request import request_views
from .sheet import Sheet, SheetView

ASSETS = "assets/prep-binder"

__all__ = ["Sheet", "sheets"]


def sheets(site: Site, href: Href, templates: Environment) -> Iterator[Sheet]:
    """Plan every sheet of the site."""

    def at(path: str) -> Here:
        return Here(site, path, href)

    for view in _views(at, site):
        yield Sheet(view.path, view.title, partial(_written, templates, at(view.path), view))


def _views(at: Callable[[str], Here], site: Site) -> Iterator[SheetView]:
    yield from call_sheet_views(at, site)
    yield coming_view(at)
    yield from letter_views(at, site)
    yield from request_views(at, site)


def _written(templates: Environment, here: Here, view: SheetView) -> str:
    return templates.get_template(f"sheets/{view.template}.jinja").render(
        it=view.it(),
        title=view.title,
        today=here.url(TODAY),
        styles=here.url(f"{ASSETS}/{view.bundle}.css"),
        script=here.url(f"{ASSETS}/{view.bundle}.js"),
    )
