"""Finds the one contact that a name on the command line means."""

from __future__ import annotations

from collections.abc import Collection

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


def one_person(binder: Binder, typed: str, held_back: Collection[str] = ()) -> Contact:
    """Return the contact that `typed` means; raises Refusal when there is none, or more than one.

    `held_back` are paths of notes that cannot be read: whoever means one of them is told so.
    """
    found = find_people(binder, typed)
    if not found:
        for path in sorted(held_back):
            if name_key(typed) in (name_key(stem(path)), name_key(stem(path).replace("-", " "))):
                raise Refusal(
                    f"{path} cannot be read, so nothing is done with it. `binder check` says what to mend."
                )
        raise Refusal(f'There is no contact called "{typed}". Create one: binder new contact "{typed}"')
    if len(found) > 1:
        raise Refusal.of(
            [f'"{typed}" can mean several people; give more of the name, or the file:', *map(_listed, found)]
        )
    return found[0]


def _listed(contact: Contact) -> str:
    return printable(f"{contact.name} ({contact.path})")
