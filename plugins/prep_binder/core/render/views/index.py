"""What all index pages have in common: a person's own note of the same path gives title and opening text."""

from __future__ import annotations

from ..page import View
from ..site import TODAY, Here


def index_view(here: Here, template: str, path: str, title: str, view: object) -> View:
    """An index page, under the name that the person's own note of the same path gives it."""
    page = here.site.binder.pages.get(path)
    crumbs = (here.home,) if path != TODAY else ()
    return View(
        template,
        path,
        page.name if page else title,
        lambda: view,
        crumbs,
        "",
        searchable=page is not None,
        in_nav=True,
    )
