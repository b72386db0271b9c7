"""Claims on what Moscow says: what Naryshkin told, and what TASS wrote before he did."""

from datetime import date

from annotations.workbench.demonstration.claimants import NARYSHKIN, REUTERS, SVR_DIRECTOR, TASS
from annotations.workbench.demonstration.passages import (
    CIA_DECLINED,
    MOST_OF_THE_CALL,
    NO_CONTACTS,
    OFFICIALS_SAID,
)
from annotations.workbench.demonstration.shapes import Claim, Place, Wording, prose
from annotations.workbench.demonstration.steps import (
    Approved,
    Corrected,
    Drafted,
    Gathered,
    Given,
    Published,
)

WORDS = Place(
    "For most of the call, which lasted about an hour, he said, the two men "
    "“considered and discussed what to do with Ukraine”"
)
SAID_ON = date(2023, 7, 12)
ANOTHER_MEETING = "not discussing settlement of the war in Ukraine"
ONLY_HE_SAYS_SO = (
    "He says so; nobody else is known to have been on the line, and the CIA declined to comment."
)

SAID_UKRAINE = Claim(
    key="said-ukraine",
    marked_by="jonas",
    place=WORDS,
    wording=Wording(
        "Sergei Naryshkin said they mostly discussed what to do with Ukraine.",
        judged="said", claimant=NARYSHKIN, role=SVR_DIRECTOR, relayed_by=REUTERS, said_on=SAID_ON,
    ),
    steps=(
        Gathered("reuters", 7, "supports", MOST_OF_THE_CALL, "jonas"),
        Gathered(
            "tass", 9, "supports",
            "to discuss 'what to do with Ukraine,' Russia's TASS news agency reported", "jonas",
            note="The same phrase, from TASS.",
        ),
        Given(
            "jonas", "confirmed",
            prose("""
                Reuters quotes Naryshkin, and Al Arabiya has the phrase from TASS, both in reports
                of 12 July 2023. The two agree on “what to do with Ukraine”. That it took up most of
                the call is in the Reuters report alone. I read reports of what he said and not the
                full text, and I judge only that he said it.
            """),
            ("reuters", "tass"),
        ),
        Drafted(
            "jonas", "jonas",
            "Reuters quotes him, and a second report has the same phrase from TASS.",
            prose("""
                Reuters quotes Naryshkin as saying “we considered and discussed what to do with
                Ukraine”, for most of the call. Al Arabiya carries the phrase “what to do with
                Ukraine” from TASS. Both reports are of 12 July 2023.

                We have read reports of his words and not their full text; that it was most of the
                call is in the first report only. Whether the two men did discuss it is judged as a
                claim of its own.
            """),
            ("reuters", "tass"),
        ),
        Approved("ingrid"),
        Published("amal"),
    ),
)  # fmt: skip

ABOUT_UKRAINE = Claim(
    key="about-ukraine",
    marked_by="ingrid",
    place=WORDS,
    wording=Wording(
        "Burns and Naryshkin spent most of the call on what to do with Ukraine.",
        claimant=NARYSHKIN, role=SVR_DIRECTOR, relayed_by=REUTERS, said_on=SAID_ON,
    ),
    steps=(
        Gathered(
            "reuters", 7, "supports", MOST_OF_THE_CALL, "ingrid", note="The claimant’s own words."
        ),
        Gathered("cia", 4, "context", CIA_DECLINED, "ingrid"),
        Gathered("ankara", 8, "undermines", ANOTHER_MEETING, "ingrid"),
        Given(
            "ingrid", "unverified",
            prose("""
                Two men were on the line and one of them has spoken. I looked for a second account
                of what they discussed in the reports of 30 June to 13 July 2023 and found none; the
                CIA declined to comment. An earlier report speaks against him, with the two “not
                discussing settlement of the war in Ukraine”. That is too little to dispute it.
            """),
            ("reuters", "cia", "ankara"),
        ),
        Drafted(
            "ingrid", "ingrid", ONLY_HE_SAYS_SO,
            prose("""
                Two people are known to have been on the line. One of them, Naryshkin, gave an
                account that was published on 12 July 2023; the agency that the other one led
                declined to comment on it. A report in The Guardian has the two “not discussing
                settlement of the war in Ukraine”, which speaks against him.

                We looked for a second account of what the two men spoke about and found none. A
                statement by a party is evidence that he made it. It does not settle what happened
                on a call that nobody else is known to have heard.
            """),
            ("reuters", "cia", "ankara"),
        ),
        Approved("jonas"),
        Published("amal"),
    ),
    afterwards=(
        Gathered(
            "ankara-context", 8, "context", ANOTHER_MEETING, "jonas",
            note="Of an earlier meeting, in Ankara in November 2022. It is not about this call.",
            supersedes="ankara",
        ),
        Gathered(
            "officials", 1, "context", OFFICIALS_SAID, "jonas",
            note="Washington’s account of the call: another subject, which does not exclude his.",
        ),
        Given(
            "ingrid", "unverified",
            prose("""
                I had counted The Guardian’s report against him. It is of November 2022 and of a
                meeting in Ankara, so it says nothing about this call. The rest stands: one of two
                men has spoken, the CIA declined to comment, and the officials who spoke to The Wall
                Street Journal told of another subject, which does not exclude his. I looked for a
                second account in the reports of 30 June to 13 July 2023 and found none.
            """),
            ("reuters", "cia", "officials", "ankara-context"),
        ),
        Drafted(
            "ingrid", "ingrid", ONLY_HE_SAYS_SO,
            prose("""
                Two people are known to have been on the line. One of them, Naryshkin, gave an
                account that was published on 12 July 2023; the agency that the other one led
                declined to comment on it. The officials who spoke to The Wall Street Journal told
                of a message about the mutiny. That neither bears him out nor rules it out.

                We looked for a second account of this part of the call and found none. A statement
                by a party is evidence that he made it. It does not settle what happened on a call
                that nobody else is known to have heard.
            """),
            ("reuters", "cia", "officials", "ankara-context"),
        ),
        Approved("amal"),
        Corrected(
            "amal", "correction",
            "An earlier version counted a report on a meeting of November 2022 as evidence against "
            "the claim. It is about another conversation and is now given as context, and the "
            "American officials’ account is given beside it. The rating is unchanged.",
        ),
    ),
)  # fmt: skip

TASS_WROTE = Claim(
    key="tass-wrote",
    marked_by="ingrid",
    place=Place("there were no contacts between the two countries’ top diplomats"),
    wording=Wording(
        "TASS wrote that there were no contacts between the top diplomats.",
        judged="said", claimant=TASS, said_on=date(2023, 6, 25),
    ),
    steps=(
        Gathered(
            "tass", 3, "supports", NO_CONTACTS, "ingrid",
            note="TASS’s own page. The headline says that it comes from television.",
        ),
        Given(
            "ingrid", "confirmed",
            prose("""
                The words stand on TASS’s own page of 25 June 2023, so no other source is needed to
                show that it wrote them. Its headline gives television as the origin. They speak of
                the two countries’ top diplomats and of the time up to that day; they must not be
                read as a denial that intelligence chiefs spoke.
            """),
            ("tass",),
        ),
    ),
)  # fmt: skip
