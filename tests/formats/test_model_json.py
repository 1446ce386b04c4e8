"""The model as JSON: complete, the same each time, and as the guide describes it."""

from __future__ import annotations

import json
import re
from pathlib import Path

from prep_binder.core.model.options import Options
from prep_binder.core.pipeline import think
from prep_binder.formats.model_json import model_json
from tests.golden import TODAY
from tests.sample import NOTES, sample_sources

GUIDE = Path(__file__).parents[2] / "notes/guide/exports.md"


def test_the_document_has_the_keys_that_the_guide_names() -> None:
    thought = think(sample_sources(), Options(today=TODAY))
    text = model_json(thought.binder, thought.derived, thought.problems)
    document = json.loads(text)
    assert text == model_json(thought.binder, thought.derived, thought.problems)
    named = re.findall(r"^\| `([a-z_]+)` \|", GUIDE.read_text("utf-8"), re.MULTILINE)
    assert sorted(document) == sorted(named)
    assert document["version"] == 1
    assert document["today"] == "2026-11-23"


def test_every_record_is_there_with_its_place() -> None:
    thought = think(sample_sources(), Options(today=TODAY))
    document = json.loads(model_json(thought.binder, thought.derived, thought.problems))
    assert set(document["contacts"]) == set(thought.binder.contacts)
    jane = next(iter(document["contacts"].values()))
    assert re.fullmatch(r"contacts/.+\.md:\d+:\d+", jane["at"])
    assert len(document["follow_ups"]) == len(thought.derived.follow_ups)
    assert "Never repeat that" in (NOTES / "contacts/beatriz-falcao.md").read_text("utf-8")
    assert "Never repeat that" not in json.dumps(document)
