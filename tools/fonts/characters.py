"""Prints the characters the bundled fonts have to cover, in code point order.

    characters.py [FONT.ttf]

With a font, a character which that font has no glyph for is an error: all of them are listed and the exit status is 1.
"""

import sys

# What reports print beside the character sets below: dashes, arithmetic, arrows, marks, currency, numbering.
REPORT_SYMBOLS = (
    "–—―‐‑…−±×÷≤≥≠≈∞√∑∆°%‰"
    "→←↑↓↗↘▲▼△▽●○■□◆◇★☆✓"
    "αβχδρσμηκΔΣ²³½€£¥￥©®™"
    "·•‧“”‘’「」『』【】《》〈〉"
    "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
    "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"
)

BLOCKS = (
    range(0x20, 0x7F),  # ASCII
    range(0xA0, 0x100),  # Latin-1
    range(0x3000, 0x3020),  # CJK punctuation
    range(0xFF01, 0xFF5F),  # full-width forms of ASCII
    range(0xFFE0, 0xFFE6),  # full-width signs
)


def gb2312():
    """Rows 1-9 are symbols, kana, Greek and Cyrillic letters; rows 16-87 are the 6763 simplified characters."""
    rows = [*range(1, 10), *range(16, 88)]
    return _decoded("gb2312", ((0xA0 + row, 0xA0 + cell) for row in rows for cell in range(1, 95)))


def big5_level_1():
    """The 5401 frequent traditional characters, A440 to C67E."""
    trails = [*range(0x40, 0x7F), *range(0xA1, 0xFF)]
    pairs = ((lead, trail) for lead in range(0xA4, 0xC7) for trail in trails)
    return _decoded("big5", (pair for pair in pairs if pair <= (0xC6, 0x7E)))


def wanted():
    blocks = {chr(code) for block in BLOCKS for code in block}
    return sorted(blocks | set(REPORT_SYMBOLS) | gb2312() | big5_level_1())


def _decoded(encoding, pairs):
    characters = set()
    for pair in pairs:
        try:
            characters.add(bytes(pair).decode(encoding))
        except UnicodeDecodeError:
            pass  # a hole in the code table
    return characters


def _require_glyphs(characters, path):
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True) as font:
        covered = font.getBestCmap()
    missing = [f"U+{ord(c):04X} {c}" for c in characters if ord(c) not in covered]
    if missing:
        raise SystemExit(f"{path} has no glyph for {len(missing)} characters: {', '.join(missing)}")


def main(font=None):
    characters = wanted()
    if font:
        _require_glyphs(characters, font)
    sys.stdout.buffer.write("".join(characters).encode())


if __name__ == "__main__":
    main(*sys.argv[1:])
