"""Every table of ours is a record, editable or passing, and carries the triggers that go with it."""

from django.apps import apps
from django.db import models
from django.test import TestCase

from annotations.history.kinds import Editable, Passing, Record
from annotations.history.models import ChainHead, Event
from annotations.web.models import Once

OURS = [
    model
    for model in apps.get_app_config("annotations").get_models()
    if not issubclass(model, Event | ChainHead | Once)
]


def triggers_of(model: type[models.Model]) -> set[str]:
    return {trigger.name for trigger in getattr(model._meta, "triggers", [])}


class KindsTest(TestCase):
    def test_every_model_says_which_kind_it_is(self) -> None:
        for model in OURS:
            kinds = [kind for kind in (Record, Editable, Passing) if issubclass(model, kind)]
            with self.subTest(model=model.__name__):
                self.assertEqual(len(kinds), 1)

    def test_records_are_noted_and_kept(self) -> None:
        for model in OURS:
            if issubclass(model, Record):
                with self.subTest(model=model.__name__):
                    self.assertGreaterEqual(triggers_of(model), {"noted", "kept"})

    def test_what_can_be_edited_is_noted_and_has_a_version(self) -> None:
        for model in OURS:
            if issubclass(model, Editable):
                with self.subTest(model=model.__name__):
                    self.assertIn("noted", triggers_of(model))
                    self.assertTrue(model._meta.get_field("version"))

    def test_passing_rows_have_no_history(self) -> None:
        for model in OURS:
            if issubclass(model, Passing):
                with self.subTest(model=model.__name__):
                    self.assertNotIn("noted", triggers_of(model))
