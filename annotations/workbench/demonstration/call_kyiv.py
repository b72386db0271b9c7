"""Two claims on the same words from Kyiv: an opinion, and that somebody gave it."""

from annotations.workbench.demonstration.claimants import PODOLYAK, REUTERS
from annotations.workbench.demonstration.shapes import Claim, Place, Wording, prose
from annotations.workbench.demonstration.steps import (
    Approved,
    Drafted,
    Gathered,
    Given,
    Published,
    SetAside,
    Withdrawn,
)

WORDS = Place("someone like Naryshkin, he told Reuters, has no leverage over how the war will end")
ADVISER = "adviser to the president of Ukraine"

LEVERAGE = Claim(
    key="leverage",
    marked_by="jonas",
    place=WORDS,
    wording=Wording(
        "Someone like Naryshkin has no leverage over how the war will end.",
        claimant=PODOLYAK, role=ADVISER, relayed_by=REUTERS,
    ),
    steps=(
        SetAside(
            "jonas", "opinion",
            "A judgement of one man’s weight in a war that was still going on; no evidence could "
            "settle it. That it was said can be checked, as a claim of its own.",
        ),
    ),
)  # fmt: skip

PODOLYAK_SAID = Claim(
    key="podolyak",
    marked_by="ingrid",
    place=WORDS,
    wording=Wording(
        "No one like Naryshkin has leverage over how the war will end.",
        judged="said", claimant=PODOLYAK, role=ADVISER, relayed_by=REUTERS,
    ),
    steps=(
        Gathered(
            "upday", 4, "supports",
            "Today, someone like Naryshkin has no leverage over how this war will end.", "ingrid",
            note="Quoted as said to Reuters.",
        ),
        Given(
            "ingrid", "confirmed",
            prose("""
                upday quotes the sentence on 13 July 2023 as said to Reuters. It is the one report
                of it that we have, at second hand; the original should be found before this is
                published. I judge only that he is quoted as saying it.
            """),
            ("upday",),
        ),
        Drafted(
            "ingrid", "ingrid",
            "A report of 13 July 2023 quotes the sentence, as said to Reuters.",
            prose("""
                The sentence stands in one report, of 13 July 2023, which quotes it as said to
                Reuters. We have not seen the original report. What he thinks of another man’s
                leverage is an opinion, and we do not rate it.
            """),
            ("upday",),
        ),
        Approved("jonas"),
        Published("amal"),
    ),
    afterwards=(
        Withdrawn(
            "amal",
            "This was published by mistake: it was to wait until the desk had seen the first "
            "report of it. Until then it is withdrawn.",
        ),
    ),
)  # fmt: skip
