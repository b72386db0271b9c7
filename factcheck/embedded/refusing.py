"""Why there is no database: one sentence for the person who started the program."""


class Unavailable(Exception):
    """The embedded database cannot be used; the message is all that a person needs to read."""
