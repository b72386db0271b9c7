import pytest

from annotations.articles.extracting import NotAnArticle
from tests.articles.extracting.reading import CLOSING, OPENING, made_of, shape

P, Q = f"<p>{OPENING}</p>", f"<p>{CLOSING}</p>"
H = "<h1>Library extends its hours</h1>"


def texts(*parts: str, head: str = "") -> list[str]:
    return [block.text for block in made_of(*parts, head=head).blocks]


def test_a_short_paragraph_between_two_is_kept() -> None:
    assert texts(H, P, "<p>He denies it.</p>", Q)[2] == "He denies it."


@pytest.mark.parametrize(
    "beside",
    [
        "<aside><p>Read more about libraries and what they cost in our series.</p></aside>",
        '<div class="related"><h3>Related</h3><p>How books are bound.</p></div>',
        '<p class="share">Share this article</p>',
        '<p><a href="/a">More on the library and all its branches</a></p>',
        '<figure><img src="/a.jpg"></figure>',
        "<p hidden>Hidden words</p>",
        '<p style="display: none">Hidden words</p>',
        '<p aria-hidden="true">Hidden words</p>',
        "<script>var words = 'in a script';</script>",
        "<noscript><p>Switch scripts on.</p></noscript>",
        "<template><p>Not yet shown.</p></template>",
        "<form><p>Your e-mail</p><button>Subscribe</button></form>",
    ],
)
def test_what_stands_beside_the_article_is_left_out(beside: str) -> None:
    assert texts(H, P, beside, Q) == ["Library extends its hours", OPENING, CLOSING]


def test_words_for_screen_readers_alone_are_not_on_the_page() -> None:
    hidden = OPENING.replace("Monday", 'Monday<span class="visually-hidden">, link opens</span>')
    assert texts(H, f"<p>{hidden}</p>", Q)[1] == OPENING


def test_a_heading_that_nothing_follows_is_left_out() -> None:
    assert texts(H, P, Q, "<h2>Comments</h2>")[-1] == CLOSING


def test_a_sentence_printed_twice_to_catch_the_eye_is_read_once() -> None:
    assert texts(H, P, f"<blockquote><p>{OPENING}</p></blockquote>", Q).count(OPENING) == 1


def test_who_wrote_it_is_no_part_of_the_text() -> None:
    head = '<meta name="author" content="Ida Brenner">'
    assert texts(H, "<p>By Ida Brenner</p>", P, Q, head=head) == [
        "Library extends its hours", OPENING, CLOSING,
    ]  # fmt: skip


def test_line_breaks_are_kept_and_empty_lines_part_paragraphs() -> None:
    assert texts(f"{H}<div>{OPENING}<br>Second line<br> <br>{CLOSING}</div>")[1:] == [
        f"{OPENING}\nSecond line", CLOSING,
    ]  # fmt: skip


def test_a_row_of_a_table_is_one_paragraph() -> None:
    rows = "<tr><th>Year</th><th>Visitors</th></tr><tr><td>2022</td><td>84,000</td></tr>"
    assert texts(H, P, f"<table>{rows}</table>", Q)[2:4] == ["Year | Visitors", "2022 | 84,000"]


def test_quotation_marks_that_only_browsers_add_are_words() -> None:
    quoted = OPENING.replace("costs the town nothing", "<q>costs the town nothing</q>")
    assert "“costs the town nothing”" in texts(H, f"<p>{quoted}</p>", Q)[1]


def test_entities_and_less_than_signs_are_read_and_never_made() -> None:
    odd = OPENING.replace("Monday", "Monday &amp; Tuesday &lt;b&gt; 1 < 2")
    assert "Monday & Tuesday <b> 1 < 2" in texts(H, f"<p>{odd}</p>", Q)[1]


def test_the_headline_is_the_printed_one_where_it_says_the_same_in_other_words() -> None:
    article = made_of(
        "<h1>Library will extend its hours</h1>", P, Q,
        head='<meta property="og:title" content="Library extends hours | The Courier">',
    )  # fmt: skip
    assert article.title == "Library will extend its hours"
    assert article.found_in["title"] == "html"


def test_without_a_printed_headline_the_stated_one_heads_the_text() -> None:
    head = "<title>Library extends its hours | Courier</title><meta property='og:site_name' content='Courier'>"
    article = made_of("<h1>Courier</h1>", P, Q, head=head)
    assert article.title == "Library extends its hours"
    assert shape(article)[0] == ("headline", "Library extends its")
    assert article.found_in["title"] == "html"


def test_a_description_that_is_not_printed_is_no_standfirst() -> None:
    head = '<meta name="description" content="Eleven people were waiting each morning.">'
    article = made_of(H, P, Q, head=head)
    assert article.standfirst == ""
    assert "standfirst" not in article.found_in


def test_a_first_paragraph_that_is_also_the_description_stays_a_paragraph() -> None:
    head = f'<meta name="description" content="{OPENING}">'
    assert shape(made_of(H, P, Q, head=head))[1] == ("paragraph", "The town library")


def test_a_page_of_too_few_words_is_no_article() -> None:
    with pytest.raises(NotAnArticle):
        made_of(H, "<p>Please sign in to read on.</p>")


@pytest.mark.parametrize(
    "source",
    [
        "javascript:alert(1)",
        "data:image/png;base64,AAAA",
        "file:///etc/passwd",
        "//[",
        "a\\c",
        "",
    ],
)
def test_a_caption_keeps_no_address_that_is_not_on_the_web(source: str) -> None:
    figure = f'<figure><img src="{source}"><figcaption>Readers at night</figcaption></figure>'
    assert "Readers at night" in texts(H, P, figure, Q)
