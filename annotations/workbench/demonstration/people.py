"""Who signs in to the demonstration, all with one password that everyone may know."""

from annotations.workbench.demonstration.shapes import Desk, Person

# Printed at the start; a site open to others refuses to run while it is in use.
PASSWORD = "read-the-evidence-first"  # noqa: S105 - public on purpose

PEOPLE = (
    Person("ingrid", "Ingrid Sørli", "reviewer"),
    Person("jonas", "Jonas Okoro", "reviewer"),
    Person("amal", "Amal Haddad", "moderator"),
    Person("admin", "Administrator", "administrator"),
)

DESK = Desk(
    name="Demonstration desk",
    address="https://example.org/demonstration",
    contact="corrections@example.org",
    language="en",
    time_zone="UTC",
    quorum=1,
    four_eyes=True,
    publishes=True,
)
