"""The claims of the Arabic article, judged in its language; translations of quotes are ours."""

from annotations.workbench.demonstration.claimants import POPULATION_DIVISION, UNITED_NATIONS
from annotations.workbench.demonstration.passages import UN_ESTIMATE, UN_ESTIMATE_IN_ARABIC
from annotations.workbench.demonstration.shapes import Claim, Place, Wording, prose
from annotations.workbench.demonstration.steps import Approved, Drafted, Gathered, Given, Published

WORDS = Place(
    "قدّرت شعبة السكان في الأمم المتحدة أن عدد سكان العالم بلغ ثمانية مليارات نسمة في 15 نوفمبر 2022"
)

ESTIMATED = Claim(
    key="estimated",
    marked_by="amal",
    place=WORDS,
    wording=Wording(
        "الأمم المتحدة قدّرت أن البشر بلغوا ثمانية مليارات في 15 نوفمبر 2022.",
        judged="said", claimant=UNITED_NATIONS, role=POPULATION_DIVISION,
    ),
    steps=(
        Gathered(
            "division", 11, "supports", UN_ESTIMATE, "amal",
            note="خبر صحفي عن مكتب الإحصاء الأميركي ووكالة أسوشيتد برس.",
            translation=UN_ESTIMATE_IN_ARABIC,
        ),
        Gathered(
            "expected", 13, "context",
            "تتوقع الأمم المتحدة أن يبلغ عدد سكان الأرض ما يقرب من ثمانية مليارات "
            "بحلول 15 تشرين الثاني (نوفمبر) 2022",
            "amal",
            note="توقُّع نُشر قبل ذلك اليوم، وفيه «ما يقرب من».",
        ),
        Given(
            "amal", "confirmed",
            prose("""
                ينسب تقرير «نيوزر» المؤرخ في 29 ديسمبر 2023 هذا التقدير صراحةً إلى شعبة السكان في
                الأمم المتحدة. أما ما نشرته «غرافيك نيوز» في 3 نوفمبر 2022 فتوقُّع سابق لليوم نفسه
                يقول «ما يقرب من»، ولذلك عددته سياقاً لا دليلاً. والمصدران صحفيان، ولم أرجع إلى وثيقة
                للأمم المتحدة. وأحكم هنا بأن التقدير صدر عنها، لا بأنه صحيح.
            """),
            ("division", "expected"),
        ),
        Drafted(
            "amal", "amal",
            "تقرير صحفي ينسب التقدير إليها صراحةً. حكمنا بأنه صدر عنها فقط.",
            prose("""
                ينسب تقرير «نيوزر» المؤرخ في 29 ديسمبر 2023 هذا التقدير إلى شعبة السكان في الأمم
                المتحدة. وكان قد سبقه توقُّع نشرته «غرافيك نيوز» في 3 نوفمبر 2022 عن الأمم المتحدة،
                وفيه أن العدد سيبلغ «ما يقرب من ثمانية مليارات» بحلول اليوم نفسه.

                هذان مصدران صحفيان، ولم نرجع إلى وثيقة للأمم المتحدة. أما هل بلغ العدد ذلك الحد في
                ذلك اليوم فادعاء آخر نحكم فيه على حدة.
            """),
            ("division", "expected"),
        ),
        Approved("jonas"),
        Published("amal"),
    ),
)  # fmt: skip

