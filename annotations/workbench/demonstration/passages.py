"""Passages that more than one claim cites, word for word as in `sources.py`."""

WSJ_HEADLINE = "CIA Chief William Burns Called to Reassure Kremlin After Wagner Mutiny"
OFFICIALS_SAID = (
    "delivering a message that the U.S. had no involvement in Russia's internal chaos, "
    "officials familiar with the matter said"
)
NOT_INVOLVED = (
    "this is an internal Russian affair in which the United States is not involved "
    "and will not be involved"
)
NO_CONTACTS = "there were no contacts between the two countries' top diplomats"
CIA_DECLINED = "The CIA declined to comment on Naryshkin's remarks."
DURING = "William Burns called him on June 24 during the Wagner Group rebellion"
END_OF_MONTH = "the conversation took place at the end of last month"
MOST_OF_THE_CALL = (
    "for most of the call, lasting about an hour, "
    "'we considered and discussed what to do with Ukraine'"
)
UN_ESTIMATE = (
    "the United Nations Population Division estimates that number was reached on November 15, 2022"
)
UN_ESTIMATE_IN_ARABIC = "تقدّر شعبة السكان في الأمم المتحدة أن هذا العدد بُلغ في 15 نوفمبر 2022"
