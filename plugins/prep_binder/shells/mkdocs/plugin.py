"""The plugin: hands MkDocs every page of the binder, and puts the finished site in its place."""

from __future__ import annotations

import shutil
import signal
import sys
import threading
from pathlib import Path
from typing import Literal

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from ...core.model.records import Publish
from ...formats.tasks import TaskExtension
from ...formats.wikilinks import WikilinkExtension
from .. import collection
from ..assets import FOLDER
from ..site_dir import Staging
from . import offline
from .admission import admit_theme, excludes_everything
from .config import PrepBinderConfig
from .content_policy import ContentPolicy
from .editions import chosen_edition, key_for, narrow, options_for, refuse, shown_nav
from .encryption import Encryption
from .frames import keep_frames
from .hidden_docs import HiddenDocs
from .leaks import refuse_leaks
from .navigation import default_nav, hang_under_sections
from .pages import BinderPage
from .report import log, report, report_number, report_withheld, shown_dir, warnings_so_far
from .shown_files import clean_own_theme
from .site import Site
from .templates import mistakes_named

_OPEN_DOOR = 'mkdocs.yml should say `exclude_docs: "*"`, so that no note is published when this plugin is off'
Command = Literal["build", "gh-deploy", "serve"]


class PrepBinderPlugin(BasePlugin[PrepBinderConfig]):
    """Builds a prep binder from the notes in `docs_dir`."""

    def __init__(self) -> None:
        """Start with no build under way."""
        self._command: Command = "build"
        self._dirty = False
        self._staging: Staging | None = None
        self._docs = HiddenDocs()
        self._site: Site | None = None
        self._edition: Publish = "private"
        self._encryption: Encryption | None = None
        self._key = b""
        self._policy: ContentPolicy | None = None
        self._written = ""

    def on_startup(self, *, command: Command, dirty: bool) -> None:
        """Remember what MkDocs was asked to do; let a terminated process clear up like an interrupted one."""
        self._command, self._dirty = command, dirty
        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGTERM, _exit_cleanly)

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Add the Markdown extensions and the styles; send the build to a folder beside `site_dir`."""
        self._site = None
        self._wikilinks = WikilinkExtension(_nothing)
        config.markdown_extensions.extend([self._wikilinks, TaskExtension()])  # type: ignore[list-item]
        config.extra_css.append(f"{FOLDER}/binder.css")
        config.extra_javascript.append(f"{FOLDER}/binder.js")
        self._edition = chosen_edition(self.config.edition)
        refuse(self._edition, self._command, config, dirty=self._dirty)
        self._key = key_for(self._edition, config)
        narrow(self._edition, config)
        is_locked = self.config.encrypt and self._command != "serve"
        self._encryption = (
            Encryption(self._edition, config, dirty=self._dirty, feeds=self.config.feeds)
            if is_locked
            else None
        )
        if offline.is_wanted(config, asked=self.config.offline or is_locked):
            offline.prepare(config)
        if not excludes_everything(config):
            log.warning(
                'mkdocs.yml should say `exclude_docs: "*"`, so that no note is published if this plugin is off'
            )
        if self._command != "serve" and not self._dirty:
            self._staging = Staging(config.site_dir)
            config.site_dir = str(self._staging.folder)
        return config

    @event_priority(-100)
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Show MkDocs an empty folder instead of the notes."""
        self._docs.hide(config)

    @event_priority(100)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Read the notes, think, and hand over every page of the site."""
        self._docs.show(config)
        admit_theme(files)
        collection.pause()
        with mistakes_named():
            options = options_for(self._edition, dict(self.config), self._key)
            site = Site(config, options, is_served=self._command == "serve")
        collection.settle()
        self._site = site
        self._wikilinks.resolve = site.links.resolve
        for file in site.files:
            if existing := files.get_file_from_path(file.src_uri):
                files.remove(existing)
            files.append(file)
        if self._edition == "private":
            report(site.thought.problems, shown_dir(config))
        else:
            report_number(site.thought.problems)
            report_withheld(site.withheld_files, shown_dir(config))
            report_withheld(clean_own_theme(files, config), Path(config.theme.custom_dir or "").name)
            config.nav = shown_nav(config.nav, files.src_uris.__contains__) or None
        if config.nav is None:
            config.nav = default_nav(site.index_pages, site.ordinary_pages)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Hang each note under its index page."""
        del config
        if self._site is not None:
            hang_under_sections(nav, files, self._site.sections)
        return nav

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """All texts are converted now: report those that were not; what stands around them is kept."""
        if self._site is not None:
            report(self._site.late_problems, shown_dir(config))
            keep_frames(env, config, files)
        self._policy = ContentPolicy(env)
        return env

    @event_priority(-100)
    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Complete each page after search has read it, and before the theme prints it."""
        del config, nav
        self._written = self._policy_of(str(page.meta.get("template", "main.html")), context)
        if isinstance(page, BinderPage):
            with mistakes_named():
                page.complete()
        return context

    @event_priority(-100)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Name the edition, and let go of a page that is about to be written."""
        del config
        if isinstance(page, BinderPage):
            page.release()
        return self._marked(output)

    @event_priority(-100)
    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Work out what may run on a page that the theme makes, such as 404.html."""
        del config
        if template_name.endswith(".html"):
            self._written = self._policy_of(template_name, context)
        return context

    @event_priority(-100)
    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Name the edition there too."""
        del config
        return self._marked(output) if template_name.endswith(".html") else output

    @event_priority(-200)  # after search and Material's `offline` have written what they write
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Exchange the new site for the old one, unless `--strict` is about to refuse it."""
        (collection.restore if self._command == "serve" else collection.finish)()
        self._refuse_leaks(config)
        if self._staging is None:
            return
        if warnings_so_far():
            self._discard()
        else:
            if self._encryption is not None:
                policy = self._policy.around_all() if self._policy is not None else ""
                self._encryption.encrypt(self._staging.folder, policy)
            self._staging.publish()
        config.site_dir = str(self._staging.target)
        self._staging = None

    def on_build_error(self, *, error: Exception) -> None:
        """Leave no litter: the last good site stays as it was."""
        del error
        collection.restore()
        self._discard()

    def on_shutdown(self) -> None:
        """Leave no litter when a build was interrupted."""
        self._discard()

    def _refuse_leaks(self, config: MkDocsConfig) -> None:
        """Look for what the edition withholds; with a leak neither the new site nor an old one stays."""
        if self._site is None or self._edition == "private":
            return
        try:
            withheld, allowed = self._site.thought.withheld, self.config.may_appear
            refuse_leaks(Path(config.site_dir), withheld, allowed, shown_dir(config))
        except PluginError as error:
            if self._command == "serve":  # an exception would leave the server hanging
                log.error("%s", error)
                shutil.rmtree(config.site_dir, ignore_errors=True)
                return
            if self._staging is not None:
                self._staging.remove()
            raise

    def _policy_of(self, template: str, context: TemplateContext) -> str:
        return self._policy.of(template, context) if self._policy is not None else ""

    def _marked(self, output: str) -> str:
        """A document that names its edition and its policy; those of the page that is being written."""
        if self._site is None:
            return output
        is_locked = self._encryption is not None
        return self._site.marks(self._written, is_locked=is_locked).put_into(output)

    def _discard(self) -> None:
        self._docs.clear()
        if self._staging is not None:
            self._staging.discard()


def _nothing(name: str) -> None:
    """What a wikilink means before the notes are read."""
    del name


def _exit_cleanly(number: int, frame: object) -> None:
    del frame
    sys.exit(128 + number)
