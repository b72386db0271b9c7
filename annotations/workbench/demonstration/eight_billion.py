"""The Arabic article, on the day on which the world reached eight billion people."""

from datetime import date

from annotations.text.blocks import Block
from annotations.workbench.demonstration.eight_billion_claims import (
    DIFFERENCE,
    ESTIMATED,
    INDIA,
    REACHED,
)
from annotations.workbench.demonstration.shapes import Article, prose

BLOCKS = (
    Block("headline", "ثمانية مليارات إنسان: متى بلغنا الرقم؟"),
    Block("standfirst", "تقديران من جهتين، وبينهما نحو عشرة أشهر."),
    Block(
        "paragraph",
        prose("""
            قدّرت شعبة السكان في الأمم المتحدة أن عدد سكان العالم بلغ ثمانية مليارات نسمة في 15
            نوفمبر 2022. ولم يكن ذلك عدّاً للناس واحداً واحداً، بل كان تقديراً. وقبل ذلك اليوم بأقل
            من أسبوعين كان المنشور عن الأمم المتحدة توقعاً يقول إن سكان الأرض سيبلغون «ما يقرب من
            ثمانية مليارات» بحلول الموعد نفسه.
        """),
    ),
    Block(
        "paragraph",
        prose("""
            أما مكتب الإحصاء الأميركي فيقدّر أن العدد تجاوز ثمانية مليارات في 26 سبتمبر من العام
            التالي. وليس معنى ذلك أن إحدى الجهتين أخطأت، فكلتاهما تقدّر ولا تعدّ.
        """),
    ),
    Block("heading", "الهند والصين"),
    Block(
        "paragraph",
        prose("""
            وتوقعت الأمم المتحدة أن تتقدم الهند على الصين بحلول منتصف 2023، فتصبح أكثر بلدان العالم
            سكاناً. وبحسب أرقام نُشرت في أبريل من ذلك العام، سيبلغ عدد سكان الهند 1,4286 مليار نسمة
            مقابل 1,4257 مليار نسمة في الصين، أي إن الفارق بينهما أقل من ثلاثة ملايين نسمة. وهو فارق
            لا يكاد يُرى إذا وُضع إلى جانب العددين.
        """),
    ),
    Block("heading", "ما الذي يعنيه الرقم"),
    Block(
        "paragraph",
        prose("""
            هذه هوامش صغيرة في حساب كبير، ومن الأمانة أن يُذكر مع كل رقم من قدّره ومتى. ولعل الرقم
            الدقيق لا يعني كثيراً لمن يعيش على هذه الأرض، لكنه يعني الكثير لمن يسأل كيف عُرف.
        """),
    ),
)

EIGHT_BILLION = Article(
    key="eight-billion",
    taken_in_by="amal",
    address="https://example.org/demonstration/eight-billion-ar",
    outlet="example.org",
    byline="كُتب لهذا العرض التوضيحي",
    published_on=date(2026, 11, 13),
    language="ar",
    blocks=BLOCKS,
    claims=(ESTIMATED, REACHED, INDIA, DIFFERENCE),
)
