"""Words of many scripts for property tests: emoji, combining marks, both directions, CJK."""

from hypothesis import strategies as st

PIECES = [
    "Dr. No ", "the U.S. ", "3.5 ", "e.g. ", "No. 7 ", "J. R. Doe ", "https://a.example/b?c=d. ",
    "e\u0301", "\u0301", "\ufb01", "ñ", "\U0001f600", "\U0001f469\u200d\U0001f469\u200d\U0001f467",
    "\U0001f1e9\U0001f1ea", "\U0001f1e9", "\U0001f44d\U0001f3fd", "❤\ufe0f", "\u1100\u1161\u11a8",
    "क्षि", "है। ", "هل هذا؟ ", "نعم. ", "یہ ہے۔ ", "שלום! ", "\u202eabc\u202c", "\u200b", "\u2066x\u2069",
    "私は「行く。」と言った。", "他说：“好。”", "。", "！？", "ไปไหนมา ", "\U00020000",
    ".", "...", "…", "!", "?", "?!", ")", "(", "[", "]", '"', "“", "”", "‘", "’", "'", "«", "»", "„",
    " ", "  ", "\u00a0", "\u3000", "\n", "\n\n", "-", " – ", "—", "* ", "• ", "1. ", "(a) ", ":", ";", ",",
    "a", "A", "Z", "9", "word ", "Word ", "said ", "\x00", "\t", "\r\n", "\u2028", "\ud800",
]  # fmt: skip

words = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=25).map("".join)
