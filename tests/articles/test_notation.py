import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.articles.notation import Typed, read, written
from annotations.text.blocks import Block, compose
from annotations.text.canonical import clean

BODY = (
    "First.\n\n# Why\nSecond,\nstill second.\n\n- one\n- two\n  more\n\n> A picture.\n\n\\- no item"
)


def test_signs_say_what_a_block_is() -> None:
    blocks = read(Typed("Head", "Stand", BODY))
    assert [(each.kind, each.text) for each in blocks] == [
        ("headline", "Head"),
        ("standfirst", "Stand"),
        ("paragraph", "First."),
        ("heading", "Why"),
        ("paragraph", "Second,\nstill second."),
        ("list_item", "one"),
        ("list_item", "two\n  more"),
        ("caption", "A picture."),
        ("paragraph", "- no item"),
    ]


@pytest.mark.parametrize(
    "text", ["- a", "\\- a", "\\\\# a", "# ", "-a", "> ", "\\", "a\n- b\n\\> c"]
)
@pytest.mark.parametrize("kind", ["paragraph", "list_item", "caption"])
def test_words_that_look_like_signs_come_back_as_they_were(kind: str, text: str) -> None:
    blocks = [Block(kind, text)]
    assert compose(read(written(blocks))) == compose(blocks)


kinds = st.sampled_from(["heading", "paragraph", "list_item", "caption"])
words = st.text("ab #->\\\n\u00e9😀\u200b\u0301ש", max_size=30)


@given(st.lists(st.builds(Block, kinds, words), max_size=6))
def test_what_nobody_touched_comes_back_the_same(blocks: list[Block]) -> None:
    canonical = [Block(block.kind, clean(block.text)) for block in blocks]
    single = [
        Block(block.kind, " ".join(block.text.split()) if block.kind == "heading" else block.text)
        for block in canonical
    ]
    as_sent = written(canonical)._replace(body=written(canonical).body.replace("\n", "\r\n"))
    assert compose(read(as_sent)) == compose(single)
