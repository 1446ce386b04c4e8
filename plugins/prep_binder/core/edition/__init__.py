"""What an edition may show: the cut is made here, on the model, before anything is derived or rendered."""

from .binder import cut
from .withheld import Withheld, withheld_values

__all__ = ["Withheld", "cut", "withheld_values"]
