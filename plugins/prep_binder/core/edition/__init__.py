"""What an edition may show: the cut is made here, on the model, before anything is derived or rendered."""

from .binder import cut
from .withheld import OF_UNREADABLE, Withheld, withheld_values

__all__ = ["OF_UNREADABLE", "Withheld", "cut", "withheld_values"]
