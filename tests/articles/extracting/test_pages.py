from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from annotations.articles.extracting import NotAnArticle
from tests.articles.extracting.reading import PAGES, read, shape

FIRST = "https://www.courier.example/img/keeper-800.webp"
LAST = "https://www.courier.example/news/img/keys.jpg"
FILM = "https://www.courier.example/video/flood.mp4"


def test_a_page_that_describes_itself() -> None:
    article = read("json-ld.html")
    assert article.title == "Harbour bridge reopens after four months"
    assert article.standfirst.startswith("Cars and trams cross the harbour again")
    assert article.byline == "Ida Brenner, Tomasz Wilk"
    assert article.outlet == "The Tidewater Courier"
    assert article.published == datetime(2024, 3, 11, 7, 45, tzinfo=timezone(timedelta(hours=1)))
    assert article.language == "en-GB"
    assert article.canonical_url == "https://courier.example/news/harbour-bridge-reopens"
    assert article.found_in == {
        "title": "json-ld", "standfirst": "json-ld", "byline": "json-ld", "outlet": "json-ld",
        "published": "json-ld", "language": "html", "canonical_url": "html",
    }  # fmt: skip
    assert article.warnings == []
    assert shape(article) == [
        ("headline", "Harbour bridge reopens"),
        ("standfirst", "Cars and trams"),
        ("paragraph", "The first tram"),
        ("paragraph", "“Nobody enjoyed the"),
        ("heading", "Why it took"),
        ("paragraph", "The new bearings"),
        ("paragraph", "The opposition wants"),
        ("heading", "What comes next"),
        ("paragraph", "Lorries above 30"),
    ]


def test_words_are_those_of_the_page_with_white_space_as_browsers_show_it() -> None:
    first, second = read("json-ld.html").blocks[2:4]
    assert first.text == (
        "The first tram rolled across the harbour bridge at 5.12 a.m. on Monday, watched by some "
        "forty people who had brought coffee and a brass band. For four months the crossing had "
        "been closed because inspectors had found cracks in two of its bearings."
    )
    assert "18.4\N{NO-BREAK SPACE}million crowns" in second.text


def test_a_page_with_opengraph_alone() -> None:
    article = read("opengraph.html", url="https://lindental.example/regional/frost-damage")
    assert article.title == "Vineyard owners count the frost damage"
    assert (article.outlet, article.byline) == ("Radio Lindental", "Klara Voss")
    assert article.published == date(2023, 4, 27)
    assert not isinstance(article.published, datetime)
    assert article.language == "en-US"
    assert article.canonical_url == (
        "https://www.lindental.example/regional/frost-damage?utm_source=og"
    )
    assert article.found_in == {
        "title": "og", "byline": "meta", "outlet": "og", "published": "og", "language": "og",
        "canonical_url": "og",
    }  # fmt: skip
    assert [block.kind for block in article.blocks] == ["headline", *["paragraph"] * 3]


def test_a_bare_page() -> None:
    article = read("bare.html", url="")
    assert article.title == "Library extends its hours"
    assert article.found_in == {"title": "html"}
    assert (article.outlet, article.published, article.language) == ("", None, "")
    assert [block.kind for block in article.blocks] == ["headline", *["paragraph"] * 3]


def test_captions_stand_where_their_pictures_do() -> None:
    article = read("captions.html")
    assert [block.kind for block in article.blocks] == [
        "headline", "caption", "paragraph", "paragraph", "caption", "paragraph", "caption",
        "paragraph",
    ]  # fmt: skip
    assert [block.text for block in article.blocks if block.kind == "caption"] == [
        f"Aurel Dragan on the gallery of the lighthouse on Friday. Photo: Nele Brand ({FIRST})",
        "The lens was ground in 1904 and weighs 1.2 tonnes. (https://cdn.example/lens.jpg)",
        f"Eleven keys, of which three still fit a lock. ({LAST})",
    ]


