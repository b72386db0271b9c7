"""In which language an article is: what it says, else what its letters allow to say."""

import re
import unicodedata
from collections import Counter

_TAG = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*", re.IGNORECASE)

# Letters that one language has and its neighbours in the same script do not.
_TELLING = {
    "ARABIC": (("ur", "ٹڈڑںےہ"), ("fa", "پچژگ")),
    "CYRILLIC": (("uk", "іїєґ"), ("be", "ў"), ("sr", "јљњћђџ"), ("mk", "ѓќѕ")),
}
_SCRIPTS = {
    "ARABIC": "ar", "HEBREW": "he", "CYRILLIC": "ru", "GREEK": "el", "HANGUL": "ko", "CJK": "zh",
    "THAI": "th", "DEVANAGARI": "hi", "BENGALI": "bn", "TAMIL": "ta", "ARMENIAN": "hy",
    "GEORGIAN": "ka", "HIRAGANA": "ja", "KATAKANA": "ja",
}  # fmt: skip
SAMPLE = 4_000


def tag(stated: str) -> str:
    """A BCP 47 tag in its usual spelling (`en_us` is `en-US`); empty for what is none."""
    text = stated.strip().split(",")[0].split(".")[0].replace("_", "-")
    if not _TAG.fullmatch(text) or text.lower() in ("und", "xx", "mul", "zxx"):
        return ""
    language, *rest = text.split("-")
    return "-".join([language.lower(), *map(_subtag, rest)])


def _subtag(part: str) -> str:
    return {2: part.upper(), 4: part.title()}.get(len(part), part.lower())


def by_script(text: str) -> str:
    """A guess from the script alone; empty for Latin letters, which too many languages share."""
    letters = [char for char in text[:SAMPLE].lower() if char.isalpha()]
    scripts = Counter(unicodedata.name(char, "?").split(" ")[0].split("-")[0] for char in letters)
    # A Japanese text is never without kana, though most of it may be Chinese characters.
    if (scripts["HIRAGANA"] + scripts["KATAKANA"]) * 20 > len(letters) > 0:
        return "ja"
    script, count = (scripts.most_common(1) or [("", 0)])[0]
    if count * 2 < len(letters):
        return ""
    used = Counter(letters)
    for language, telling in _TELLING.get(script, ()):
        if sum(used[char] for char in telling) * 200 > len(letters):
            return language
    return _SCRIPTS.get(script, "")
