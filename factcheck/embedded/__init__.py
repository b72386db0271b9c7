"""A PostgreSQL of our own for installations without one: made, started, shared, stopped.

Import from here. Inside: refusing <- accounts <- homes, binaries <- creating, running <- server.
"""

from factcheck.embedded.refusing import Unavailable
from factcheck.embedded.server import Addresses, attach, home_of, revive

__all__ = ["Addresses", "Unavailable", "attach", "home_of", "revive"]
