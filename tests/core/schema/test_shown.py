"""The schema decides for every field, and for every text, which edition may show it."""

from __future__ import annotations

import pytest

from prep_binder.core.model.records import Kind, Publish
from prep_binder.core.schema import FIELDS, LISTED, PRESENT, PROSE, Field, Shown, shows
from prep_binder.core.schema.shown import IF_PUBLIC, IF_SHARED, NEVER, OPEN, SHARED

EVERY_FIELD = [(kind, field) for kind, fields in FIELDS.items() for field in fields]
NOT_IN_A_BODY = {"type", "categories", "tags", "aliases"}


@pytest.mark.parametrize(("kind", "field"), EVERY_FIELD, ids=lambda one: getattr(one, "name", one))
def test_every_field_has_a_decision(kind: Kind, field: Field) -> None:
    assert field.shown is not None, f"{kind}.{field.name}: say in the schema which edition may show it"


def test_a_field_without_a_decision_is_private() -> None:
    assert shows("private", Field("new", "text").shown, "private")
    assert not shows("share", Field("new", "text").shown, "public")
    assert not shows("public", Field("new", "text").shown, "public")


@pytest.mark.parametrize("kind", FIELDS)
def test_every_kind_has_a_decision_about_its_notes_and_their_text(kind: Kind) -> None:
    assert {kind} <= PRESENT.keys() & PROSE.keys()


@pytest.mark.parametrize(("kind", "field"), EVERY_FIELD, ids=lambda one: getattr(one, "name", one))
def test_a_text_goes_no_further_than_the_lists_that_can_stand_in_it(kind: Kind, field: Field) -> None:
    if field.shape not in LISTED or field.name in NOT_IN_A_BODY:
        return
    for edition in ("share", "public"):
        for publish in ("private", "share", "public"):
            if shows(edition, PROSE[kind], publish):
                assert shows(edition, field.shown, publish), (edition, publish)


@pytest.mark.parametrize(
    ("shown", "in_share", "in_public"),
    [
        (NEVER, "", ""),
        (IF_SHARED, "share", ""),
        (SHARED, "private share public", ""),
        (IF_PUBLIC, "share public", "public"),
        (OPEN, "private share public", "public"),
    ],
)
def test_what_a_note_says_widens_only_what_the_schema_allows(
    shown: Shown, in_share: str, in_public: str
) -> None:
    levels: tuple[Publish, ...] = ("private", "share", "public")
    assert [level for level in levels if shows("share", shown, level)] == in_share.split()
    assert [level for level in levels if shows("public", shown, level)] == in_public.split()


@pytest.mark.parametrize("name", ["priority", "do_not_contact", "rating", "motivation"])
def test_judgements_about_people_never_leave_the_private_edition(name: str) -> None:
    found = [field.shown for _, field in EVERY_FIELD if field.name == name]
    assert found == [NEVER]


def test_ways_to_reach_a_person_are_in_no_public_edition() -> None:
    for field in FIELDS["contact"]:
        if field.name in ("name", "email", "phone", "address", "linkedin", "url", "location"):
            assert not shows("public", field.shown, "public"), field.name