def test_lists_and_what_is_quoted() -> None:
    assert shape(read("lists.html")) == [
        ("headline", "What the new"),
        ("paragraph", "From the first"),
        ("heading", "What goes where"),
        ("list_item", "Paper and card"),
        ("list_item", "Glass is collected"),
        ("list_item", "Textiles get a"),
        ("list_item", "clean clothes in"),
        ("list_item", "shoes in pairs."),
        ("paragraph", "Whoever gets it"),
        ("heading", "How to get"),
        ("list_item", "Order them by"),
        ("list_item", "Wait for the"),
        ("list_item", "Put the old"),
        ("paragraph", "“We will fine"),
        ("paragraph", "Tenants need not"),
    ]


def test_a_text_that_runs_from_right_to_left() -> None:
    article = read("arabic.html")
    assert article.title == "إعادة فتح السوق القديم بعد الترميم"
    assert article.language == "ar"
    assert "language" not in article.found_in
    assert [block.kind for block in article.blocks] == ["headline", *["paragraph"] * 3]
    assert "٢١٤ محلاً من أصل ٢٥٠" in article.blocks[1].text


def test_a_page_in_shift_jis() -> None:
    article = read("japanese-shift-jis.html")
    assert article.title == "港町の市場、十年ぶりに再開"
    assert (article.byline, article.language) == ("佐伯 みなと", "ja")
    assert article.published == date(2021, 11, 3)
    assert [block.kind for block in article.blocks] == ["headline", *["paragraph"] * 3]
    assert article.blocks[2].text.startswith("「またここで働けるとは思わなかった」。")
    assert article.warnings == []


def test_a_page_in_windows_1252_of_which_the_server_says_so() -> None:
    article = read("french-windows-1252.html", charset="windows-1252")
    assert article.warnings == []
    assert article.standfirst == (
        "Les chalets resteront ouverts jusqu’à l’Épiphanie – une première depuis 1998."
    )
    assert [block.kind for block in article.blocks] == [
        "headline", "standfirst", *["paragraph"] * 3,
    ]  # fmt: skip
    assert "près de 30 000 €" in article.blocks[2].text


def test_the_same_page_of_which_nobody_says_so() -> None:
    article = read("french-windows-1252.html")
    assert article.blocks == read("french-windows-1252.html", charset="windows-1252").blocks
    assert "windows-1252" in article.warnings[0]


def test_a_film_gives_its_caption_or_its_title_and_its_address() -> None:
    article = read("video.html")
    assert [block.text for block in article.blocks if block.kind == "caption"] == [
        f"Drone footage from Sunday shows Mill Street under water. ({FILM})",
        "Interview with the mayor (https://video.example/embed/x1?autoplay=0)",
    ]
    assert not any("cannot play" in block.text for block in article.blocks)


def test_behind_a_wall_there_is_a_warning() -> None:
    article = read("paywall.html")
    assert article.byline == "Rosa Lind"
    assert [block.kind for block in article.blocks] == ["headline", "paragraph"]
    assert "for subscribers only" in article.warnings[0]


def test_an_article_among_menus_and_teasers() -> None:
    article = read("navigation.html")
    assert article.title == "Tram line 4 to run at night"
    assert article.published == datetime(2023, 12, 6, 15, 20, tzinfo=UTC)
    assert shape(article) == [
        ("headline", "Tram line 4"),
        ("paragraph", "Line 4 will"),
        ("paragraph", "The company expects"),
        ("paragraph", "Residents of Station"),
    ]


def test_a_live_page_is_read_from_top_to_bottom() -> None:
    article = read("liveblog.html")
    assert shape(article) == [
        ("headline", "Storm Odile: all"),
        ("standfirst", "The storm reached"),
        ("heading", "Ferries stay in"),
        ("paragraph", "The ferry company"),
        ("heading", "Gusts of 134"),
        ("paragraph", "The weather service"),
        ("heading", "Two schools closed"),
        ("paragraph", "The grammar school"),
    ]
    assert "keeps changing" in article.warnings[0]


def test_a_front_page_is_no_article() -> None:
    with pytest.raises(NotAnArticle) as caught:
        read("front.html")
    assert "paste it here" in caught.value.sentence


@pytest.mark.parametrize("name", sorted(path.name for path in PAGES.iterdir()))
def test_no_block_holds_markup_or_loose_space(name: str) -> None:
    if name == "front.html":
        return
    for block in read(name).blocks:
        assert block.text == block.text.strip()
        assert "  " not in block.text
        assert "<" not in block.text
