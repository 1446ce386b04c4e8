"""What a note can say: one table of fields, the names they go by, and which edition shows what."""

from .fields import FIELDS, HELPERS, LISTED, Field, Shape
from .names import BY_NAME, LOG_HEADINGS, field_below, field_of, same
from .shown import PRESENT, PROSE, Shown, shows

__all__ = [
    "BY_NAME",
    "FIELDS",
    "HELPERS",
    "LISTED",
    "LOG_HEADINGS",
    "PRESENT",
    "PROSE",
    "Field",
    "Shape",
    "Shown",
    "field_below",
    "field_of",
    "same",
    "shows",
]
