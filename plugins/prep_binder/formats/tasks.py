"""A Python-Markdown extension that shows `- [x]` and `- [ ]` as done and open, in words too."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_BOX = re.compile(r"\s*\[([ xX])\]\s+")


class TaskExtension(Extension):
    """Adds task boxes that a screen reader can tell, without form fields."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name Python-Markdown calls
        """Register after inline markup (20) is done."""
        md.treeprocessors.register(_Tasks(md), "prep_binder_tasks", 15)


class _Tasks(Treeprocessor):
    def run(self, root: ET.Element) -> None:
        for item in root.iter("li"):
            holder = item
            if not (item.text or "").strip() and len(item) and item[0].tag == "p":
                holder = item[0]
            match = _BOX.match(holder.text or "")
            if match is None:
                continue
            done = match[1] != " "
            item.set("class", "pb-task pb-task--done" if done else "pb-task")
            box = ET.Element(
                "span", {"class": "pb-task__box", "role": "img", "aria-label": "done" if done else "open"}
            )
            box.tail = (holder.text or "")[match.end() :]
            holder.text = ""
            holder.insert(0, box)