REACHED = Claim(
    key="reached",
    marked_by="jonas",
    place=WORDS,
    wording=Wording(
        "بلغ عدد سكان العالم ثمانية مليارات نسمة في 15 نوفمبر 2022.",
        claimant=UNITED_NATIONS, role=POPULATION_DIVISION,
    ),
    steps=(
        Gathered(
            "division", 11, "supports", UN_ESTIMATE, "jonas", translation=UN_ESTIMATE_IN_ARABIC
        ),
        Gathered(
            "bureau", 11, "undermines",
            "The bureau estimates the population passed the 8 billion mark on September 26",
            "jonas",
            note="مكتب الإحصاء الأميركي. التقرير من ديسمبر 2023، فالمقصود سبتمبر 2023.",
            translation="يقدّر المكتب أن عدد السكان تجاوز حد ثمانية المليارات في 26 سبتمبر",
        ),
        Given(
            "jonas", "disputed",
            prose("""
                تقدّر شعبة السكان أن العدد بُلغ في 15 نوفمبر 2022، ويقدّر مكتب الإحصاء الأميركي أنه
                تجاوز هذا الحد في 26 سبتمبر، والتقرير الذي ينقل التقديرين مؤرخ في 29 ديسمبر 2023.
                فبين اليومين نحو عشرة أشهر. كلاهما تقدير لا عدّ، ولم أجد ما يرجّح أحدهما على الآخر.
            """),
            ("division", "bureau"),
        ),
        Drafted(
            "jonas", "jonas",
            "بحسب تقدير مكتب الإحصاء الأميركي جاء ذلك اليوم بعد هذا التاريخ بنحو عشرة أشهر.",
            prose("""
                أمامنا تقديران من جهتين رسميتين: شعبة السكان في الأمم المتحدة، وتقديرها 15 نوفمبر
                2022، ومكتب الإحصاء الأميركي، وتقديره 26 سبتمبر من العام التالي. وبينهما نحو عشرة
                أشهر، وقد نقلهما معاً تقرير صحفي واحد.

                اختلاف التقديرين لا يعني أن أحدهما خطأ، فليس في الأمر عدّ يُحتكم إليه. لكنه يمنعنا من
                أن نؤكد يوماً بعينه.
            """),
            ("division", "bureau"),
        ),
        Approved("amal"),
        Published("amal"),
    ),
)  # fmt: skip

INDIA = Claim(
    key="india",
    marked_by="ingrid",
    place=Place("وتوقعت الأمم المتحدة أن تتقدم الهند على الصين بحلول منتصف 2023"),
    wording=Wording(
        "الأمم المتحدة توقعت أن يتجاوز سكان الهند سكان الصين بحلول منتصف 2023.",
        judged="said", claimant=UNITED_NATIONS,
    ),
    steps=(
        Gathered(
            "headline", 12, "supports",
            "الأمم المتحدة تتوقع تقدم الهند على الصين في عدد السكان بحلول منتصف 2023", "ingrid",
            note="العنوان.",
        ),
        Gathered(
            "figures", 12, "supports",
            "وسيبلغ عدد سكان الهند 1,4286 مليار نسمة مقابل 1,4257 مليار نسمة في الصين", "ingrid",
        ),
        Gathered(
            "independent", 10, "supports",
            "India is projected to surpass China as the world's most populous country in 2023",
            "ingrid",
            note="عن تقرير الأمم المتحدة «آفاق سكان العالم». يذكر السنة ولا يذكر منتصفها.",
            translation="يُتوقع أن تتجاوز الهند الصين لتصبح أكثر بلدان العالم سكاناً في عام 2023",
        ),
        Given(
            "ingrid", "confirmed",
            prose("""
                ينسب عنوان aajsy.com في 19 أبريل 2023 التوقع إلى الأمم المتحدة، ومعه الرقمان. وكانت
                «الإندبندنت» قد كتبت في 11 يوليو 2022، في مقال عن تقرير الأمم المتحدة عن آفاق سكان
                العالم، أن ذلك متوقع في عام 2023. أما منتصف العام ففي المصدر الأول وحده. وكلاهما مصدر
                صحفي، وأحكم بأن التوقع صدر عن الأمم المتحدة لا بأنه تحقق.
            """),
            ("headline", "figures", "independent"),
        ),
        Drafted(
            "ingrid", "ingrid",
            "خبر من أبريل 2023 ينسب التوقع إليها، ومقال من يوليو 2022 يذكر السنة نفسها.",
            prose("""
                نُسب هذا التوقع إلى الأمم المتحدة في خبر نشره aajsy.com في 19 أبريل 2023، وفيه أن عدد
                سكان الهند سيبلغ 1,4286 مليار نسمة مقابل 1,4257 مليار نسمة في الصين. وفي 11 يوليو 2022
                كتبت «الإندبندنت» عن تقرير الأمم المتحدة أن ذلك متوقع في عام 2023.

                تحديد منتصف العام وارد في المصدر الأول وحده. ولم نحكم بأن التوقع تحقق، بل بأنه صدر.
            """),
            ("headline", "figures", "independent"),
        ),
    ),
)  # fmt: skip

DIFFERENCE = Claim(
    key="difference",
    marked_by="amal",
    place=Place("الفارق بينهما أقل من ثلاثة ملايين نسمة"),
    wording=Wording("الفارق المتوقع بين سكان الهند وسكان الصين أقل من ثلاثة ملايين نسمة."),
)
