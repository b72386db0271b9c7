"""The English article, on a telephone call of June 2023, and the order in which it was marked."""

from datetime import date

from annotations.text.blocks import Block
from annotations.workbench.demonstration.call_itself import ANKARA, CALLED, LENGTH
from annotations.workbench.demonstration.call_kyiv import LEVERAGE, PODOLYAK_SAID
from annotations.workbench.demonstration.call_moscow import ABOUT_UKRAINE, SAID_UKRAINE, TASS_WROTE
from annotations.workbench.demonstration.call_washington import CIA, INTERNAL, MESSAGE, NO_PART
from annotations.workbench.demonstration.call_when import AFTER, DAY
from annotations.workbench.demonstration.shapes import Article, Summary, prose

BLOCKS = (
    Block("headline", "A call after the mutiny, and what each side says was said"),
    Block(
        "standfirst",
        prose("""
            In June 2023 the heads of two intelligence services spoke by telephone. Each side has
            told a different part of it.
        """),
    ),
    Block(
        "paragraph",
        prose("""
            On the night of 23 June 2023 fighters of the Wagner group left their camps, entered
            Rostov-on-Don and set off towards Moscow. By the next evening they had turned back.
            Within days the director of the CIA, William Burns, telephoned Sergei Naryshkin, the
            head of Russia’s foreign intelligence service, the SVR.
        """),
    ),
    Block(
        "paragraph",
        prose("""
            That the two men spoke is told on both sides. What they spoke about is told twice, and
            not alike. Washington’s version came first, within a week of the mutiny, from officials
            who were not named. Moscow’s came in July, from Naryshkin himself. One is about the
            mutiny and the other about the war, and a call has room for both.
        """),
    ),
    Block("heading", "What Washington says"),
    Block(
        "paragraph",
        prose("""
            The call was meant to reassure. Burns told Naryshkin that the United States had no part
            in the mutiny, The Wall Street Journal reported on 30 June, citing officials familiar
            with the matter. The headline over its report has him calling “to Reassure Kremlin”.
        """),
    ),
    Block(
        "paragraph",
        prose("""
            The State Department had said the same aloud: “this is an internal Russian affair in
            which the United States is not involved and will not be involved”. The words were
            Matthew Miller’s, and The Moscow Times carried them on 26 June, under a headline that
            said the American ambassador had told Russia so too.
        """),
    ),
    Block(
        "paragraph",
        prose("""
            In Moscow TASS, citing television, wrote on 25 June that the ambassador had been in
            contact with Russian diplomats, and that there were no contacts between the two
            countries’ top diplomats. Of the intelligence services those words say nothing.
        """),
    ),
    Block("heading", "What Moscow says"),
    Block(
        "paragraph",
        prose("""
            Naryshkin’s own account was published on 12 July. For most of the call, which lasted
            about an hour, he said, the two men “considered and discussed what to do with Ukraine”.
            Reuters quoted him, and TASS reported it; within the day outlets as far apart as Al
            Arabiya and The Zimbabwe Mail had carried the phrase.
        """),
    ),
    Block(
        "paragraph",
        prose("""
            The phrase leaves much open. It does not say who proposed what, or what Burns answered.
            It is one man’s summary of a conversation between two.
        """),
    ),
    Block(
        "paragraph",
        prose("""
            When they spoke is less plain. A report in Yeni Şafak has Burns calling on 24 June,
            while the columns were still on the road; the same report quotes Naryshkin as placing
            the conversation at the end of the month. The CIA declined to comment on his remarks.
        """),
    ),
    Block("heading", "Day by day"),
    Block("list_item", "23 and 24 June: Wagner’s fighters set off for Moscow, and turn back."),
    Block(
        "list_item",
        "25 June: TASS reports that the American ambassador has been in contact with diplomats.",
    ),
    Block(
        "list_item",
        "26 June: The State Department is quoted: the United States is not involved.",
    ),
    Block("list_item", "30 June: The Wall Street Journal reports that Burns has called."),
    Block("list_item", "12 July: Naryshkin is reported as confirming it, and as saying more."),
    Block("list_item", "13 July: A report says that the CIA has declined to comment."),
    Block("heading", "What is not known"),
    Block(
        "paragraph",
        prose("""
            In Kyiv an adviser to the president, Mykhailo Podolyak, was dismissive: someone like
            Naryshkin, he told Reuters, has no leverage over how the war will end. Burns and
            Naryshkin had met before, in Ankara in November 2022, and Washington said then that they
            were not discussing a settlement of the war.
        """),
    ),
    Block(
        "paragraph",
        prose("""
            Nobody else is known to have been on the line. What was agreed, if anything was, neither
            service is quoted as saying. The reports differ even on the length of the call: one says
            about an hour, another that it lasted more than an hour.
        """),
    ),
    Block(
        "paragraph",
        prose("""
            That leaves two accounts of one conversation, each from the side that it suits. They
            agree on who rang whom. On the day, the length and the purpose of the call the reports
            differ, and a reader does best to wait.
        """),
    ),
)

# The order numbers the claims: the reviewers came back for the last three.
CLAIMS = (
    CALLED, MESSAGE, NO_PART, INTERNAL, SAID_UKRAINE, ABOUT_UKRAINE, LENGTH, DAY, CIA, LEVERAGE,
    ANKARA, TASS_WROTE, AFTER, PODOLYAK_SAID,
)  # fmt: skip

SUMMARY = Summary(
    headline="What is known of the call between Burns and Naryshkin",
    summary=prose("""
        That the two intelligence chiefs spoke in June 2023 is confirmed. What they spoke about
        rests on what each side has said since, and on the day of the call a single report gives two
        answers.
    """),
    drafted_by="jonas",
    approved_by="ingrid",
    published_by="amal",
)

CALL = Article(
    key="call",
    taken_in_by="ingrid",
    address="https://example.org/demonstration/a-call-after-the-mutiny",
    outlet="example.org",
    byline="Written for this demonstration",
    published_on=date(2026, 11, 12),
    language="en",
    blocks=BLOCKS,
    claims=CLAIMS,
    summary=SUMMARY,
)
