"""Which words a full stop shortens instead of ending a sentence after them."""

import re
from functools import lru_cache

import sentencex

# A name follows, so a capital letter after them begins no sentence.
_TITLES = {
    "": "dr mr mrs ms mx messrs prof mme mlle डॉ प्रो",
    "en": "gen gov sen rep rev hon pres capt cmdr col cpl lt maj adm sgt pvt drs supt insp atty msgr fr assoc asst",
    "es": "d dª dña da dra sr sra srta srs av avda fdo gral lic ing arq sto sta ud uds cap cnel pdte ma",
    "pt": "d dª da dra sr sra srta srs av eng arq exmo exma profa sto sta sp cap cel gal min r pe",
    "fr": "m mm mgr bd av pr st ste",
    "de": "st hr fr frl hl dipl ing med phil jur",
    "it": "sig sigg dott avv ing on sen sig.ra prof.ssa",
}
# Something must follow, small or capital.
_LEADING = (
    "e.g eg i.e ie cf vs v viz ca c approx esp incl z.b d.h u.a vgl bzw p.ej p.ex p.es par.ex "
    "t.ex bl.a f.eks dvs s.k o.a d.w.z m.a.w bijv bv m.in np tzn tj např napr т.е т.н т.к π.χ δηλ"
)
# A number follows; without one they are words like any other, or end the sentence.
_NUMBERED = (
    "no nos nr nº n.º núm num n p pp pag pág págs vol vols fig figs ch chap cap sec art arts § "
    "tel tél ext fax abs kl"
)
# A list of abbreviations has them, and so has every page of prose.
_WORDS = {"en": "art mm yum me", "es": "mar bis retro", "pt": "mar dez set", "fr": "art mars"}

# What is written in two parts and can stand last: a. C., p. m., EE. UU., и т. д.
_CLOSING_PAIRS = {("a", "C"), ("d", "C"), ("p", "m"), ("EE", "UU"), ("т", "д"), ("т", "п")}

# With these a sentence begins after an abbreviation; sentencex knows those of English.
_STARTERS = {
    "en": "the it he she they we you i this that these those there in on at but and so if when what who "
          "why how his her their its our my for as to from with by not no while after before since although however",
    "es": "el la los las lo un una en es se no y pero su sus este esta estos estas ese esa eso esto aunque "
          "como cuando con desde al para por según sin sobre tras también ya hay entre más mientras si",
    "pt": "o a os as um uma em no na nos nas é se não e mas seu sua este esta esse essa isso isto como "
          "quando com desde ao à para por segundo sem sobre também já há entre mais enquanto ele ela",
    "fr": "le la les l un une des en il elle ils elles ce cette ces c mais et si pour par dans sur avec "
          "sans selon on nous vous son sa ses au aux depuis pendant quand comme",
    "de": "der die das ein eine einen es er sie wir ich in im am auf mit für nach bei und aber doch auch "
          "als wenn so dies diese dieser nicht seit dann danach dort hier jetzt heute gestern man viele alle "
          "was wer wo wie warum zudem außerdem jedoch",
    "it": "il lo la i gli le l un uno una in è non e ma per con nel nella si lui lei questo questa",
    "ru": "он она оно они мы вы я это этот эта эти в на по с и но а не как что если когда для из у к за "
          "от до при так также однако после",
    "nl": "de het een in op en maar hij zij ze wij ik dit dat deze die er van voor met bij als ook na",
}  # fmt: skip

# Languages with a list of their own in sentencex; of others it knows English abbreviations.
LISTED = frozenset(
    ["bg", "ca", "da", "de", "el", "fi", "fr", "it", "kk", "nl", "pl", "ru", "sk", "uk"]
)
# Capital letters say little there, because nouns have them.
CAPITAL_NOUNS = frozenset({"de", "lb"})
# Languages that write "3." for "third".
_ORDINAL = "de lb da nb nn no is fi et lv cs sk sl hr bs sr pl hu tr"

_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.[-‐]?)+[^\W\d_]{1,2}")


def _sets(words: dict[str, str]) -> dict[str, frozenset[str]]:
    return {language: frozenset(line.split()) for language, line in words.items()}


TITLES, WORDS, STARTERS = _sets(_TITLES), _sets(_WORDS), _sets(_STARTERS)
LEADING, NUMBERED = frozenset(_LEADING.split()), frozenset(_NUMBERED.split())
ORDINAL_STOPS = frozenset(_ORDINAL.split())


def is_title(word: str, language: str) -> bool:
    """Whether a name follows after the word, like Dr. or Sen."""
    return word.lower() in TITLES[""] or word.lower() in TITLES.get(language, ())


def is_starter(word: str, language: str) -> bool:
    """Whether the word is one of the small ones that begin sentences."""
    return re.split("['’]", word.lower())[0] in STARTERS.get(language, ())


def is_dotted(word: str) -> bool:
    """Whether the word has stops inside, like U.S or e.g or J.-C"""
    return _DOTTED.fullmatch(word) is not None


def is_closing_pair(previous: str, word: str) -> bool:
    """Whether both words, each with its stop, are an abbreviation that can end a sentence."""
    return (previous.rstrip("."), word) in _CLOSING_PAIRS and previous.endswith(".")


@lru_cache(maxsize=10_000)
def is_short(word: str, language: str) -> bool:
    """Whether the word with a full stop is an abbreviation that is known in the language."""
    small = word.lower()
    if small in WORDS.get(language, ()):
        return False
    known = small in LEADING or small in NUMBERED or is_dotted(word) or is_title(word, language)
    return known or not parts(word, "Xenia", language)


@lru_cache(maxsize=10_000)
def parts(word: str, after: str, language: str) -> bool:
    """Whether sentencex parts "word. After", asked without quotes or brackets that mislead it."""
    text = f"{word}. {after} went home."
    first: int = sentencex.get_sentence_boundaries(language, text)[0]["end_index"]
    return first < len(text)
