"""Claims that are not to be rated."""

from annotations.claims.models import SettingAside
from annotations.exchange.notation import Json, moment
from annotations.exchange.referring import Referred


def of_setting_aside(row: SettingAside, referred: Referred) -> Json:
    """Why the claim was set aside; or, as the reason *back*, that it was brought back."""
    return {
        "number": row.number,
        "reason": row.reason,
        "note": row.note,
        "duplicate_of": referred.claims.get(row.duplicate_of_id),
        "by": referred.people.get(row.set_by_id),
        "at": moment(row.set_at),
    }
