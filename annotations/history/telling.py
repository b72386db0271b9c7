"""An event in one sentence a person can read; made from the record, never stored."""

import json
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from annotations.history.models import Event

# What was done when a row of this table was added.
DONE = {
    "annotations_article": gettext_lazy("took the article in"),
    "annotations_revision": gettext_lazy("stored the text"),
    "annotations_claim": gettext_lazy("marked a claim"),
    "annotations_span": gettext_lazy("marked the words"),
    "annotations_spanending": gettext_lazy("ended a highlight"),
    "annotations_wording": gettext_lazy("worded the claim"),
    "annotations_settingaside": gettext_lazy("set the claim aside or brought it back"),
    "annotations_evidence": gettext_lazy("added evidence"),
    "annotations_verdict": gettext_lazy("gave a verdict"),
    "annotations_contactattempt": gettext_lazy("noted an attempt to reach the claimant"),
    "annotations_ruling": gettext_lazy("drafted the desk's verdict"),
    "annotations_summary": gettext_lazy("drafted the summary"),
    "annotations_decision": gettext_lazy("decided on the draft"),
    "annotations_publication": gettext_lazy("published or withdrew"),
    "annotations_source": gettext_lazy("noted a source"),
    "annotations_claimant": gettext_lazy("noted a claimant"),
    "annotations_desk": gettext_lazy("set up the desk"),
    "annotations_membership": gettext_lazy("added a member"),
    "annotations_user": gettext_lazy("added a person"),
    "annotations_invitation": gettext_lazy("made an invitation"),
}

# Facts of a record that make the sentence exact, where the row has them.
FACTS = ("number", "rating", "answer", "kind", "reason")


def tell(event: Event) -> str:
    """Who did what: “Ana gave a verdict (2, disputed).”"""
    who = str(event.actor) if event.actor else event.actor_name
    if event.action == Event.Action.CHANGED:
        what = _("changed %(what)s") % {"what": ", ".join(_changed(event))}
    elif event.action == Event.Action.DELETED:
        what = _("deleted a row of %(table)s") % {"table": event.table.removeprefix("annotations_")}
    else:
        what = str(DONE.get(event.table, _("added a row of %(table)s") % {"table": event.table}))
    facts = ", ".join(_facts(event))
    return f"{who} {what} ({facts})" if facts else f"{who} {what}"


def _facts(event: Event) -> list[str]:
    data: dict[str, Any] = json.loads(event.data)
    return [
        str(data[name]).replace("_", " ")
        for name in FACTS
        if data.get(name) and len(str(data[name])) < 40
    ]


def _changed(event: Event) -> list[str]:
    after: dict[str, Any] = json.loads(event.after or "{}")
    return [name.removesuffix("_id").replace("_", " ") for name in after if name != "version"]
