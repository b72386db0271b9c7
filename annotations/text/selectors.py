"""How words are pointed at: by position, by quote with its surroundings, by UTF-16 units."""

from annotations.text.graphemes import boundary_after, boundary_before

CONTEXT = 32  # code points on either side, as Hypothesis has it


def quote_selector(text: str, start: int, end: int, context: int = CONTEXT) -> tuple[str, str, str]:
    """The words [start, end) and what stands before and after them."""
    return text[start:end], text[max(0, start - context) : start], text[end : end + context]


def utf16_to_code_points(text: str, offset: int) -> int:
    """An offset as browsers count it, in code points; one inside of a pair moves before it."""
    units = text.encode("utf-16-le", "surrogatepass")[: 2 * offset]
    return len(units.decode("utf-16-le", "ignore"))


def code_points_to_utf16(text: str, offset: int) -> int:
    """An offset in code points as browsers count it."""
    return len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2


def snap_to_graphemes(text: str, start: int, end: int) -> tuple[int, int]:
    """The least range around [start, end) that cuts no character as readers see it."""
    return boundary_before(text, start), boundary_after(text, end)
