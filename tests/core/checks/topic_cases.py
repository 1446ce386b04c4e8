"""For each check of industries and roles: records in which it finds something, and the like in which it does not."""

from __future__ import annotations

from tests.core.derive.binders import topic

from .case import Case, case

_AT = "notes.md:3:5"

TOPICS: dict[str, Case] = {
    "parent-in-circle own parent": case(
        _AT,
        topic("Storage", parent="Storage"),
        good=(topic("Storage", parent="Energy"), topic("Energy")),
    ),
    "parent-in-circle two": case(
        _AT,
        topic("Energy", parent="Storage"),
        topic("Storage", parent="Energy"),
        good=(topic("Energy", "role", "Storage"), topic("Storage", parent="Energy"), topic("Energy")),
    ),
    "parent-in-circle above others": case(
        _AT,
        topic("Cells", parent=("Energy", "Storage")),
        topic("Energy", parent="Grid"),
        topic("Grid", parent="Storage"),
        topic("Storage", parent="Energy"),
        good=(
            topic("Cells", parent=("Energy", "Storage")),
            topic("Energy", parent="Grid"),
            topic("Grid"),
            topic("Storage", parent="Grid"),
        ),
    ),
}
