"""The order of names: letters in English, 五十音 in Japanese."""

import unicodedata

_ROWS = (
    ("あ", "ぁあぃいぅうぇえぉお"),
    ("か", "かがきぎくぐけげこご"),
    ("さ", "さざしじすずせぜそぞ"),
    ("た", "ただちぢっつづてでとど"),
    ("な", "なにぬねの"),
    ("は", "はばぱひびぴふぶぷへべぺほぼぽ"),
    ("ま", "まみむめも"),
    ("や", "ゃやゅゆょよ"),
    ("ら", "らりるれろ"),
    ("わ", "ゎわをん"),
)
ROWS = tuple(row for row, _ in _ROWS)
_SMALL = str.maketrans("ぁぃぅぇぉっゃゅょゎ", "あいうえおつやゆよわ")
_VOWELS = {
    kana: vowel
    for vowel, row in (
        ("あ", "あかがさざただなはばぱまやらわ"),
        ("い", "いきぎしじちぢにひびぴみり"),
        ("う", "うくぐすずつづぬふぶぷむゆる"),
        ("え", "えけげせぜてでねへべぺめれ"),
        ("お", "おこごそぞとどのほぼぽもよろを"),
    )
    for kana in row
}


def kana_key(reading: str) -> str:
    """Return a reading in the form that dictionaries sort by.

    Small letters count as large ones, voiced as unvoiced, and ー as the vowel before it (JIS X 4061, simplified).
    """
    plain = ""
    for letter in reading.translate(_SMALL):
        if letter == "ー" and plain:
            plain += _VOWELS.get(plain[-1], "")
        elif letter.isalnum():
            plain += unicodedata.normalize("NFD", letter)[0]
    return plain


def row_of(reading: str) -> str:
    """Return the first kana of the row under which a reading stands, or nothing if it begins with no kana."""
    first = kana_key(reading)[:1]
    return next((row for row, kana in _ROWS if first and first in kana), "")


def latin_key(name: str) -> str:
    """Return an English name in the form that it is sorted by: é counts as e, a capital as a small letter."""
    letters = unicodedata.normalize("NFD", name.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
