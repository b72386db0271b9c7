"""Claims on the call itself: that there was one, how long it lasted, and a meeting before it."""

from datetime import date

from annotations.workbench.demonstration.claimants import NARYSHKIN, SVR_DIRECTOR
from annotations.workbench.demonstration.passages import (
    DURING,
    MOST_OF_THE_CALL,
    NO_CONTACTS,
    OFFICIALS_SAID,
)
from annotations.workbench.demonstration.shapes import Claim, Place, Wording, prose
from annotations.workbench.demonstration.steps import Approved, Drafted, Gathered, Given, Published

CALLED = Claim(
    key="called",
    marked_by="ingrid",
    place=Place("the director of the CIA, William Burns, telephoned Sergei Naryshkin"),
    also=(Place("In June 2023 the heads of two intelligence services spoke by telephone"),),
    wording=Wording("In June 2023 William Burns telephoned Sergei Naryshkin."),
    steps=(
        Gathered(
            "officials", 1, "supports", OFFICIALS_SAID, "ingrid",
            note="The headline names Burns as the caller. The officials are not named.",
        ),
        Gathered(
            "naryshkin", 5, "supports", DURING, "ingrid",
            note="Reported of Naryshkin, who is “him”. The day is judged as a claim of its own.",
        ),
        Gathered(
            "reuters", 7, "supports", MOST_OF_THE_CALL, "ingrid",
            note="Naryshkin’s own words about the call, as Reuters reported them.",
        ),
        Gathered(
            "tass", 3, "context", NO_CONTACTS, "ingrid",
            note="Dated 25 June 2023, and about diplomats. It is no denial of this call.",
        ),
        Given(
            "ingrid", "confirmed",
            prose("""
                Two sides at odds both tell of this call: American officials, whom The Wall Street
                Journal does not name, and Naryshkin by name, in reports of 12 July 2023. The words
                we have from the Journal do not say who was at the other end; the reports of
                Naryshkin’s account do. Among the reports that I read I found no denial; what TASS
                wrote on 25 June is about diplomats. All of this is press reporting, and I know of
                no record of the call to set beside it.
            """),
            ("officials", "naryshkin", "reuters", "tass"),
        ),
        Drafted(
            "ingrid", "ingrid",
            "Both sides tell of it: American officials to one newspaper, and Naryshkin himself in "
            "reports of 12 July 2023.",
            prose("""
                The call is told from both ends. American officials, whom The Wall Street Journal
                does not name, spoke of it in a report of 30 June 2023, and Naryshkin spoke of it in
                reports of 12 July.

                These are press reports. No record of the call is known to us, and we found nobody
                who denies it. On which day in June it was, how long it took and what it was about
                we judge as claims of their own.
            """),
            ("officials", "naryshkin", "reuters", "tass"),
        ),
        Approved("jonas"),
        Published("amal"),
    ),
)  # fmt: skip

LENGTH = Claim(
    key="length",
    marked_by="jonas",
    place=Place("lasted about an hour"),
    also=(Place("about an hour", occurrence=2),),
    wording=Wording(
        "The call between Burns and Naryshkin lasted about an hour.",
        claimant=NARYSHKIN, role=SVR_DIRECTOR, said_on=date(2023, 7, 12),
    ),
    steps=(
        Gathered(
            "reuters", 7, "supports", MOST_OF_THE_CALL, "ingrid",
            note="The length stands outside the words that are quoted as Naryshkin’s.",
        ),
        Gathered("uawire", 6, "undermines", "lasted more than an hour", "jonas"),
        Given(
            "ingrid", "confirmed",
            prose("""
                Reuters gives the length as about an hour in its account of what Naryshkin said.
                UAWire’s “more than an hour” need not contradict that: a call of an hour and a few
                minutes is both. I would call it disputed if a report named a clearly different
                length, and I found none.
            """),
            ("reuters", "uawire"),
        ),
        Given(
            "jonas", "disputed",
            prose("""
                Two reports of the same day on the same account give two lengths, “about an hour” in
                Reuters and “more than an hour” in UAWire. They may be one figure rounded in two
                ways, but I have not seen Naryshkin’s full words and cannot tell which is nearer.
                While our sources differ we should say that they differ instead of choosing.
            """),
            ("reuters", "uawire"),
        ),
    ),
)  # fmt: skip

ANKARA = Claim(
    key="ankara",
    marked_by="jonas",
    place=Place("Burns and Naryshkin had met before, in Ankara in November 2022"),
    wording=Wording("Burns and Naryshkin met in Ankara in November 2022."),
    steps=(
        Gathered(
            "guardian", 8, "supports",
            "CIA director meets Russian counterpart as US denies secret peace talks", "jonas",
            note="The headline, of 14 November 2022. The report is of a meeting in Ankara.",
        ),
    ),
)  # fmt: skip
