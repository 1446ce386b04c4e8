"""Finds the one contact that a name on the command line means."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from ...core.link import name_key
from ...core.link.names import find_paths, stem, without_accents
from ...core.model.binder import Binder
from ...core.model.records import Contact
from .terminal import printable
from .usage import Refusal


def find_people(binder: Binder, typed: str) -> list[Contact]:
    """Return the contacts that `typed` can mean: a name, an alias, a file name or a path.

    When there is none, whoever has a name whose words begin with all the words typed; accents may be left out.
    """
    found = [path for path in find_paths(binder.names, typed) if path in binder.contacts]
    if len(found) > 1:
        exact = [path for path in found if name_key(stem(path)) == name_key(typed)]
        found = exact if len(exact) == 1 else found
    if not found:
        words = name_key(typed).split()
        paths = (path for key, paths in binder.names.items() if _begins(key, words) for path in paths)
        found = sorted({path for path in paths if path in binder.contacts})
    return [binder.contacts[path] for path in found]


def _begins(key: str, words: list[str]) -> bool:
    parts = f"{key} {without_accents(key)}".replace("-", " ").split()
    return bool(words) and all(any(part.startswith(word) for part in parts) for word in words)


def find_held_back(held_back: Collection[str], typed: str) -> list[str]:
    """Return the paths among `held_back` that `typed` can mean: by file name, else by words that begin its words."""
    name = name_key(typed.removesuffix(".md"))
    exact = [
        path
        for path in sorted(held_back)
        if name in (name_key(path.removesuffix(".md")), name_key(stem(path)), _spaced(path))
    ]
    return exact or _begun(held_back, typed)


def _begun(held_back: Iterable[str], typed: str) -> list[str]:
    words = name_key(typed).split()
    return [path for path in sorted(held_back) if _begins(_spaced(path), words)]


def _spaced(path: str) -> str:
    return name_key(stem(path).replace("-", " "))


def one_person(binder: Binder, typed: str, held_back: Collection[str] = ()) -> Contact:
    """Return the contact that `typed` means; raises Refusal when there is none, or more than one.

    `held_back` are paths of notes that cannot be read: whoever means one of them, or can mean one, is told so.
    """
    found = find_people(binder, typed)
    if not found:
        refuse_unread(find_held_back(held_back, typed))
        raise Refusal(f'There is no contact called "{typed}". Create one: binder new contact "{typed}"')
    unread = () if _is_named(binder, typed) else _begun(_beside_contacts(binder, held_back), typed)
    if len(found) + len(unread) > 1:
        raise Refusal.of(
            [
                f'"{typed}" can mean several people; give more of the name, or the file:',
                *map(_listed, found),
                *(f"somebody whose note cannot be read ({path})" for path in unread),
            ]
        )
    return found[0]


def _is_named(binder: Binder, typed: str) -> bool:
    """Whether a contact has just that name."""
    return any(path in binder.contacts for path in find_paths(binder.names, typed))


def _beside_contacts(binder: Binder, paths: Iterable[str]) -> Iterator[str]:
    """Those of `paths` that lie in a folder of contacts, so that they are probably contacts too."""
    folders = {path.partition("/")[0] for path in binder.contacts if "/" in path}
    return (path for path in paths if "/" not in path or path.partition("/")[0] in folders)


def refuse_unread(paths: Iterable[str]) -> None:
    """Raise Refusal when there is a note among `paths`, all of which cannot be read."""
    told = [
        f"{path} cannot be read, so nothing is done with it. `binder check` says what to mend."
        for path in paths
    ]
    if told:
        raise Refusal.of(told)


def _listed(contact: Contact) -> str:
    return printable(f"{contact.name} ({contact.path})")
