"""What the application's own role may do with each table (REL-41)."""

from django.apps import apps
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from annotations.history.kinds import Record
from annotations.history.models import ChainHead, Event

# A claim never changes either, but it is the lock of all that hangs on it, and a lock needs UPDATE.
LOCKED = {"claim", "article"}
READ = "SELECT"
ADD = "SELECT, INSERT"
LOCK = "SELECT, INSERT, UPDATE"
ALL = "SELECT, INSERT, UPDATE, DELETE"


def grant_all(connection: BaseDatabaseWrapper, role: str) -> None:
    """Give `role` what it needs on every table, and nothing more; again after each migration."""
    with connection.cursor() as cursor:
        quote = connection.ops.quote_name
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"REVOKE ALL ON {quote(table)} FROM {quote(role)}")
            cursor.execute(f"GRANT {_rights().get(table, ALL)} ON {quote(table)} TO {quote(role)}")
        # A temporary table must not stand in for one of ours.
        database = quote(str(connection.settings_dict["NAME"]))
        cursor.execute(f"REVOKE TEMPORARY ON DATABASE {database} FROM PUBLIC, {quote(role)}")
        cursor.execute(f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {quote(role)}")


def _rights() -> dict[str, str]:
    return {model._meta.db_table: _right(model) for model in apps.get_models()}


def _right(model: type[models.Model]) -> str:
    if issubclass(model, Event | ChainHead):
        return READ
    if issubclass(model, Record):
        return LOCK if model._meta.model_name in LOCKED else ADD
    return ALL
