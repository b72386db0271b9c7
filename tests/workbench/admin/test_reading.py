from django.apps import apps
from django.contrib import admin
from django.db import connection, models
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from annotations.articles.models import Article
from annotations.history.models import Event
from annotations.people.models import Desk, Membership, User
from annotations.workbench.admin.changing import Changing
from tests.cast import CastTestCase

OURS = list(apps.get_app_config("annotations").get_models())
ADMINISTRATORS_ALONE = {"chainhead", "once", "publicnumber"}


def list_of(model: type[models.Model]) -> str:
    return reverse(f"admin:annotations_{model._meta.model_name}_changelist")


def page_of(row: models.Model) -> str:
    return reverse(f"admin:annotations_{row._meta.model_name}_change", args=[row.pk])


class EnteringTest(CastTestCase):
    def test_a_stranger_signs_in_first_and_comes_back(self) -> None:
        first = self.client.get("/admin/annotations/claim/")
        second = self.client.get(first["Location"])
        self.assertRedirects(
            second,
            "/accounts/login/?next=%2Fadmin%2Fannotations%2Fclaim%2F",
            fetch_redirect_response=False,
        )

    def test_a_reviewer_reads_whom_it_is_for(self) -> None:
        response = self.as_user(self.ana).get("/admin/", follow=True)
        self.assertContains(response, "for moderators and administrators", status_code=403)

    def test_moderators_and_administrators_enter(self) -> None:
        for user in (self.chloe, self.eve):
            self.assertContains(self.as_user(user).get("/admin/"), "Claims")
        self.assertNotContains(self.as_user(self.chloe).get("/admin/"), "Group")

    def test_there_is_no_second_way_to_a_password_or_out(self) -> None:
        client = self.as_user(self.chloe)
        self.assertRedirects(client.get("/admin/password_change/"), "/accounts/password/change/")
        self.assertRedirects(client.post("/admin/logout/"), "/accounts/logout/")
        self.assertRedirects(client.get("/admin/login/?next=//evil.example"), "/admin/")


