"""One build: every file of the site, made from the notes folder as it stands now."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache, partial
from pathlib import Path
from urllib.parse import unquote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from ...core.model.binder import Prose
from ...core.model.options import Options
from ...core.model.problem import Location, Problem
from ...core.model.records import OrdinaryPage
from ...core.pipeline import Thought, think
from ...core.render import CALENDAR, Marks, RenderedPage, Renderer, Sheet, View, search_words
from ...formats.dead_links import without_dead_links
from ..assets import bundles
from ..disk import Found, NoteSources, walk
from ..two_readers import take_all
from . import offline
from .admission import admit_assets, note_file, separate_collisions, user_exclusions
from .conversion import Converter
from .front_matter import page_meta
from .links import Links
from .pages import BinderPage, Material
from .sheets import sheet_file
from .shown_files import admit_shown_assets
from .templates import compiled_templates, template_loader

HEALTH = "health/index.md"
_NO_TEXT = Prose("", 1)


class Site:
    """What MkDocs is given: files with their pages, and what it needs to know about them."""

    def __init__(self, config: MkDocsConfig, options: Options, *, is_served: bool = False) -> None:
        """Read the notes folder and make every page; `is_served` by `mkdocs serve`."""
        self._is_served = is_served
        self._config = config
        self._options = options
        found, problems = walk(config.docs_dir)
        found = self._wanted(found)
        self.thought = self._think(found, problems)
        self.late_problems: list[Problem] = []
        """What goes wrong after the notes are read: two files at one address, a text that is not converted."""
        self.withheld_files: dict[str, str] = {}
        """Files that a page of an edition for others shows and that are not published, each with the reason."""
        self.files = self._admitted(found)
        self.links = Links(self.thought.binder, self.files, use_directory_urls=config.use_directory_urls)
        self._known_late = len(self.late_problems)
        self._renderer = self._make_renderer()
        self._views: dict[str, View] = {}
        """By the path of the file that the page is written to: of a note, where one has the page's address."""
        self._gather_views()
        self.files += self._generated()
        self._make_pages()

    @cached_property
    def marks(self) -> Callable[..., Marks]:
        """From the content policy of a page, and whether it is locked, to what the page says about its edition."""
        return lru_cache(64)(self._renderer.marks)

    @property
    def _is_private(self) -> bool:
        return self._options.edition == "private"

    @property
    def sections(self) -> dict[str, str]:
        """Path of a page -> path of the index page it belongs under."""
        return {path: page.section for path, page in self._views.items() if page.section not in ("", path)}

    @property
    def index_pages(self) -> list[str]:
        """The pages that stand in the navigation, in their order."""
        return [path for path, page in self._views.items() if page.in_nav]

    @property
    def ordinary_pages(self) -> dict[str, str]:
        """Path -> title of pages that are no notes of the binder."""
        pages = self.thought.binder.pages.items()
        return {path: page.name for path, page in pages if path not in self._views}

    def _wanted(self, found: tuple[Found, ...]) -> tuple[Found, ...]:
        exclusions = user_exclusions(self._config)
        if exclusions is None:
            return found
        return tuple(item for item in found if not exclusions.match_file(item.path))

    def _think(self, found: tuple[Found, ...], problems: tuple[Problem, ...]) -> Thought:
        return think(NoteSources(found), self._options, problems, take_all)

    def _admitted(self, found: tuple[Found, ...]) -> list[File]:
        texts = self.thought.binder.texts
        notes = [
            note_file(path, self._config)
            for path in (item.path for item in found if item.is_note)
            if path in texts
        ]
        if self._is_private:
            assets = admit_assets(found, (prose.markdown for prose in texts.values()), self._config)
        else:
            assets, self.withheld_files = admit_shown_assets(found, texts, self._config)
        files = [*notes, *assets]
        self.late_problems = separate_collisions(files)
        return files

    def _make_renderer(self) -> Renderer:
        return Renderer(
            self.thought.binder,
            self.thought.derived,
            self._options,
            template_loader(self._config),
            href=self.links.href,
            compiled=compiled_templates(),
            name=self._config.site_name,
        )

    @property
    def _problems(self) -> tuple[Problem, ...]:
        """Everything that is known to be wrong by now."""
        return (*self.thought.problems, *self.late_problems)

    def _gather_views(self) -> None:
        """A note at the address of a generated page wins, and what is generated is added to it."""
        notes = {self.links.address(file.src_uri): file.src_uri for file in self.files}
        for page in self._renderer.views(self._problems):
            path = notes.get(self.links.address(page.path), page.path)
            if path not in self._views:
                self._views[path] = page
            else:
                self._leave_out(page, path)

    def _leave_out(self, page: View | Sheet, note: str) -> None:
        self.late_problems.append(
            Problem(
                "page-collision",
                "error",
                Location(note),
                f"this note has the address that the page of {page.title!r} would get, which is left out",
                "Rename the file of the note, or give both the same name",
            )
        )

    def _frame(self, path: str, *, is_whole: bool) -> RenderedPage | None:
        """What stands around the text of a page; Health comes last and knows what went wrong until then."""
        view = self._views.pop(path, None)
        if view is None:
            return None
        if view.path == HEALTH and len(self.late_problems) > self._known_late:
            view = self._renderer.health(self._problems)
        return self._renderer.page(view, is_whole=is_whole)

    def _generated(self) -> list[File]:
        known = {file.src_uri for file in self.files}
        make = partial(File.generated, self._config, inclusion=InclusionLevel.NOT_IN_NAV)
        files = [make(path, content="") for path in self._views if path not in known]
        scripts = {**bundles(is_served=self._is_served), **offline.scripts(self._config)}
        files += [make(path, content=text) for path, text in scripts.items()]
        files += (
            [make(CALENDAR, content=self._calendar())] if self._options.feeds and self._is_private else []
        )
        return [*files, *self._sheets()]

    def _calendar(self) -> bytes:
        from ...formats.ics import calendar  # noqa: PLC0415 - loaded when it is wanted: it takes a while

        return calendar(self.thought.binder, self.thought.derived)

    def _sheets(self) -> Iterator[File]:
        """The sheets, but for those whose address a note has."""
        notes = {self.links.address(file.src_uri): file.src_uri for file in self.files}
        for sheet in self._renderer.sheets():
            note = notes.get(self.links.address(sheet.path))
            if note is None:
                yield sheet_file(sheet, self._config)
            else:
                self._leave_out(sheet, note)

    def _make_pages(self) -> None:
        binder, converter = self.thought.binder, Converter()
        # A plugin or hook that changes texts changes the own text alone, and not the answers above it.
        is_changed = bool(self._config.plugins.events["page_markdown"])
        self.files.sort(
            key=lambda file: file.src_uri in self._views and not self._views[file.src_uri].searchable
        )
        for file in self.files:
            if not file.is_documentation_page():
                continue
            path = file.src_uri
            view = self._views.get(path)
            entry = binder.entry(path)
            meta = page_meta(entry.front, self._has_template) if isinstance(entry, OrdinaryPage) else {}
            if view is not None:
                meta = {"search": {"exclude": True}} if not view.searchable else {}
            material = Material(
                title=view.title if view else None,
                name=entry.name if entry else "",
                prose=binder.texts.get(path, _NO_TEXT),
                meta=meta,
                converter=converter,
                words=search_words(binder, path),
                answers=view.answers if view else (),
                rest=view.own_text if view and not is_changed else None,
                frame=partial(self._frame, path),
                report=self.late_problems.append,
                guard=None if self._is_private else partial(self._without_dead_links, file.url),
                day=self._options.today.isoformat(),
            )
            BinderPage(file, self._config, material, self.links.enter)

    def _without_dead_links(self, page_url: str, html: str) -> str:
        return without_dead_links(html, page_url, self._addresses.__contains__)

    @cached_property
    def _addresses(self) -> frozenset[str]:
        """Every address of the site below its top, as folder and as file."""
        urls = {unquote(file.url).removeprefix("./") for file in self.files}
        return frozenset(urls | {file.dest_uri for file in self.files} | {""})

    def _has_template(self, name: str) -> bool:
        return any((Path(folder) / name).is_file() for folder in self._config.theme.dirs)
