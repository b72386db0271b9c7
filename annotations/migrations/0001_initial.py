"""Every table, with the functions and triggers that hold what must always be true."""

from pathlib import Path

import django.contrib.auth.validators
import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.functions
import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.contrib.postgres.operations import BtreeGistExtension
from django.db import migrations, models

import annotations.people.models
import annotations.people.time_zones
import annotations.web.public_ids


def functions(name: str) -> migrations.RunSQL:
    """The functions that triggers call. Their bodies name tables that come after them."""
    sql = (Path(__file__).parent / "functions" / f"{name}.sql").read_text(encoding="utf-8")
    return migrations.RunSQL(["SET LOCAL check_function_bodies = off", sql], migrations.RunSQL.noop)


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
    ]

    operations = [
        BtreeGistExtension(),
        functions("history"),
        functions("checks"),
        migrations.CreateModel(
            name="ChainHead",
            fields=[
                ("root", models.TextField(primary_key=True, serialize=False)),
                ("seq", models.PositiveIntegerField()),
                ("hash", models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name="Claim",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "salt",
                    models.UUIDField(
                        db_default=django.contrib.postgres.functions.RandomUUID(), editable=False
                    ),
                ),
                (
                    "public_id",
                    models.TextField(
                        default=annotations.web.public_ids.new_public_id,
                        editable=False,
                        unique=True,
                    ),
                ),
                ("made_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "claim",
                "verbose_name_plural": "claims",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Event",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("root", models.TextField()),
                ("seq", models.PositiveIntegerField()),
                ("at", models.DateTimeField()),
                (
                    "actor_name",
                    models.TextField(
                        help_text="A command, or a database role, where no person acted."
                    ),
                ),
                ("request", models.TextField()),
                (
                    "action",
                    models.TextField(
                        choices=[("INSERT", "added"), ("UPDATE", "changed"), ("DELETE", "deleted")]
                    ),
                ),
                ("table", models.TextField()),
                ("row", models.BigIntegerField()),
                ("data", models.TextField(help_text="Ids, numbers and salted digests, as JSON.")),
                ("why", models.TextField()),
                ("before", models.TextField(null=True)),
                ("after", models.TextField(null=True)),
                ("words_salt", models.TextField()),
                ("words_digest", models.BinaryField()),
                ("previous", models.BinaryField()),
                ("hash", models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name="Evidence",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "salt",
                    models.UUIDField(
                        db_default=django.contrib.postgres.functions.RandomUUID(), editable=False
                    ),
                ),
                (
                    "public_id",
                    models.TextField(
                        default=annotations.web.public_ids.new_public_id,
                        editable=False,
                        unique=True,
                    ),
                ),
                (
                    "stance",
                    models.TextField(
                        choices=[
                            ("supports", "supports"),
                            ("undermines", "undermines"),
                            ("context", "context"),
                        ]
                    ),
                ),
                ("quote", models.TextField(blank=True)),
                ("language", models.TextField(blank=True)),
                ("translation", models.TextField(blank=True)),
                ("note", models.TextField(blank=True)),
                ("seen_on", models.DateField(null=True)),
                (
                    "archived_at",
                    models.TextField(
                        blank=True, help_text="The address of a public archive's copy."
                    ),
                ),
                ("gathered_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "evidence",
                "verbose_name_plural": "evidence",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Intake",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "public_id",
                    models.TextField(default=annotations.web.public_ids.new_public_id, unique=True),
                ),
                ("asked_at", models.DateTimeField(default=django.utils.timezone.now)),
                (
                    "state",
                    models.TextField(
                        choices=[
                            ("fetching", "Fetching"),
                            ("ready", "Ready"),
                            ("refused", "Refused"),
                        ]
                    ),
                ),
                (
                    "step",
                    models.TextField(
                        blank=True,
                        choices=[
                            ("asked", "Waiting for its turn to be fetched…"),
                            ("fetching", "Fetching the page…"),
                            ("reading", "The page has come. Reading the article in it…"),
                        ],
                    ),
                ),
                ("refusal", models.TextField(blank=True)),
                ("address", models.TextField(blank=True)),
                (
                    "origin",
                    models.TextField(
                        choices=[
                            ("fetched", "fetched by us"),
                            ("altered", "fetched, then altered by hand"),
                            ("pasted", "pasted text, not fetched by us"),
                            ("uploaded", "uploaded file, not fetched by us"),
                        ]
                    ),
                ),
                ("fetched_from", models.TextField(blank=True)),
                ("fetched_at", models.DateTimeField(null=True)),
                ("found", models.JSONField(default=dict)),
                (
                    "warnings",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(), default=list, size=None
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Invitation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "role",
                    models.TextField(
                        blank=True, choices=[("reviewer", "reviewer"), ("moderator", "moderator")]
                    ),
                ),
                ("administrator", models.BooleanField(default=False)),
                ("digest", models.TextField(editable=False, unique=True)),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                ("expires_at", models.DateTimeField()),
                ("used_at", models.DateTimeField(null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Membership",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "role",
                    models.TextField(
                        choices=[("reviewer", "reviewer"), ("moderator", "moderator")],
                        default="reviewer",
                        verbose_name="role",
                    ),
                ),
                (
                    "suspended_at",
                    models.DateTimeField(
                        blank=True, editable=False, null=True, verbose_name="suspended"
                    ),
                ),
            ],
            options={
                "verbose_name": "membership",
                "verbose_name_plural": "memberships",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Once",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("who", models.TextField()),
                ("key", models.TextField()),
                ("digest", models.TextField()),
                ("outcome", models.BigIntegerField(null=True)),
                ("at", models.DateTimeField(auto_now_add=True)),
            ],
        ),
        migrations.CreateModel(
            name="Publication",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "salt",
                    models.UUIDField(
                        db_default=django.contrib.postgres.functions.RandomUUID(), editable=False
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                (
                    "kind",
                    models.TextField(
                        choices=[
                            ("first", "Published"),
                            ("correction", "Correction"),
                            ("update", "Update"),
                            ("clarification", "Clarification"),
                            ("typo", "Minor correction of wording"),
                            ("withdrawal", "Withdrawal"),
                        ]
                    ),
                ),
                ("reason", models.TextField(blank=True)),
                ("snapshot", models.JSONField(null=True)),
                ("published_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "publication",
                "verbose_name_plural": "publications",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PublicNumber",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.BigIntegerField(default=0)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Revision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "salt",
                    models.UUIDField(
                        db_default=django.contrib.postgres.functions.RandomUUID(), editable=False
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("text", models.TextField()),
                ("sha256", models.TextField()),
                ("blocks", models.JSONField()),
                (
                    "origin",
                    models.TextField(
                        choices=[
                            ("fetched", "fetched by us"),
                            ("altered", "fetched, then altered by hand"),
                            ("pasted", "pasted text, not fetched by us"),
                            ("uploaded", "uploaded file, not fetched by us"),
                        ]
                    ),
                ),
                ("fetched_from", models.TextField(blank=True)),
                ("fetched_at", models.DateTimeField(null=True)),
                ("segmentation", models.TextField()),
                ("made_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "revision",
                "verbose_name_plural": "revisions",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Ruling",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "salt",
                    models.UUIDField(
                        db_default=django.contrib.postgres.functions.RandomUUID(), editable=False
                    ),
                ),
                (
                    "public_id",
                    models.TextField(
                        default=annotations.web.public_ids.new_public_id,
                        editable=False,
                        unique=True,
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                (
                    "rating",
                    models.TextField(
                        choices=[
                            ("confirmed", "Confirmed"),
                            ("disputed", "Disputed"),
                            ("unverified", "Unverified"),
                        ]
                    ),
                ),
                ("finding", models.TextField()),
                ("rationale", models.TextField()),
                ("language", models.TextField(blank=True)),
                (
                    "evidence_ids",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), default=list, size=None
                    ),
                ),
                ("adjudication", models.TextField(blank=True)),
                ("drafted_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "ruling",
                "verbose_name_plural": "rulings",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Sentence",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
            ],
            options={
                "ordering": ["number"],
            },
        ),
        migrations.CreateModel(
            name="SettingAside",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "salt",
                    models.UUIDField(
                        db_default=django.contrib.postgres.functions.RandomUUID(), editable=False
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                (
                    "reason",
                    models.TextField(
                        choices=[
                            ("opinion", "opinion"),
                            ("prediction", "prediction"),
                            ("vague", "too vague to check"),
                            ("duplicate", "duplicate of another claim"),
                            ("mistake", "marked by mistake"),
                            ("not_worth", "not worth checking"),
                            ("back", "brought back"),
                        ]
                    ),
                ),
                ("note", models.TextField(blank=True)),
                ("set_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "setting aside",
                "verbose_name_plural": "settings aside",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Source",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "public_id",
                    models.TextField(
                        default=annotations.web.public_ids.new_public_id,
                        editable=False,
                        unique=True,
                    ),
                ),
                ("address", models.TextField(blank=True, verbose_name="address")),
                ("citation", models.TextField(blank=True, verbose_name="citation")),
                ("title", models.TextField(blank=True, verbose_name="title")),
                ("publisher", models.TextField(blank=True, verbose_name="publisher")),
                ("author", models.TextField(blank=True, verbose_name="author")),
                ("published_on", models.DateField(blank=True, null=True, verbose_name="date")),
                (
                    "kind",
                    models.TextField(
                        blank=True,
                        choices=[
                            ("primary", "primary"),
                            ("secondary", "secondary"),
                            ("expert", "expert"),
                            ("dataset", "data set"),
                            ("other", "other"),
                        ],
                        verbose_name="kind",
                    ),
                ),
                ("interests", models.TextField(blank=True, verbose_name="interests")),
                ("anonymous", models.BooleanField(default=False, verbose_name="not named")),
                ("anonymity", models.TextField(blank=True, verbose_name="why not named")),
            ],
            options={
                "verbose_name": "source",
                "verbose_name_plural": "sources",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Span",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "salt",
                    models.UUIDField(
                        db_default=django.contrib.postgres.functions.RandomUUID(), editable=False
                    ),
                ),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                ("quote", models.TextField()),
                ("prefix", models.TextField(blank=True)),
                ("suffix", models.TextField(blank=True)),
                ("number", models.PositiveIntegerField()),
                ("marked_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "span",
                "verbose_name_plural": "spans",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SpanEnding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "salt",
                    models.UUIDField(
                        db_default=django.contrib.postgres.functions.RandomUUID(), editable=False
                    ),
                ),
                ("reason", models.TextField(choices=[("moved", "moved"), ("struck", "struck")])),
                ("ended_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "end of a span",
                "verbose_name_plural": "ends of spans",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Summary",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "salt",
                    models.UUIDField(
                        db_default=django.contrib.postgres.functions.RandomUUID(), editable=False
                    ),
                ),
                (
                    "public_id",
                    models.TextField(
                        default=annotations.web.public_ids.new_public_id,
                        editable=False,
                        unique=True,
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("headline", models.TextField()),
                ("summary", models.TextField()),
                ("language", models.TextField(blank=True)),
                ("drafted_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "summary",
                "verbose_name_plural": "summaries",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Verdict",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "salt",
                    models.UUIDField(
                        db_default=django.contrib.postgres.functions.RandomUUID(), editable=False
                    ),
                ),
                (
                    "public_id",
                    models.TextField(
                        default=annotations.web.public_ids.new_public_id,
                        editable=False,
                        unique=True,
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                (
                    "rating",
                    models.TextField(
                        choices=[
                            ("confirmed", "Confirmed"),
                            ("disputed", "Disputed"),
                            ("unverified", "Unverified"),
                        ],
                        null=True,
                    ),
                ),
                ("rationale", models.TextField()),
                ("language", models.TextField(blank=True)),
                (
                    "evidence_ids",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), default=list, size=None
                    ),
                ),
                ("given_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "verdict",
                "verbose_name_plural": "verdicts",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Wording",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "salt",
                    models.UUIDField(
                        db_default=django.contrib.postgres.functions.RandomUUID(), editable=False
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("statement", models.TextField()),
                ("language", models.TextField(blank=True)),
                ("role", models.TextField(blank=True)),
                ("said_on", models.DateField(null=True)),
                (
                    "judged",
                    models.TextField(
                        choices=[("so", "that it is so"), ("said", "that it was said")],
                        default="so",
                    ),
                ),
                ("worded_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "wording",
                "verbose_name_plural": "wordings",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="User",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                (
                    "last_login",
                    models.DateTimeField(blank=True, null=True, verbose_name="last login"),
                ),
                (
                    "is_superuser",
                    models.BooleanField(
                        default=False,
                        help_text="Designates that this user has all permissions without explicitly assigning them.",
                        verbose_name="superuser status",
                    ),
                ),
                (
                    "username",
                    models.CharField(
                        error_messages={"unique": "A user with that username already exists."},
                        help_text="Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.",
                        max_length=150,
                        unique=True,
                        validators=[django.contrib.auth.validators.UnicodeUsernameValidator()],
                        verbose_name="username",
                    ),
                ),
                (
                    "email",
                    models.EmailField(blank=True, max_length=254, verbose_name="email address"),
                ),
                (
                    "is_staff",
                    models.BooleanField(
                        default=False,
                        help_text="Designates whether the user can log into this admin site.",
                        verbose_name="staff status",
                    ),
                ),
                (
                    "is_active",
                    models.BooleanField(
                        default=True,
                        help_text="Designates whether this user should be treated as active. Unselect this instead of deleting accounts.",
                        verbose_name="active",
                    ),
                ),
                (
                    "date_joined",
                    models.DateTimeField(
                        default=django.utils.timezone.now, verbose_name="date joined"
                    ),
                ),
                (
                    "public_id",
                    models.TextField(
                        default=annotations.web.public_ids.new_public_id,
                        editable=False,
                        unique=True,
                    ),
                ),
                ("name", models.TextField(verbose_name="name")),
                ("pseudonym", models.TextField(blank=True, verbose_name="pseudonym")),
                (
                    "byline",
                    models.TextField(
                        choices=[
                            ("none", "the desk alone"),
                            ("name", "my name"),
                            ("pseudonym", "my pseudonym"),
                        ],
                        default="none",
                        help_text="What readers see as the author. Unless you choose otherwise, only the desk.",
                        verbose_name="named in public as",
                    ),
                ),
                ("language", models.TextField(blank=True, verbose_name="language")),
                ("erased_at", models.DateTimeField(editable=False, null=True)),
                (
                    "groups",
                    models.ManyToManyField(
                        blank=True,
                        help_text="The groups this user belongs to. A user will get all permissions granted to each of their groups.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.group",
                        verbose_name="groups",
                    ),
                ),
                (
                    "user_permissions",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Specific permissions for this user.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.permission",
                        verbose_name="user permissions",
                    ),
                ),
            ],
            options={
                "verbose_name": "person",
                "verbose_name_plural": "people",
                "abstract": False,
            },
            managers=[
                ("objects", annotations.people.models.PeopleManager()),
            ],
        ),
        migrations.CreateModel(
            name="Article",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "public_id",
                    models.TextField(
                        default=annotations.web.public_ids.new_public_id,
                        editable=False,
                        unique=True,
                    ),
                ),
                ("title", models.TextField(verbose_name="title")),
                ("address", models.TextField(blank=True, verbose_name="address")),
                ("canonical", models.TextField(blank=True, editable=False)),
                ("outlet", models.TextField(blank=True, verbose_name="outlet")),
                ("byline", models.TextField(blank=True, verbose_name="byline")),
                ("published_on", models.DateField(blank=True, null=True, verbose_name="date")),
                ("published_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("language", models.TextField(blank=True, verbose_name="language")),
                ("taken_in_at", models.DateTimeField(auto_now_add=True)),
                (
                    "taken_in_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "article",
                "verbose_name_plural": "articles",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ContactAttempt",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "salt",
                    models.UUIDField(
                        db_default=django.contrib.postgres.functions.RandomUUID(), editable=False
                    ),
                ),
                ("sought_on", models.DateField()),
                ("how", models.TextField()),
                (
                    "outcome",
                    models.TextField(
                        choices=[
                            ("waiting", "no answer yet"),
                            ("answered", "answered"),
                            ("declined", "declined to comment"),
                            ("unreached", "could not be reached"),
                        ]
                    ),
                ),
                ("answer", models.TextField(blank=True)),
                ("noted_at", models.DateTimeField(auto_now_add=True)),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contact_attempts",
                        to="annotations.claim",
                    ),
                ),
                (
                    "noted_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "attempt to reach the claimant",
                "verbose_name_plural": "attempts to reach the claimant",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Decision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "salt",
                    models.UUIDField(
                        db_default=django.contrib.postgres.functions.RandomUUID(), editable=False
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                (
                    "answer",
                    models.TextField(
                        choices=[("approved", "approved"), ("sent_back", "sent back")]
                    ),
                ),
                ("comment", models.TextField(blank=True)),
                ("digest", models.TextField(blank=True)),
                ("four_eyes", models.BooleanField()),
                ("compared", models.BooleanField(default=False)),
                ("decided_at", models.DateTimeField(auto_now_add=True)),
                (
                    "article",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="annotations.article",
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="annotations.claim",
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "decision",
                "verbose_name_plural": "decisions",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Desk",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "public_id",
                    models.TextField(
                        default=annotations.web.public_ids.new_public_id,
                        editable=False,
                        unique=True,
                    ),
                ),
                ("name", models.TextField(verbose_name="name")),
                ("address", models.URLField(blank=True, verbose_name="web address")),
                (
                    "contact",
                    models.TextField(
                        blank=True,
                        help_text="Where readers report an error: an address or e-mail.",
                        verbose_name="contact",
                    ),
                ),
                ("language", models.TextField(default="en", verbose_name="language")),
                (
                    "time_zone",
                    models.TextField(
                        default="UTC",
                        validators=[annotations.people.time_zones.is_time_zone],
                        verbose_name="time zone",
                    ),
                ),
                (
                    "quorum",
                    models.PositiveSmallIntegerField(
                        default=1,
                        help_text="How many reviewers must give a verdict before the desk's own is drafted.",
                        verbose_name="quorum",
                    ),
                ),
                (
                    "four_eyes",
                    models.BooleanField(
                        default=True,
                        help_text="Whoever wrote a verdict or a draft cannot approve it.",
                        verbose_name="four eyes",
                    ),
                ),
                ("blind", models.BooleanField(default=False, verbose_name="blind first pass")),
                (
                    "publishes",
                    models.BooleanField(
                        default=False,
                        help_text="Set by an administrator.",
                        verbose_name="publishes",
                    ),
                ),
            ],
            options={
                "verbose_name": "desk",
                "verbose_name_plural": "desks",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("quorum__gte", 1)),
                        name="desk_quorum",
                        violation_error_message="The quorum is one reviewer at least.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Claimant",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "public_id",
                    models.TextField(
                        default=annotations.web.public_ids.new_public_id,
                        editable=False,
                        unique=True,
                    ),
                ),
                (
                    "name",
                    models.TextField(
                        help_text="For an unnamed source, how the article describes it.",
                        verbose_name="name",
                    ),
                ),
                (
                    "kind",
                    models.TextField(
                        choices=[
                            ("public_figure", "public figure"),
                            ("body", "body or organisation"),
                            ("private_person", "private person"),
                            ("unnamed", "unnamed source"),
                        ],
                        default="public_figure",
                        verbose_name="kind",
                    ),
                ),
                ("page", models.URLField(blank=True, verbose_name="page about them")),
                (
                    "desk",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claimants",
                        to="annotations.desk",
                    ),
                ),
            ],
            options={
                "verbose_name": "claimant",
                "verbose_name_plural": "claimants",
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="claim",
            name="desk",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="claims",
                to="annotations.desk",
            ),
        ),
        migrations.AddField(
            model_name="article",
            name="desk",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="articles",
                to="annotations.desk",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="desk",
            trigger=pgtrigger.compiler.Trigger(
                name="noted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_note('name,address,contact,time_zone', '')",
                    func="RETURN NULL;",
                    hash="4321828a681df448cbfa63023773dcb33e7a2d51",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_noted_d529d",
                    table="annotations_desk",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="event",
            name="actor",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="evidence",
            name="claim",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="evidence",
                to="annotations.claim",
            ),
        ),
        migrations.AddField(
            model_name="evidence",
            name="gathered_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="evidence",
            name="supersedes",
            field=models.OneToOneField(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="superseded_by",
                to="annotations.evidence",
            ),
        ),
        migrations.AddField(
            model_name="intake",
            name="article",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="annotations.article",
            ),
        ),
        migrations.AddField(
            model_name="intake",
            name="asked_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="intake",
            name="desk",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="annotations.desk"
            ),
        ),
        migrations.AddField(
            model_name="invitation",
            name="desk",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="annotations.desk",
            ),
        ),
        migrations.AddField(
            model_name="invitation",
            name="for_user",
            field=models.ForeignKey(
                help_text="Set where the link lets an existing person choose a password.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="invitation",
            name="made_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="invitation",
            name="used_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="membership",
            name="desk",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="memberships",
                to="annotations.desk",
                verbose_name="desk",
            ),
        ),
        migrations.AddField(
            model_name="membership",
            name="user",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="memberships",
                to=settings.AUTH_USER_MODEL,
                verbose_name="person",
            ),
        ),
        migrations.AddIndex(
            model_name="once",
            index=models.Index(fields=["at"], name="once_age"),
        ),
        migrations.AddConstraint(
            model_name="once",
            constraint=models.UniqueConstraint(fields=("who", "key"), name="once_key"),
        ),
        migrations.AddField(
            model_name="publication",
            name="article",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="publications",
                to="annotations.article",
            ),
        ),
        migrations.AddField(
            model_name="publication",
            name="claim",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="publications",
                to="annotations.claim",
            ),
        ),
        migrations.AddField(
            model_name="publication",
            name="decision",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="publications",
                to="annotations.decision",
            ),
        ),
        migrations.AddField(
            model_name="publication",
            name="published_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="publications",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="revision",
            name="article",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="revisions",
                to="annotations.article",
            ),
        ),
        migrations.AddField(
            model_name="revision",
            name="made_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="ruling",
            name="claim",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="rulings",
                to="annotations.claim",
            ),
        ),
        migrations.AddField(
            model_name="ruling",
            name="drafted_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="rulings",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="publication",
            name="ruling",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="publications",
                to="annotations.ruling",
            ),
        ),
        migrations.AddField(
            model_name="decision",
            name="ruling",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="decisions",
                to="annotations.ruling",
            ),
        ),
        migrations.AddField(
            model_name="sentence",
            name="revision",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="sentences",
                to="annotations.revision",
            ),
        ),
        migrations.AddField(
            model_name="settingaside",
            name="claim",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="settings_aside",
                to="annotations.claim",
            ),
        ),
        migrations.AddField(
            model_name="settingaside",
            name="duplicate_of",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="duplicates",
                to="annotations.claim",
            ),
        ),
        migrations.AddField(
            model_name="settingaside",
            name="set_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="source",
            name="desk",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="sources",
                to="annotations.desk",
            ),
        ),
        migrations.AddField(
            model_name="evidence",
            name="source",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="evidence",
                to="annotations.source",
            ),
        ),
        migrations.AddField(
            model_name="span",
            name="article",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="spans",
                to="annotations.article",
            ),
        ),
        migrations.AddField(
            model_name="span",
            name="carried_from",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="carried_to",
                to="annotations.span",
            ),
        ),
        migrations.AddField(
            model_name="span",
            name="claim",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="spans",
                to="annotations.claim",
            ),
        ),
        migrations.AddField(
            model_name="span",
            name="marked_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="span",
            name="revision",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="spans",
                to="annotations.revision",
            ),
        ),
        migrations.AddField(
            model_name="spanending",
            name="claim",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="annotations.claim",
            ),
        ),
        migrations.AddField(
            model_name="spanending",
            name="ended_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="spanending",
            name="span",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="ending",
                to="annotations.span",
            ),
        ),
        migrations.AddField(
            model_name="summary",
            name="article",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="summaries",
                to="annotations.article",
            ),
        ),
        migrations.AddField(
            model_name="summary",
            name="drafted_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="summaries",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="publication",
            name="summary",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="publications",
                to="annotations.summary",
            ),
        ),
        migrations.AddField(
            model_name="decision",
            name="summary",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="decisions",
                to="annotations.summary",
            ),
        ),
        migrations.AddField(
            model_name="verdict",
            name="claim",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="verdicts",
                to="annotations.claim",
            ),
        ),
        migrations.AddField(
            model_name="verdict",
            name="reviewer",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="verdicts",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="ruling",
            name="verdict",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="rulings",
                to="annotations.verdict",
            ),
        ),
        migrations.AddField(
            model_name="wording",
            name="claim",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="wordings",
                to="annotations.claim",
            ),
        ),
        migrations.AddField(
            model_name="wording",
            name="claimant",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="wordings",
                to="annotations.claimant",
            ),
        ),
        migrations.AddField(
            model_name="wording",
            name="relayed_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="relayed",
                to="annotations.claimant",
            ),
        ),
        migrations.AddField(
            model_name="wording",
            name="restores",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="annotations.wording",
            ),
        ),
        migrations.AddField(
            model_name="wording",
            name="span",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="wordings",
                to="annotations.span",
            ),
        ),
        migrations.AddField(
            model_name="wording",
            name="worded_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="verdict",
            name="wording",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="verdicts",
                to="annotations.wording",
            ),
        ),
        migrations.AddField(
            model_name="ruling",
            name="wording",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="rulings",
                to="annotations.wording",
            ),
        ),
        migrations.AddConstraint(
            model_name="user",
            constraint=models.UniqueConstraint(
                django.db.models.functions.text.Lower("username"),
                name="user_username_once",
                violation_error_message="Somebody has this user name already. Choose another.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="user",
            trigger=pgtrigger.compiler.Trigger(
                name="noted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_note('username,email,name,pseudonym', 'password,last_login')",
                    func="RETURN NULL;",
                    hash="4751d5c431c612dca885227ac1795c742f4038ec",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_noted_9590f",
                    table="annotations_user",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactattempt",
            trigger=pgtrigger.compiler.Trigger(
                name="noted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_note('how,answer', '')",
                    func="RETURN NULL;",
                    hash="a217ee3fb944994a904bd41e9816c9742f1ed4db",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_noted_0e71c",
                    table="annotations_contactattempt",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contactattempt",
            trigger=pgtrigger.compiler.Trigger(
                name="kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_keep()",
                    func="RETURN NULL;",
                    hash="ec5a010aceaf7b83d1ed412aa7d22f3b6797a098",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_kept_a83a4",
                    table="annotations_contactattempt",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="claimant",
            constraint=models.UniqueConstraint(
                fields=("desk", "name", "kind"), name="claimant_once_per_desk"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claimant",
            trigger=pgtrigger.compiler.Trigger(
                name="noted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_note('name,page', '')",
                    func="RETURN NULL;",
                    hash="629722e633ea6fe67d141591efa3de1b781c311e",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_noted_d0c29",
                    table="annotations_claimant",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="noted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_note('', '')",
                    func="RETURN NULL;",
                    hash="40bfd853d26b037fefced7d4fb950af3ca94bb7c",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_noted_02b84",
                    table="annotations_claim",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_keep()",
                    func="RETURN NULL;",
                    hash="0d6cdbbb6567e7fdc94431ee4f9211c77a0b1d29",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_kept_f7916",
                    table="annotations_claim",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(fields=["desk", "-taken_in_at"], name="article_newest"),
        ),
        migrations.AddConstraint(
            model_name="article",
            constraint=models.UniqueConstraint(
                condition=models.Q(("canonical", ""), _negated=True),
                fields=("desk", "canonical"),
                name="article_address_once_per_desk",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="article",
            trigger=pgtrigger.compiler.Trigger(
                name="noted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_note('title,address,canonical,outlet,byline', '')",
                    func="RETURN NULL;",
                    hash="2e6cce9cdd81d07fe19a650815c9798bd7b5bba8",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_noted_8bfbf",
                    table="annotations_article",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="event",
            index=models.Index(fields=["table", "row"], name="event_row"),
        ),
        migrations.AddConstraint(
            model_name="event",
            constraint=models.UniqueConstraint(fields=("root", "seq"), name="event_root_seq"),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="invitation",
            trigger=pgtrigger.compiler.Trigger(
                name="noted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_note('digest', '')",
                    func="RETURN NULL;",
                    hash="2d9970725b099bd9ed0da92ce51b1dca3171a277",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_noted_56e72",
                    table="annotations_invitation",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="membership",
            constraint=models.UniqueConstraint(
                fields=("user", "desk"),
                name="membership_once",
                violation_error_message="This person is a member of the desk already.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="membership",
            trigger=pgtrigger.compiler.Trigger(
                name="noted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_note('', '')",
                    func="RETURN NULL;",
                    hash="ba72ec014332f6d862bce73fecd799d64d548a29",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_noted_44814",
                    table="annotations_membership",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="revision",
            index=models.Index(fields=["sha256"], name="revision_sha256"),
        ),
        migrations.AddConstraint(
            model_name="revision",
            constraint=models.UniqueConstraint(
                fields=("article", "number"), name="revision_number"
            ),
        ),
        migrations.AddConstraint(
            model_name="revision",
            constraint=models.CheckConstraint(
                condition=models.Q(("text", ""), _negated=True), name="revision_text"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="revision",
            trigger=pgtrigger.compiler.Trigger(
                name="noted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_note('text,sha256,blocks,fetched_from,segmentation', '')",
                    func="RETURN NULL;",
                    hash="9b6fc108a8f9055de89de46456530464b8c55961",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_noted_5b6f9",
                    table="annotations_revision",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="revision",
            trigger=pgtrigger.compiler.Trigger(
                name="kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_keep()",
                    func="RETURN NULL;",
                    hash="9f91316bc897440de2e0b61c7af3fbe53d86357e",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_kept_2047d",
                    table="annotations_revision",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="revision",
            trigger=pgtrigger.compiler.Trigger(
                name="digest",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_check_revision()",
                    func="RETURN NEW;",
                    hash="ad51eb3584afee9edd515d15c7a0643c26c3e254",
                    operation="INSERT",
                    pgid="pgtrigger_digest_967ec",
                    table="annotations_revision",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="sentence",
            constraint=models.UniqueConstraint(
                fields=("revision", "number"), name="sentence_number"
            ),
        ),
        migrations.AddConstraint(
            model_name="sentence",
            constraint=models.UniqueConstraint(fields=("revision", "start"), name="sentence_start"),
        ),
        migrations.AddConstraint(
            model_name="sentence",
            constraint=models.CheckConstraint(
                condition=models.Q(("start__lt", models.F("end"))), name="sentence_range"
            ),
        ),
        migrations.AddConstraint(
            model_name="settingaside",
            constraint=models.UniqueConstraint(fields=("claim", "number"), name="aside_number"),
        ),
        migrations.AddConstraint(
            model_name="settingaside",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("duplicate_of__isnull", True), ("reason", "duplicate"), _connector="OR"
                ),
                name="aside_duplicate",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="settingaside",
            trigger=pgtrigger.compiler.Trigger(
                name="noted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_note('note', '')",
                    func="RETURN NULL;",
                    hash="9fc20e355bab1ef51ebb8cf083058efe30fe6a09",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_noted_c321d",
                    table="annotations_settingaside",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="settingaside",
            trigger=pgtrigger.compiler.Trigger(
                name="kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_keep()",
                    func="RETURN NULL;",
                    hash="0dd113799f7ec2a0b6f4b9c3f67d1a2c4814090c",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_kept_2849a",
                    table="annotations_settingaside",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="settingaside",
            trigger=pgtrigger.compiler.Trigger(
                name="not_public",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_check_aside()",
                    func="RETURN NEW;",
                    hash="6acd692710255f9bec30f14799acbb7d6a2eecad",
                    operation="INSERT",
                    pgid="pgtrigger_not_public_e2771",
                    table="annotations_settingaside",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="source",
            index=models.Index(fields=["desk", "address"], name="source_address"),
        ),
        migrations.AddConstraint(
            model_name="source",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("address", ""), _negated=True),
                    models.Q(("citation", ""), _negated=True),
                    _connector="OR",
                ),
                name="source_can_be_cited",
            ),
        ),
        migrations.AddConstraint(
            model_name="source",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("anonymous", False),
                    models.Q(("anonymity", ""), _negated=True),
                    _connector="OR",
                ),
                name="source_anonymity",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="source",
            trigger=pgtrigger.compiler.Trigger(
                name="noted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_note('address,citation,title,publisher,author,interests,anonymity', '')",
                    func="RETURN NULL;",
                    hash="51454f7439cef42c39b7444097ab90e4b97753fb",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_noted_27bba",
                    table="annotations_source",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="evidence",
            trigger=pgtrigger.compiler.Trigger(
                name="noted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_note('quote,translation,note,archived_at', '')",
                    func="RETURN NULL;",
                    hash="b48bcf91cac1edf8d3bebea3bca5987671e6beeb",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_noted_7d2d9",
                    table="annotations_evidence",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="evidence",
            trigger=pgtrigger.compiler.Trigger(
                name="kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_keep()",
                    func="RETURN NULL;",
                    hash="75b8b1fe118048932beb99d8a67e3176881b3666",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_kept_968ea",
                    table="annotations_evidence",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="evidence",
            trigger=pgtrigger.compiler.Trigger(
                name="of_the_desk",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_check_evidence()",
                    func="RETURN NEW;",
                    hash="12507179be02420edb51f91473ebccd14ad93891",
                    operation="INSERT",
                    pgid="pgtrigger_of_the_desk_74a8d",
                    table="annotations_evidence",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="span",
            index=models.Index(fields=["revision", "start"], name="span_in_text"),
        ),
        migrations.AddConstraint(
            model_name="span",
            constraint=models.CheckConstraint(
                condition=models.Q(("start__lt", models.F("end"))), name="span_range"
            ),
        ),
        migrations.AddConstraint(
            model_name="span",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[("article", "="), ("number", "="), ("claim", "<>")],
                name="span_number_of_one_claim",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="span",
            trigger=pgtrigger.compiler.Trigger(
                name="noted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_note('quote,prefix,suffix', '')",
                    func="RETURN NULL;",
                    hash="645cefe81d13da9210a0f22584eedec3e6c97aa5",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_noted_50534",
                    table="annotations_span",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="span",
            trigger=pgtrigger.compiler.Trigger(
                name="kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_keep()",
                    func="RETURN NULL;",
                    hash="e9cb67e444cb2359bf9da9a9903e680b1cea4ced",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_kept_2c626",
                    table="annotations_span",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="span",
            trigger=pgtrigger.compiler.Trigger(
                name="words",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_check_span()",
                    func="RETURN NEW;",
                    hash="a4f9044b743d327dc4239d76aef8daaef534f7ff",
                    operation="INSERT",
                    pgid="pgtrigger_words_799c0",
                    table="annotations_span",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="spanending",
            trigger=pgtrigger.compiler.Trigger(
                name="noted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_note('', '')",
                    func="RETURN NULL;",
                    hash="00c131f679ad8509ab1cd97780f610894511dca6",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_noted_717b6",
                    table="annotations_spanending",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="spanending",
            trigger=pgtrigger.compiler.Trigger(
                name="kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_keep()",
                    func="RETURN NULL;",
                    hash="19e6ac07b7e429743c470bafd1bbb4729770e7c8",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_kept_ce683",
                    table="annotations_spanending",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="summary",
            constraint=models.UniqueConstraint(fields=("article", "number"), name="summary_number"),
        ),
        migrations.AddConstraint(
            model_name="summary",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("headline", ""), _negated=True),
                    models.Q(("summary", ""), _negated=True),
                ),
                name="summary_words",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="summary",
            trigger=pgtrigger.compiler.Trigger(
                name="noted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_note('headline,summary', '')",
                    func="RETURN NULL;",
                    hash="0c23de23264cab69d9ee10209f7d5eb419848e30",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_noted_652b1",
                    table="annotations_summary",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="summary",
            trigger=pgtrigger.compiler.Trigger(
                name="kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_keep()",
                    func="RETURN NULL;",
                    hash="7bf8fad554c6be31d2d8ae112e428cf08740a17b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_kept_0b284",
                    table="annotations_summary",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="summary",
            trigger=pgtrigger.compiler.Trigger(
                name="next",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_check_summary()",
                    func="RETURN NEW;",
                    hash="42ae2dafd04fcaeed78b31df94ffd22dd2b105a9",
                    operation="INSERT",
                    pgid="pgtrigger_next_ad5dc",
                    table="annotations_summary",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="publication",
            index=models.Index(fields=["-published_at"], name="publication_newest"),
        ),
        migrations.AddConstraint(
            model_name="publication",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("article__isnull", True),
                        ("claim__isnull", False),
                        ("summary__isnull", True),
                    ),
                    models.Q(
                        ("article__isnull", False),
                        ("claim__isnull", True),
                        ("ruling__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="publication_of_one_thing",
            ),
        ),
        migrations.AddConstraint(
            model_name="publication",
            constraint=models.UniqueConstraint(
                fields=("claim", "number"), name="publication_of_claim"
            ),
        ),
        migrations.AddConstraint(
            model_name="publication",
            constraint=models.UniqueConstraint(
                fields=("article", "number"), name="publication_of_article"
            ),
        ),
        migrations.AddConstraint(
            model_name="publication",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("decision__isnull", True),
                        ("kind", "withdrawal"),
                        ("snapshot__isnull", True),
                    ),
                    models.Q(
                        models.Q(("kind", "withdrawal"), _negated=True),
                        ("decision__isnull", False),
                        ("snapshot__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="publication_snapshot",
            ),
        ),
        migrations.AddConstraint(
            model_name="publication",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("kind", "first"), models.Q(("reason", ""), _negated=True), _connector="OR"
                ),
                name="publication_reason",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="publication",
            trigger=pgtrigger.compiler.Trigger(
                name="noted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_note('reason,snapshot', '')",
                    func="RETURN NULL;",
                    hash="025c573da294b924e88f5ea7f08ce144a4975ae2",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_noted_da714",
                    table="annotations_publication",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="publication",
            trigger=pgtrigger.compiler.Trigger(
                name="kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_keep()",
                    func="RETURN NULL;",
                    hash="3b8ca12e9d0f5dee071531994ae3b3685fcfc3e5",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_kept_4c7c6",
                    table="annotations_publication",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="publication",
            trigger=pgtrigger.compiler.Trigger(
                name="approved",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_check_publication()",
                    func="RETURN NEW;",
                    hash="d32f58f80adcc59c08fb23f7bd32ffc8b471c5b4",
                    operation="INSERT",
                    pgid="pgtrigger_approved_757f7",
                    table="annotations_publication",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("article__isnull", True),
                        ("claim__isnull", False),
                        ("ruling__isnull", False),
                        ("summary__isnull", True),
                    ),
                    models.Q(
                        ("article__isnull", False),
                        ("claim__isnull", True),
                        ("ruling__isnull", True),
                        ("summary__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="decision_on_one_thing",
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.UniqueConstraint(
                fields=("ruling", "number"), name="decision_on_ruling"
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.UniqueConstraint(
                fields=("summary", "number"), name="decision_on_summary"
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("answer", "sent_back"),
                    models.Q(("digest", ""), _negated=True),
                    _connector="OR",
                ),
                name="decision_digest",
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("answer", "approved"),
                    models.Q(("comment", ""), _negated=True),
                    _connector="OR",
                ),
                name="decision_comment",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="decision",
            trigger=pgtrigger.compiler.Trigger(
                name="noted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_note('comment,digest', '')",
                    func="RETURN NULL;",
                    hash="e92c89691405b42c369b02d3246eee0153740d30",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_noted_e6112",
                    table="annotations_decision",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="decision",
            trigger=pgtrigger.compiler.Trigger(
                name="kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_keep()",
                    func="RETURN NULL;",
                    hash="a4a36ec9804be2f73de52ba7cdb1e2d8b752b0c1",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_kept_d3bfa",
                    table="annotations_decision",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="decision",
            trigger=pgtrigger.compiler.Trigger(
                name="four_eyes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_check_decision()",
                    func="RETURN NEW;",
                    hash="3ec81c307f4040d80e01bde38af25798dca8324d",
                    operation="INSERT",
                    pgid="pgtrigger_four_eyes_549a4",
                    table="annotations_decision",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="wording",
            constraint=models.UniqueConstraint(fields=("claim", "number"), name="wording_number"),
        ),
        migrations.AddConstraint(
            model_name="wording",
            constraint=models.CheckConstraint(
                condition=models.Q(("statement", ""), _negated=True), name="wording_statement"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wording",
            trigger=pgtrigger.compiler.Trigger(
                name="noted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_note('statement,role', '')",
                    func="RETURN NULL;",
                    hash="5e06e5808217f9a4a9dee16fcaa43f80bd5defd6",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_noted_3de94",
                    table="annotations_wording",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wording",
            trigger=pgtrigger.compiler.Trigger(
                name="kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_keep()",
                    func="RETURN NULL;",
                    hash="c150ba6192eedb30090143b6e4d388367543ea48",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_kept_7da92",
                    table="annotations_wording",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="wording",
            trigger=pgtrigger.compiler.Trigger(
                name="next",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_check_wording()",
                    func="RETURN NEW;",
                    hash="09aa8df567a23fd26d5c22bafd169bea3786c157",
                    operation="INSERT",
                    pgid="pgtrigger_next_1fc3d",
                    table="annotations_wording",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="verdict",
            constraint=models.UniqueConstraint(
                fields=("claim", "reviewer", "number"), name="verdict_number"
            ),
        ),
        migrations.AddConstraint(
            model_name="verdict",
            constraint=models.CheckConstraint(
                condition=models.Q(("rationale", ""), _negated=True), name="verdict_rationale"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="verdict",
            trigger=pgtrigger.compiler.Trigger(
                name="noted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_note('rationale', '')",
                    func="RETURN NULL;",
                    hash="087bd9e092950fd1f7bffe4002a2a3879a60d6fc",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_noted_a6b0b",
                    table="annotations_verdict",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="verdict",
            trigger=pgtrigger.compiler.Trigger(
                name="kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_keep()",
                    func="RETURN NULL;",
                    hash="31bbe0a9b6100dd087ce51e39533cd35f0b5d705",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_kept_b974e",
                    table="annotations_verdict",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="verdict",
            trigger=pgtrigger.compiler.Trigger(
                name="ground",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_check_verdict()",
                    func="RETURN NEW;",
                    hash="b07119ac02be903f031810c25954082c300b9686",
                    operation="INSERT",
                    pgid="pgtrigger_ground_efc3d",
                    table="annotations_verdict",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="ruling",
            constraint=models.UniqueConstraint(fields=("claim", "number"), name="ruling_number"),
        ),
        migrations.AddConstraint(
            model_name="ruling",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("finding", ""), _negated=True),
                    models.Q(("rationale", ""), _negated=True),
                ),
                name="ruling_words",
            ),
        ),
        migrations.AddConstraint(
            model_name="ruling",
            constraint=models.CheckConstraint(
                condition=django.db.models.lookups.LessThanOrEqual(
                    django.db.models.functions.text.Length("finding"), 140
                ),
                name="ruling_finding_length",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ruling",
            trigger=pgtrigger.compiler.Trigger(
                name="noted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_note('finding,rationale,adjudication', '')",
                    func="RETURN NULL;",
                    hash="efe243df03a3a444b53c1e22ad2b721eddebd124",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_noted_00ed7",
                    table="annotations_ruling",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ruling",
            trigger=pgtrigger.compiler.Trigger(
                name="kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_keep()",
                    func="RETURN NULL;",
                    hash="03b488c86c8c68edf32e87258ec4d0015aabc8fa",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_kept_9b60a",
                    table="annotations_ruling",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ruling",
            trigger=pgtrigger.compiler.Trigger(
                name="ground",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    execute="annotations_check_ruling()",
                    func="RETURN NEW;",
                    hash="7126e85d8d127ea4ede655fb9bc53743c81c28f2",
                    operation="INSERT",
                    pgid="pgtrigger_ground_8fd1b",
                    table="annotations_ruling",
                    when="BEFORE",
                ),
            ),
        ),
    ]