class EveryModelTest(CastTestCase):
    """With one published claim, so that nearly every table has a row."""

    def setUp(self) -> None:
        super().setUp()
        self.claim = self.mark("the bridge cost 12 million")
        self.publish(self.claim)

    def rows(self) -> list[models.Model]:
        found = [model._default_manager.order_by("pk").first() for model in OURS]
        return [row for row in found if row is not None]

    def test_every_model_is_there(self) -> None:
        for model in OURS:
            self.assertIn(model, admin.site._registry)

    def test_every_list_can_be_read_searched_and_filtered_by_desk(self) -> None:
        client = self.as_user(self.eve)
        for model in OURS:
            with self.subTest(model=model.__name__):
                self.assertEqual(client.get(list_of(model)).status_code, 200)
                found = client.get(list_of(model), {"q": "bridge", "desk": self.desk.public_id})
                if model._meta.model_name not in ADMINISTRATORS_ALONE | {"desk"}:
                    self.assertEqual(found.status_code, 200)

    def test_every_row_can_be_read_by_a_moderator_of_its_desk(self) -> None:
        client = self.as_user(self.chloe)
        for row in self.rows():
            with self.subTest(row=type(row).__name__):
                alone = row._meta.model_name in ADMINISTRATORS_ALONE
                self.assertEqual(client.get(page_of(row)).status_code, 403 if alone else 200)
                self.assertEqual(client.get(list_of(type(row))).status_code, 403 if alone else 200)

    def test_nobody_deletes_and_records_are_not_changed_or_added(self) -> None:
        client = self.as_user(self.eve)
        for row in self.rows():
            name = row._meta.model_name
            with self.subTest(row=name):
                delete = reverse(f"admin:annotations_{name}_delete", args=[row.pk])
                self.assertEqual(client.post(delete, {"post": "yes"}).status_code, 403)
                self.assertNotContains(client.get(list_of(type(row))), "delete_selected")
                if not isinstance(admin.site._registry[type(row)], Changing):
                    self.assertEqual(client.post(page_of(row), {}).status_code, 403)
                    add = reverse(f"admin:annotations_{name}_add")
                    self.assertEqual(client.get(add).status_code, 403)

    def test_a_moderator_of_another_desk_sees_none_of_it(self) -> None:
        client = self.as_user(self.dan)
        for row in self.rows():
            if isinstance(row, User | Desk | Membership | Event):
                continue
            with self.subTest(row=type(row).__name__):
                self.assertIn(client.get(page_of(row)).status_code, {403, 404})
                page = client.get(list_of(type(row)))
                if page.status_code == 200:
                    self.assertNotContains(page, page_of(row))
        for hidden in (self.desk, self.ana, self.ana.memberships.get()):
            self.assertEqual(client.get(page_of(hidden)).status_code, 404)

    def test_the_history_of_another_desk_is_hidden_too(self) -> None:
        theirs = Event.objects.exclude(root=f"desk:{self.other_desk.pk}").exclude(root="site")
        page = self.as_user(self.dan).get(list_of(Event))
        self.assertEqual(
            set(page.context["cl"].queryset),
            set(Event.objects.filter(root=f"desk:{self.other_desk.pk}")),
        )
        self.assertEqual(self.as_user(self.dan).get(page_of(theirs[0])).status_code, 404)
        mine = self.as_user(self.chloe).get(list_of(Event)).context["cl"].queryset
        self.assertTrue(mine.filter(root=f"claim:{self.claim.pk}").exists())
        self.assertFalse(mine.filter(root="site").exists())

    def test_an_event_is_one_readable_line(self) -> None:
        page = self.as_user(self.chloe).get(list_of(Event), {"table": "annotations_verdict"})
        self.assertContains(page, "Ana gave a verdict (1, confirmed)")

    def test_the_history_button_leads_to_the_events_of_the_row(self) -> None:
        client, claim = self.as_user(self.chloe), self.claim
        address = reverse("admin:annotations_claim_history", args=[claim.pk])
        page = client.get(address, follow=True)
        self.assertEqual(
            list(page.context["cl"].queryset), list(Event.objects.filter(table="annotations_claim"))
        )

    def test_the_link_of_an_invitation_cannot_be_read_here(self) -> None:
        self.as_user(self.chloe).post(
            f"/desk/people/{self.desk.public_id}/invitations/", {"role": "reviewer"}
        )
        page = self.as_user(self.eve).get(list_of(apps.get_model("annotations", "Invitation")))
        self.assertNotContains(page, "digest")

    def test_no_password_and_to_moderators_no_address_is_shown(self) -> None:
        User.objects.filter(pk=self.ana.pk).update(email="ana@desk.example")
        page = self.as_user(self.chloe).get(page_of(self.ana))
        self.assertNotContains(page, "ana@desk.example")
        self.assertNotContains(self.as_user(self.eve).get(page_of(self.ana)), "md5$")

    def test_one_cannot_filter_by_what_one_may_not_see(self) -> None:
        page = self.as_user(self.dan).get(list_of(Article), {"desk": self.desk.public_id})
        self.assertNotContains(page, "A bridge")
        probe = self.as_user(self.dan).get(
            list_of(Article), {"desk__memberships__user__email__startswith": "a"}
        )
        self.assertEqual(probe.status_code, 400)


class QueriesTest(CastTestCase):
    """A list asks as often for many rows as for few."""

    def count(self, address: str) -> int:
        client = self.as_user(self.chloe)
        with CaptureQueriesContext(connection) as caught:
            self.assertEqual(client.get(address).status_code, 200)
        return len(caught)

    def lists(self) -> dict[str, int]:
        shown = [model for model in OURS if model._meta.model_name not in ADMINISTRATORS_ALONE]
        return {model.__name__: self.count(list_of(model)) for model in shown}

    def test_no_list_asks_once_for_each_row(self) -> None:
        self.publish(self.mark("The mayor spoke"))
        few = self.lists()
        for quote in ("the bridge cost 12 million", "it was safe", "It was never tested"):
            self.publish(self.mark(quote))
        many = self.lists()
        self.assertEqual(few, many)
        self.assertLess(max(many.values()), 15)
