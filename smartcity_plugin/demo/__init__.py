"""An invented German town made from a seed, so that the plugin runs without any download."""

from .city import City, make_city, write_files
from .common import Cancelled

__all__ = ["Cancelled", "City", "make_city", "write_files"]
