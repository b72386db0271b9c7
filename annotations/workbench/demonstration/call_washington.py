"""Claims on what Washington says, and on what it leaves unsaid."""

from annotations.workbench.demonstration.claimants import (
    MILLER,
    OFFICIALS,
    UNITED_STATES,
    WALL_STREET_JOURNAL,
)
from annotations.workbench.demonstration.passages import (
    CIA_DECLINED,
    NOT_INVOLVED,
    OFFICIALS_SAID,
)
from annotations.workbench.demonstration.shapes import Claim, Place, Wording, prose
from annotations.workbench.demonstration.steps import Approved, Drafted, Gathered, Given, Published

MESSAGE = Claim(
    key="message",
    marked_by="ingrid",
    place=Place("Burns told Naryshkin that the United States had no part in the mutiny"),
    wording=Wording(
        "Burns told Moscow that the United States had no part in the mutiny.",
        judged="said", claimant=OFFICIALS, relayed_by=WALL_STREET_JOURNAL,
    ),
    steps=(
        Gathered(
            "journal", 1, "supports", OFFICIALS_SAID, "jonas",
            note="The headline has Burns calling to reassure the Kremlin.",
        ),
        Given(
            "jonas", "confirmed",
            prose("""
                The Wall Street Journal reports the message and says from whom it has it: officials
                familiar with the matter, whom it does not name. The words that we have do not say
                who took the call, and the headline has the Kremlin reassured; so I worded the claim
                with Moscow, not with Naryshkin. It rests on one newspaper, and unnamed officials
                cannot be asked again. I judge only that they are reported to have said it.
            """),
            ("journal",),
        ),
        Drafted(
            "jonas", "jonas",
            "The Wall Street Journal reports it of officials whom it does not name. "
            "We judged only that it was said.",
            prose("""
                The newspaper’s report of 30 June 2023 speaks of a message that the United States
                had no involvement, and gives as its source “officials familiar with the matter”.
                Its headline names Burns as the caller and the Kremlin as the one to be reassured.

                This is one report, and with officials who are not named we could not go behind it.
                Whether the message was true is judged as a claim of its own.
            """),
            ("journal",),
        ),
    ),
    afterwards=(Approved("ingrid"),),
)  # fmt: skip

NO_PART = Claim(
    key="no-part",
    marked_by="ingrid",
    place=Place("the United States had no part in the mutiny"),
    also=(Place("the United States is not involved and will not be involved"),),
    wording=Wording("The United States had no part in the mutiny.", claimant=UNITED_STATES),
    steps=(
        Gathered(
            "officials", 1, "supports", OFFICIALS_SAID, "ingrid",
            note="The party’s own account, through officials who are not named.",
        ),
        Gathered(
            "miller", 2, "supports", NOT_INVOLVED, "ingrid",
            note="The party’s own account, in public: Matthew Miller, State Department.",
        ),
        Given(
            "ingrid", "unverified",
            prose("""
                Washington says so twice, in public through Matthew Miller and in private through
                officials who spoke to The Wall Street Journal. Both speak for the party concerned,
                and nobody can prove a negative by stating it. I looked through the American,
                Russian and other reports of 25 June to 13 July 2023 that we cite for this article
                and found nothing independent that supports it, and nothing that contradicts it.
            """),
            ("officials", "miller"),
        ),
        Drafted(
            "ingrid", "ingrid",
            "Washington says so, in public and through unnamed officials. We found nothing "
            "independent for it or against it.",
            prose("""
                The State Department said so in public, and officials whom The Wall Street Journal
                does not name said that it was also the message of the call. Both are the party
                concerned.

                We looked through the reports of 25 June to 13 July 2023 that we cite for this
                article. None of them contradicts the statement, and none supports it from another
                source. That leaves it open.
            """),
            ("officials", "miller"),
        ),
    ),
)  # fmt: skip

INTERNAL = Claim(
    key="internal",
    marked_by="jonas",
    place=Place("this is an internal Russian affair"),
    wording=Wording(
        "The mutiny was an internal Russian affair.",
        claimant=MILLER, role="U.S. State Department",
    ),
)  # fmt: skip

CIA = Claim(
    key="cia",
    marked_by="ingrid",
    place=Place("The CIA declined to comment"),
    also=(Place("the CIA has declined to comment"),),
    wording=Wording("The CIA declined to comment on Naryshkin’s account of the call."),
    steps=(
        Gathered("upday", 4, "supports", CIA_DECLINED, "ingrid"),
        Given(
            "ingrid", "confirmed",
            prose("""
                upday reports it in one plain sentence on 13 July 2023, the day after Naryshkin’s
                account was published. That is one source, and a secondary one; an agency that does
                not comment leaves little else to cite. Among the reports that I read I found no
                comment by it. The verdict is about those days and not about any later one.
            """),
            ("upday",),
        ),
        Drafted(
            "ingrid", "ingrid",
            "So reported on 13 July 2023. Among the reports that we read we found no comment by "
            "the agency.",
            prose("""
                One report, of 13 July 2023, says that the agency declined to comment on Naryshkin’s
                remarks. We have nothing from the agency itself, which is what declining to comment
                leaves behind, and found no report of a comment.

                This is about the days after his account was published. It does not say that the
                agency never spoke of the call later.
            """),
            ("upday",),
        ),
        Approved("jonas"),
        Published("amal"),
    ),
)  # fmt: skip
