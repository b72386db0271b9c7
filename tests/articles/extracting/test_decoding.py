import pytest

from annotations.articles.extracting import Undecodable
from annotations.articles.extracting.decoding import decode_page, decode_plain

TEXTS = {
    "windows-1250": "Rada miasta przyjęła w środę nowe zasady segregacji śmieci.",
    "windows-1251": "Городской совет в среду принял новые правила сортировки мусора.",
    "windows-1252": "La mairie a décidé de prolonger le marché de Noël, près de l’église.",
    "windows-1253": "Το δημοτικό συμβούλιο ενέκρινε νέους κανόνες για τα απορρίμματα.",
    "windows-1254": "Belediye meclisi çarşamba günü yeni çöp ayrıştırma kurallarını kabul etti.",
    "windows-1255": "ראש העיר פתח ביום שלישי את השוק הישן במרכז העיר לאחר שיפוץ.",
    "windows-1256": "افتتح رئيس البلدية صباح الثلاثاء السوق القديم في وسط المدينة.",
    "Shift_JIS": "浜風町の魚市場が三日朝、十年ぶりに再開した。初日は四十二の業者が店を並べた。",
    "EUC-JP": "浜風町の魚市場が三日朝、十年ぶりに再開した。初日は四十二の業者が店を並べた。",
    "ISO-2022-JP": "浜風町の魚市場が三日朝、十年ぶりに再開した。",
    "GB18030": "市议会周三通过了新的垃圾分类规定，居民必须把垃圾分成五类，而不是三类。",
    "Big5": "市議會週三通過了新的垃圾分類規定，居民必須把垃圾分成五類，而不是三類。",
    "EUC-KR": "시의회는 수요일에 새로운 쓰레기 분리 규칙을 통과시켰다. 다섯 가지로 나눈다.",
    "UTF-8": "Größe 😀 naïve – «été»",
    "UTF-16": "Größe 😀 naïve – «été»",
}


@pytest.mark.parametrize("label", TEXTS)
def test_the_servers_word_counts_first(label: str) -> None:
    body = TEXTS[label].encode(label)
    decoded = decode_page(b"<meta charset=utf-8>" * (label != "UTF-16") + body, label.lower())
    assert decoded.text.endswith(TEXTS[label])
    assert decoded.warnings == []


@pytest.mark.parametrize("label", [label for label in TEXTS if label != "UTF-16"])
def test_the_pages_own_word_counts_where_the_server_has_none(label: str) -> None:
    head = f'<html><head><META http-equiv=content-type content="text/html; charset={label}">'
    decoded = decode_page(head.encode() + TEXTS[label].encode(label), None)
    assert decoded.text == head + TEXTS[label]
    assert decoded.warnings == []


@pytest.mark.parametrize("label", TEXTS)
def test_without_a_word_it_is_guessed_and_said(label: str) -> None:
    text = "\n".join([TEXTS[label]] * 3)
    decoded = decode_plain(text.encode(label), None)
    assert decoded.text == text
    certain = label in ("UTF-8", "UTF-16", "ISO-2022-JP")
    assert bool(decoded.warnings) != certain


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16-le", "utf-16-be"])
def test_a_byte_order_mark_is_read_and_taken_off(codec: str) -> None:
    mark = "" if codec == "utf-8-sig" else "\ufeff"
    decoded = decode_page((mark + "<p>Größe").encode(codec), None)
    assert (decoded.text, decoded.warnings) == ("<p>Größe", [])


def test_utf_16_without_a_mark() -> None:
    decoded = decode_page("<p>The library stays open.</p>".encode("utf-16-le"), None)
    assert decoded.text == "<p>The library stays open.</p>"


def test_a_page_that_calls_itself_utf_16_in_plain_bytes_is_not() -> None:
    assert decode_page(b"<meta charset=utf-16>Gr\xc3\xb6\xc3\x9fe", None).text.endswith("Größe")


def test_labels_mean_what_they_mean_to_browsers() -> None:
    assert decode_plain(b"\x93caf\xe9\x94", "iso-8859-1").text == "“café”"
    assert decode_plain("①㈱".encode("cp932"), "shift_jis").text == "①㈱"
    assert decode_plain("①㈱".encode("cp932"), "x-sjis").text == "①㈱"
    assert decode_plain("€".encode("gb18030"), "gb2312").text == "€"


@pytest.mark.parametrize("label", ["windows-1252", "ISO-8859-15"])
def test_utf_8_under_another_name_is_no_mojibake(label: str) -> None:
    decoded = decode_page("«été» – Noël".encode(), label)
    assert decoded.text == "«été» – Noël"
    assert "UTF-8" in decoded.warnings[0]


def test_windows_1252_under_the_name_of_utf_8_is_no_mojibake() -> None:
    text = TEXTS["windows-1252"] * 3
    decoded = decode_page(text.encode("windows-1252"), "utf-8")
    assert decoded.text == text
    assert "windows-1252" in decoded.warnings[0]


@pytest.mark.parametrize("charset", ["utf-8", None])
def test_a_damaged_letter_is_marked_and_said(charset: str | None) -> None:
    body = ("«Été à Nîmes» " * 100).encode() + b"\xff and more"
    decoded = decode_plain(body, charset)
    assert decoded.text.count("\ufffd") == 1
    assert "�" in decoded.warnings[0]


@pytest.mark.parametrize(
    "label", ["nonsense", "base64", "rot13", "idna", "unicode_escape", "\0", ""]
)
def test_labels_that_name_no_encoding_of_text_are_passed_over(label: str) -> None:
    assert decode_plain("Größe".encode(), label).text == "Größe"


@pytest.mark.parametrize("label", ["utf-7", "UTF7", "unicode-1-1-utf-7"])
def test_utf_7_is_refused(label: str) -> None:
    with pytest.raises(Undecodable):
        decode_page(b"+ADw-script+AD4-", label)
    with pytest.raises(Undecodable):
        decode_page(f"<meta charset={label}>+ADw-".encode(), None)


@pytest.mark.parametrize(
    "body",
    [bytes(range(256)) * 20, b"\0" * 1000, b"%PDF-1.7\n" + bytes(range(128, 256)) * 40 + b"\0\1\2" * 9,
     b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(200)],
)  # fmt: skip
def test_what_is_no_text_is_refused_with_what_to_do(body: bytes) -> None:
    with pytest.raises(Undecodable) as caught:
        decode_plain(body, None)
    assert "UTF-8" in caught.value.sentence
