"""The random names by which rows go in addresses, exports and log lines."""

import secrets

# No vowels and no look-alikes, so that no word and no misreading can come up.
ALPHABET = "23456789bcdfghjkmnpqrstvwxz"
LENGTH = 12


def new_public_id() -> str:
    """Twelve random characters, about 57 bits: they tell neither order nor number."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
