"""The pages that the demonstration cites, with the words that were read there and no others."""

from datetime import date

from annotations.workbench.demonstration.shapes import Source

SEEN_ON = date(2026, 11, 14)

SOURCES = (
    Source(
        number=1,
        publisher="The Wall Street Journal (archived copy)",
        published_on=date(2023, 6, 30),
        title="CIA Chief William Burns Called to Reassure Kremlin After Wagner Mutiny",
        address="https://archive.is/PyYZh",
        language="en",
        words=(
            (
                "delivering a message that the U.S. had no involvement in Russia's internal chaos, "
                "officials familiar with the matter said"
            ),
        ),
    ),
    Source(
        number=2,
        publisher="The Moscow Times / AFP",
        published_on=date(2023, 6, 26),
        title="U.S. Ambassador Told Russia Washington 'Not Involved' in Unrest",
        address=(
            "https://www.themoscowtimes.com/2023/06/26/"
            "us-ambassador-told-russia-washington-not-involved-in-unrest-a81653"
        ),
        language="en",
        words=(
            (
                "this is an internal Russian affair in which the United States is not involved "
                "and will not be involved"
            ),
        ),
    ),
    Source(
        number=3,
        publisher="TASS",
        published_on=date(2023, 6, 25),
        title="US ambassador to Moscow contacts Russian diplomats over PMC Wagner crisis - TV",
        address="https://tass.com/world/1638165",
        language="en",
        words=("there were no contacts between the two countries' top diplomats",),
    ),
    Source(
        number=4,
        publisher="upday",
        published_on=date(2023, 7, 13),
        title="Russia's spy boss says he spoke to CIA after Wagner revolt",
        address=(
            "https://www.upday.com/uk/russias-spy-boss-says-he-spoke-to-cia-after-wagner-revolt"
        ),
        language="en",
        words=(
            "The CIA declined to comment on Naryshkin's remarks.",
            "Today, someone like Naryshkin has no leverage over how this war will end.",
        ),
    ),
    Source(
        number=5,
        publisher="Yeni Şafak (English)",
        published_on=date(2023, 7, 12),
        title=(
            "Russian intelligence chief confirms speaking on phone "
            "with his CIA counterpart last month"
        ),
        address=(
            "https://yenisafak.com/en/news/russian-intelligence-chief-confirms-speaking-on-phone-"
            "with-his-cia-counterpart-last-month-3666518"
        ),
        language="en",
        words=(
            "William Burns called him on June 24 during the Wagner Group rebellion",
            "the conversation took place at the end of last month",
        ),
    ),
    Source(
        number=6,
        publisher="UAWire",
        published_on=date(2023, 7, 12),
        title="Russian Foreign Intelligence chief says CIA Director called him to discuss Ukraine",
        address=(
            "https://www.uawire.org/"
            "russian-foreign-intelligence-chief-says-cia-director-called-him-to-discuss-ukraine"
        ),
        language="en",
        words=("lasted more than an hour",),
    ),
    Source(
        number=7,
        publisher="Reuters, as carried by The Zimbabwe Mail",
        published_on=date(2023, 7, 12),
        title="Russian spy chief says he spoke to CIA boss about 'what to do with Ukraine'",
        address=(
            "https://www.thezimbabwemail.com/world-news/"
            "russian-spy-chief-says-he-spoke-to-cia-boss-about-what-to-do-with-ukraine/"
        ),
        language="en",
        words=(
            (
                "for most of the call, lasting about an hour, "
                "'we considered and discussed what to do with Ukraine'"
            ),
        ),
    ),
    Source(
        number=8,
        publisher="The Guardian",
        published_on=date(2022, 11, 14),
        title="CIA director meets Russian counterpart as US denies secret peace talks",
        address=(
            "https://www.theguardian.com/world/2022/nov/14/"
            "cia-director-meets-russian-counterpart-as-us-denies-secret-peace-talks-ukraine"
        ),
        language="en",
        words=("not discussing settlement of the war in Ukraine",),
    ),
    Source(
        number=9,
        publisher="Al Arabiya English",
        published_on=date(2023, 7, 12),
        title=(
            "Russian foreign intelligence chief held phone call with CIA head to discuss Ukraine"
        ),
        address=(
            "https://english.alarabiya.net/News/world/2023/07/12/"
            "Russian-foreign-intelligence-chief-held-phone-call-with-CIA-head-to-discuss-Ukraine"
        ),
        language="en",
        words=("to discuss 'what to do with Ukraine,' Russia's TASS news agency reported",),
    ),
    Source(
        number=10,
        publisher="The Independent",
        published_on=date(2022, 7, 11),
        title="",
        address=(
            "https://www.independent.co.uk/asia/india/india-china-world-population-day-un-b2120316.html"
        ),
        language="en",
        words=("India is projected to surpass China as the world's most populous country in 2023",),
        citation="The Independent, 11 July 2022, on the UN's World Population Prospects",
    ),
    Source(
        number=11,
        publisher="Newser, after the U.S. Census Bureau and AP",
        published_on=date(2023, 12, 29),
        title="World Population Tops 8B: Census Bureau",
        address="https://www.newser.com/story/344442/world-population-tops-8b-census-bureau.html",
        language="en",
        words=(
            "The bureau estimates the population passed the 8 billion mark on September 26",
            (
                "the United Nations Population Division estimates that number was reached "
                "on November 15, 2022"
            ),
        ),
    ),
    Source(
        number=12,
        publisher="aajsy.com",
        published_on=date(2023, 4, 19),
        title="الأمم المتحدة تتوقع تقدم الهند على الصين في عدد السكان بحلول منتصف 2023",
        address=(
            "https://aajsy.com/society/"
            "توقعات-أممية-بتقدم-الهند-على-الصين-في-عدد-السكان-بحلول-منتصف-2023"
        ),
        language="ar",
        words=("وسيبلغ عدد سكان الهند 1,4286 مليار نسمة مقابل 1,4257 مليار نسمة في الصين",),
    ),
    Source(
        number=13,
        publisher="Graphic News (Arabic)",
        published_on=date(2022, 11, 3),
        title="سكان العالم: 8 مليارات والعدد في تصاعد",
        address=(
            "https://www.graphicnews.com/ar/pages/43379/populacao-mundo-vai-ter-8000-milhoes-de-pessoas"
        ),
        language="ar",
        words=(
            (
                "تتوقع الأمم المتحدة أن يبلغ عدد سكان الأرض ما يقرب من ثمانية مليارات "
                "بحلول 15 تشرين الثاني (نوفمبر) 2022"
            ),
        ),
    ),
)
