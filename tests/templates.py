"""The templates of the pages, each compiled once for all tests of a process."""

from __future__ import annotations

import jinja2
from jinja2.bccache import Bucket

from prep_binder.shells.disk import template_folder

TEMPLATES = jinja2.FileSystemLoader(str(template_folder()))


class Compiled(jinja2.BytecodeCache):
    """Keeps compiled templates from one example to the next."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self.kept:
            bucket.bytecode_from_string(self.kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.kept[bucket.key] = bucket.bytecode_to_string()


COMPILED = Compiled()
