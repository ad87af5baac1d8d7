"""How annotations find their place again when their article has changed.

Positions are mapped through a word diff of the two texts; what it leaves is searched for approximately. A floor decides
what counts as found: an annotation whose words are gone is lost, and never put on other words in hope.
"""

from .anchor_placing import Placement, Status, locate, reanchor

__all__ = ["Placement", "Status", "locate", "reanchor"]
