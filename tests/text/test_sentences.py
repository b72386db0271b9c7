import pytest

from annotations.text.segmentation import sentences

ENGLISH = [
    # Abbreviations and initials.
    "He lives in the U.S. | He works there. | The U.S. Army came. | See the U.N.’s office.",
    "At 5 p.m. Monday he left. | It was 5 p.m. | The man left at 10 a.m. (EST).",
    "Mr. and Mrs. Smith met Gen. Lee, Lt. Gov. Dan Patrick and Sen. J. D. Vance. | So it goes.",
    "J. R. R. Tolkien, A. Noel Kramer and George W. Bush read. | You and I. | We did, because of X. | So there.",
    "Apple Inc. CEO Tim Cook spoke. | He left Apple Inc. | The firm has Co. executives. | A dog. | A cat.",
    "It is No. 7, see p. 12, Fig. A and Vol. II. | On Jan. 6 it rained. | Is it? | No. | Keys? | A work of art. | New.",
    "See e.g. The Wire, cf. Smith v. Jones, et al. against it, approx. ten, etc. and so on. | That is all.",
    # Quotations and brackets.
    "He said: “We won. | They lost.” | Then he left. | “We won,” he said. | ‘Ok?’ he asked. | ‘Ok!’ | So.",
    '"Why?" Smith asked. | "Stop!" the old Ann Lee cried. | "I won." | He left. | "Yes." | "No." | He said "so". | Why?',
    "(It did. | Really.) | He left (it was late. Very late) and slept. | (See above.) | The end (of U.S. aid).",
    "(Reuters) - The bank failed. | Kyiv (AP) — Two died. | He said it. [2] | So it is [3]. | Yes.",
    # Ellipses, omissions, calls, references.
    "Wait... what? | Well… | Maybe. | Then [...] he came (...) late. | It is so. [...] | So . . . it is. | What?! | No.",
    "Google and Yahoo! and AOL! | That was clear.4 | It is (see above).5 | And so on.² | Next.",
    # Numbers, addresses, smileys, rules.
    "It cost 3.5 million. | Then $6. | 12 people went to https://a.example/b.c?d=e.F and a.B@c.example. | So.",
    "See www.a.example. | https://b.example is new. | It is fine. :) | Now then :-) | Next, great!😀 | So.",
    "One is done. | ***** | Two begins. | *** | What the *** is that. | ====== | Three.",
    "1. Peace. | 2. Bread. | The rest follows: 3. Land.",
    # Where people type in haste.
    "It was late.|Neither of us knew. | we slept. | was it cold? | maybe it was.",
    "We went . | It rained .",
]  # fmt: skip

OTHERS = [
    ("fr", "M. Dupont et Mme. Durand. | « Ça va ? » demanda-t-il. | « Oui ! » | Il partit. | Voir p. 12. | L’O.N.U. a dit oui."),
    ("fr", "Il est né en 44 av. J.-C. | Le roi est mort. | « Il est là. | Il rit. » | Il dit : « Non. »"),
    ("de", "Am 3. Oktober 1990 war es z. B. im 19. Jahrhundert. | Prof. Dr. Müller kam usw. | Die Leute. | Im Jahr 1990. | Danach."),
    ("de", "„Komm.“ | Er ging. | „Kommst du?“, fragte er. | Es kostet ca. 5 Mio. Euro. | Ludwig XIV. war König. | Er ist 12. | Das ist alt."),
    ("es", "El Sr. García y la Dra. Pérez son de EE. UU. | Habló del siglo V a. C. | Es así. | ¿Qué? | ¡No! | —¿Vienes? —preguntó."),
    ("es", "Tiró la basura al mar. | Tras eso vio un filme retro. | Creo que sí. | EE.UU. | Quizá no, Ud. sabe, pág. 3."),
    ("pt", "O sr. Silva, da av. Paulista, leu o art. 38 da lei nº. 8.880. | Disse «já não». | Isto é tudo. | R. -- Não há."),
    ("pt-BR", "D. Pedro II foi o rei. | Vive no Parque Eduardo VII. | Também lê o PT. | O partido lê."),
    ("it", "Il sig. Rossi e l'on. Meloni parlano. | Nel 44 a.C. | Cesare morì."),
    ("ru", "А. С. Пушкин родился в 1799 г. в Москве. | Он поэт и т. д. | Потом. | «Да!» — сказал он. | Это так… | Нет."),
    ("sv", "Se på det. | Han bor t.ex. i Umeå. | Kl. 5 går han."),
    ("el", "Τι κάνεις; | Καλά. | Ναι, π.χ. Αθήνα."),
    ("he", 'שלום! | ד"ר כהן גר בארה"ב. | כן.'),
    ("ar", 'هل هذا؟ | قال: "لا". | ثم جاء أحمد ز. أمين... ثم ذهب! | نعم.'),
    ("ur", "یہ ہے۔ | وہ ہے؟|ہاں"),
    ("hi", "यह है। | डॉ. सिंह आए।|क्या?"),
    ("th", "ไปไหนมา สบายดี"),
    ("my", "ဒါပါ။ | ဟုတ်တယ်။"),
    ("ja", "「行く。」と言った。|本当？|はい！|すごい！！|番組『誰だ？』放送。"),
    ("ja", "これは（例。はい）です。|（見よ。）|「え？」|「うん。」|３．５である．|次に進む"),
    ("zh", "他说：“你好。|我走了。”|然后他走了。|“好。”他说。|她问：“什么？”|“没什么！”他答。|（见图。）|价格是3.5元。"),
    ("zh-Hant", "節目「誰是英雄？」昨晚播出。|「好。」他說。|他……走了。|真的嗎？！|《你好。》一書很好"),
    ("zh", '他说:"你好。|我走了。"|然后他走了。|"好。"他说。'),
    ("", "An unknown tongue. | Dr. No."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "marked"), [*(("en", marked) for marked in ENGLISH), *OTHERS])
def test_sentences_end_where_a_reader_sees_them_end(language: str, marked: str) -> None:
    text = marked.replace(" | ", " ").replace("|", "")
    found = [text[start:end] for start, end in sentences(text, language)]
    assert found == [sentence.strip() for sentence in marked.split("|")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A heading\nIts text is longer than the heading", ["A heading", "Its text is longer than the heading"]),
        (
            "This text was wrapped by a program at\nabout forty columns. A line ends\nwhere the next word does not fit in",
            ["This text was wrapped by a program at\nabout forty columns.",
             "A line ends\nwhere the next word does not fit in"],
        ),
        ("We want:\n- peace, and\n* bread\n(a) land\n2) work", ["We want:", "- peace, and", "* bread", "(a) land", "2) work"]),
        ("見出し\nこの文は十五字で折り返して\nあるが、一つの文だ。", ["見出し", "この文は十五字で折り返して\nあるが、一つの文だ。"]),
        ("A verse\nby me\nIs here", ["A verse\nby me", "Is here"]),
    ],
)  # fmt: skip
def test_lines_that_were_broken_on_purpose_end_a_sentence(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text, "en")] == expected


def test_blocks_need_no_stop() -> None:
    assert sentences("A headline\n\nU.S. aid. It\nends.", "en") == [(0, 10), (12, 21), (22, 30)]
