"""What the shell completes: people, the kinds open for a person, and names of companies, industries and roles."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from click.shell_completion import CompletionItem

from ...core.derive.clearing import EVENTS, WORDS, Person, open_kinds
from ...core.link import name_key
from ...core.link.names import find_paths, stem, without_accents
from ...core.model.binder import Binder
from ...core.model.records import Contact
from ...core.pipeline import Foreseen
from .people import find_people
from .project import Project, foresee_notes, link_notes, open_project
from .terminal import printable

if TYPE_CHECKING:
    import click

    Items = list[CompletionItem[str]]  # older versions of click cannot say this when they run
    Completer = Callable[[click.Context, click.Parameter, str], Items]

Read = TypeVar("Read", Binder, Foreseen)


class _Offer(NamedTuple):
    """One word that can stand where the cursor is."""

    word: str
    help: str


def complete_person(ctx: click.Context, param: click.Parameter, typed: str) -> Items:
    """Offer contacts: file names that begin as typed, else names, else the one person who is meant."""
    del param
    binder = _read(link_notes, ctx)
    if binder is None:
        return []
    contacts = sorted(binder.contacts.values(), key=lambda one: name_key(one.name))
    files = _beginning((_Offer(_file_of(binder, one), one.name) for one in contacts), typed)
    names = files or _named(binder, contacts, typed)
    if names or not typed:
        return _items(names)
    meant = find_people(binder, typed)
    return _items(_Offer(_file_of(binder, one), one.name) for one in meant[:1] if len(meant) == 1)


def _file_of(binder: Binder, contact: Contact) -> str:
    """The file name, or the path where other notes have that name."""
    file = stem(contact.path)
    return file if list(find_paths(binder.names, file)) == [contact.path] else contact.path


def _named(binder: Binder, contacts: Iterable[Contact], typed: str) -> list[_Offer]:
    """Those whose name begins as typed: the name where it means nobody else, else the file."""
    found = [one for one in contacts if _beginning([_Offer(one.name, "")], typed)]
    return [
        _Offer(one.name, stem(one.path))
        if find_people(binder, one.name) == [one]
        else _Offer(_file_of(binder, one), one.name)
        for one in found
    ]


def complete_interviewed(ctx: click.Context, param: click.Parameter, typed: str) -> Items:
    """Offer the contacts where a new note is about one of them; the name of anything else is new."""
    return complete_person(ctx, param, typed) if ctx.params.get("kind") == "interview" else []


def complete_open(ctx: click.Context, param: click.Parameter, typed: str) -> Items:
    """Offer what is open for the person named before it, with the reason; else all that can be done."""
    del param
    thought = _read(foresee_notes, ctx)
    if thought is None:
        return []
    every = [_Offer(word, "") for word in dict.fromkeys((*WORDS.values(), *EVENTS.values()))]
    is_open = _open_for(thought, str(ctx.params.get("person") or ""))
    kinds = _beginning(is_open, typed) or _beginning(every, typed)
    return _items(one for one in kinds if one.word != "research")  # nobody says that, three facts do


def _open_for(thought: Foreseen, typed: str) -> list[_Offer]:
    """What is open for the one person that `typed` means; nothing when it can mean several."""
    found = find_people(thought.binder, typed)
    if len(found) != 1:
        return []
    whom = Person(found[0].name, found[0])
    is_open = (one for one in thought.derived.follow_ups if one.state != "closed" and whom.is_in(one))
    why: dict[str, str] = {}
    for one in is_open:
        why.setdefault(one.kind, one.why)
    return [_Offer(kind, why.get(kind, "")) for kind in open_kinds(thought.derived, whom)]


def completer_of(shelf: str) -> Completer:
    """Return what offers the names on a shelf of the binder: `companies`, `industries` or `roles`."""

    def complete(ctx: click.Context, param: click.Parameter, typed: str) -> Items:
        del param
        binder = _read(link_notes, ctx)
        named = getattr(binder, shelf).values() if binder is not None else ()
        return _items(_beginning((_Offer(one.name, "") for one in named), typed))

    return complete


def _read(read: Callable[[Project], Read], ctx: click.Context) -> Read | None:
    """What the binder of the command line holds; None where it cannot be read.

    Nothing is said then, whatever the reason: somebody is typing. The command itself will say it.
    """
    file = ctx.params.get("config_file")
    try:
        return read(open_project(str(Path(file).expanduser()) if file else None))
    except Exception:  # noqa: BLE001 - as above
        return None


def _beginning(offers: Iterable[_Offer], typed: str) -> list[_Offer]:
    """Those that begin as typed; case does not count, and accents may be left out."""
    key = name_key(typed)
    return [one for one in offers if any(word.startswith(key) for word in _spellings(name_key(one.word)))]


def _spellings(word: str) -> tuple[str, str]:
    return word, without_accents(word)


def _items(offers: Iterable[_Offer]) -> Items:
    """What goes to the shell, which takes one line each; a word that is none cannot be offered."""
    return [
        CompletionItem(one.word, help=printable(one.help) or None)
        for one in offers
        if printable(one.word) == one.word
    ]
