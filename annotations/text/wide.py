"""Stops that need no space after them: those of Chinese, Japanese and many other scripts."""

import re

from annotations.text.stops import WIDE, Stop

_EAST_ASIAN = re.compile(
    "[\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff66-\uff9f\U00020000-\U0003ffff]"
)
# Particles that tie a Japanese quotation to what follows it.
_PARTICLES = frozenset("とっなのをがにはもでへや")
# A clause with a verb of saying belongs to the quotation before it, unless it leads to the next.
_SAID = re.compile(
    r"\w{0,12}(?:[说說道问問称稱讲講喊叫答写寫]|表示|指出|认为|認為|强调|強調)\w{0,4}(?![\w：:“「])"
)
_SPEAKING = frozenset("说說道问問称稱喊叫")
_GOES_ON = frozenset("，、,；;：:—-…）)』」”】》.!?。！？")


def is_east_asian(char: str) -> bool:
    """Whether the character is of a script that is written without spaces, or Korean."""
    return _EAST_ASIAN.match(char) is not None


def is_wide(stop: Stop) -> bool:
    """Whether the mark can end a sentence without a space after it."""
    last = stop.marks[-1]
    if last == "．" or (last in "?!" and not stop.gap):
        following = (stop.opening + stop.after)[:1]
        return is_east_asian(stop.word[-1:]) and is_east_asian(following)
    return last in WIDE


def ends_at_wide(stop: Stop) -> bool:
    """After a closed quotation the sentence can go on: 「…。」と言った or “…。”他说。"""
    if stop.gap or not stop.closing:
        return True
    if stop.closing[-1] in "》〉" or stop.opening[:1] in _GOES_ON or _is_title(stop):
        return False
    goes_on = stop.after[:1] in _PARTICLES or _SAID.match(stop.rest) is not None
    return bool(stop.opening) or not goes_on


def _is_title(stop: Stop) -> bool:
    """A quoted question or call with no colon or comma before it is a name: 节目“谁？”播出"""
    opened = max(stop.word.rfind(mark) for mark in "“「『‘")
    before = stop.word[:opened][-1:] if opened > 0 else ""
    return stop.marks[-1] in "？！?!" and before.isalnum() and before not in _SPEAKING
