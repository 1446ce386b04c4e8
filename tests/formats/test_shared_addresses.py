"""Properties: people who share an e-mail address go out and come back as the people they were."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prep_binder.core.matching import describe
from prep_binder.core.model.person import Person
from prep_binder.core.model.problem import Location
from prep_binder.formats.contacts_csv import write_contacts
from prep_binder.formats.new_note import contact_note
from prep_binder.formats.vcard import write_vcard
from tests.formats.importing import binder_of, environment, imported
from tests.golden import TODAY

TEMPLATES = environment()
WRITERS: dict[str, Callable[[Sequence[Person]], str]] = {"csv": write_contacts, "vcard": write_vcard}

_NAMES = st.sampled_from(
    ["Ann Lee", "Ann Ray", "Bob Ray", "Eve Ray", "Mum", "Dad", "José García", "Luz García", "John Smith Jr.",
     "John Smith Sr.", "Dr. Al Orr", "Dr. Bo Poe", "Ann & Tom Fox", "Tom Fox", "Maria Lopez-Diaz",
     "王伟", "李伟", "🙂"],
)  # fmt: skip
_EMAILS = st.lists(
    st.sampled_from(["info@acme.example", "fam@x.example", "Fam@X.example", "own@y.example"]),
    min_size=1,
    max_size=2,
    unique_by=str.casefold,
).map(tuple)
_ONE = {
    "company": st.sampled_from(["Acme", "Beta Ltd", "acme"]),
    "role": st.sampled_from(["CEO", "Designer"]),
    "phone": st.sampled_from(["1", "2", "3"]),
    "linkedin": st.sampled_from(["", "https://www.linkedin.com/in/"]),
}


@st.composite
def _sharing(draw: st.DrawFn) -> tuple[Person, ...]:
    """People of different names, some with LinkedIn addresses of their own, whose e-mail addresses are few."""
    found = []
    for number, name in enumerate(draw(st.lists(_NAMES, min_size=2, max_size=6, unique=True))):
        values = {"email": draw(_EMAILS)}
        for field in draw(st.lists(st.sampled_from(sorted(_ONE)), unique=True)):
            text = draw(_ONE[field])
            values |= {field: (f"{text}{number}" if field == "linkedin" else text,)} if text else {}
        found.append(Person(at=Location(f"contacts/{number}.md"), name=name, values=MappingProxyType(values)))
    return tuple(found)


@pytest.mark.parametrize("form", WRITERS)
@given(some=_sharing())
@settings(max_examples=100, deadline=None)
def test_people_who_share_an_address_are_read_back_as_themselves(form: str, some: tuple[Person, ...]) -> None:
    data = WRITERS[form](some).encode()
    steps, problems = imported(form, data, "file", {})
    assert [(step.action, step.person.name, dict(step.person.values)) for step in steps] == [
        ("create", person.name, dict(person.values)) for person in some
    ]
    assert {problem.check for problem in problems} <= {"import-shared"}
    notes = {step.path: contact_note(step.person, TODAY, TEMPLATES) for step in steps}
    again = imported(form, data, "file", notes).steps
    assert [(step.action, step.path, step.differences) for step in again] == [
        ("same", path, ()) for path in notes
    ]


@given(some=_sharing(), more=_sharing())
@settings(max_examples=100, deadline=None)
def test_no_note_takes_on_what_is_said_of_somebody_of_another_name(
    some: tuple[Person, ...], more: tuple[Person, ...]
) -> None:
    notes = {
        f"contacts/{number}.md": contact_note(person, TODAY, TEMPLATES) for number, person in enumerate(some)
    }
    binder = binder_of(notes)
    for step in imported("csv", write_contacts(more).encode(), "file", notes).steps:
        if step.path in binder.contacts:
            noted = describe(binder.contacts[step.path], binder.name)
            assert "linkedin" not in {one.field for one in step.differences}
            profiles = [values.get("linkedin", ()) for values in (noted.values, step.person.values)]
            names = {noted.name, step.person.name}
            assert (
                len(names) == 1
                or names == {"Ann Lee", "Ann Ray"}
                or (profiles[0] and profiles[0] == profiles[1])
            )
