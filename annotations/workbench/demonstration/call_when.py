"""Claims on when it was: on which day, and whether the mutiny was over by then."""

from datetime import date

from annotations.workbench.demonstration.claimants import YENI_SAFAK
from annotations.workbench.demonstration.passages import DURING, END_OF_MONTH, WSJ_HEADLINE
from annotations.workbench.demonstration.shapes import Claim, Place, Wording, prose
from annotations.workbench.demonstration.steps import (
    Approved,
    Drafted,
    Gathered,
    Given,
    Published,
    SentBack,
)

DAY = Claim(
    key="day",
    marked_by="jonas",
    place=Place("Burns calling on 24 June, while the columns were still on the road"),
    wording=Wording(
        "Burns called Naryshkin on 24 June 2023.", claimant=YENI_SAFAK, said_on=date(2023, 7, 12)
    ),
    steps=(
        Gathered("during", 5, "supports", DURING, "jonas"),
        Gathered(
            "end", 5, "undermines", END_OF_MONTH, "jonas",
            note="The same report, quoting Naryshkin. “Last month” is June 2023.",
        ),
        Gathered(
            "headline", 1, "context",
            WSJ_HEADLINE, "jonas",
            note="The headline: after the mutiny, with no day.",
        ),
        Given(
            "jonas", "disputed",
            prose("""
                The report that gives 24 June also quotes Naryshkin, and he puts the conversation at
                the end of the month. With six days of June still to come the 24th is an odd day to
                call its end, though not an impossible one. The Wall Street Journal’s headline has
                Burns calling after the mutiny and gives no day. No other passage that we cite names
                one.
            """),
            ("during", "end", "headline"),
        ),
        Drafted(
            "jonas", "jonas",
            "The report that gives 24 June also quotes Naryshkin: “at the end of last month”.",
            prose("""
                One report gives the day as 24 June 2023, during the mutiny, and quotes Naryshkin in
                the same article as placing the conversation “at the end of last month”. He is one
                of the two who were on the line.

                The two can be reconciled only by counting the 24th as the end of June. We found no
                other source that names the day, so we cannot say that it was not the 24th, only
                that what we have speaks against it as well as for it.
            """),
            ("during", "end", "headline"),
        ),
        Approved("ingrid"),
        Published("amal"),
    ),
)  # fmt: skip

AFTER = Claim(
    key="after",
    marked_by="ingrid",
    place=Place(
        "By the next evening they had turned back. "
        "Within days the director of the CIA, William Burns, telephoned"
    ),
    also=(Place("A call after the mutiny"),),
    wording=Wording("Burns telephoned Naryshkin when the mutiny was already over."),
    steps=(
        Gathered(
            "journal", 1, "supports",
            WSJ_HEADLINE, "jonas",
            note="The headline.",
        ),
        Gathered(
            "upday", 4, "supports", "Russia's spy boss says he spoke to CIA after Wagner revolt",
            "jonas", note="The headline.",
        ),
        Gathered(
            "end", 5, "supports", END_OF_MONTH, "jonas",
            note="Naryshkin, quoted. The columns had turned back on 24 June.",
        ),
        Gathered("during", 5, "undermines", DURING, "jonas"),
        Given(
            "jonas", "disputed",
            prose("""
                Yeni Şafak has Burns calling on 24 June, during the rebellion, and that contradicts
                the article. Two headlines say “after”, and Naryshkin’s “end of last month” fits
                them. I found no passage that gives an hour of the day, which alone could settle a
                call on the 24th.
            """),
            ("journal", "upday", "end", "during"),
        ),
        Drafted(
            "jonas", "jonas",
            "One report has Burns calling on 24 June, during the mutiny and not after it.",
            prose("""
                Yeni Şafak reported on 12 July 2023 that Burns called on 24 June, during the
                rebellion. Two headlines have the call after it, and in the same article Naryshkin
                is quoted as placing it at the end of the month. The sources differ, and none gives
                the hour.
            """),
            ("journal", "upday", "end", "during"),
        ),
        SentBack(
            "ingrid",
            "Three passages say after and one says during, but the finding names only the one. "
            "Say how the reports divide, so that nobody reads disputed as wrong.",
        ),
    ),
)  # fmt: skip
