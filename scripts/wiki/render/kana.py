"""The order of names: letters in English, 五十音 in Japanese, and kana in Latin letters where both stand together."""

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
# Hepburn: the five of each row in the order of the vowels, then what is irregular.
_LATIN = {
    kana: consonant + vowel
    for consonant, row in (
        *(("", "あいうえお"), ("k", "かきくけこ"), ("g", "がぎぐげご"), ("s", "さしすせそ"), ("z", "ざじずぜぞ")),
        *(("t", "たちつてと"), ("d", "だぢづでど"), ("n", "なにぬねの"), ("h", "はひふへほ"), ("b", "ばびぶべぼ")),
        *(("p", "ぱぴぷぺぽ"), ("m", "まみむめも"), ("r", "らりるれろ"), ("", "ぁぃぅぇぉ")),
    )
    for kana, vowel in zip(row, "aiueo", strict=True)
} | {
    "し": "shi",
    "じ": "ji",
    "ち": "chi",
    "ぢ": "ji",
    "つ": "tsu",
    "づ": "zu",
    "ふ": "fu",
    "ゔ": "vu",
    "ん": "n",
    "ー": "",
}
_LATIN |= {"や": "ya", "ゆ": "yu", "よ": "yo", "ゃ": "ya", "ゅ": "yu", "ょ": "yo", "わ": "wa", "を": "o"}


def hiragana(text: str) -> str:
    """Return a text with its katakana as hiragana."""
    return "".join(chr(ord(letter) - 0x60) if "ァ" <= letter <= "ヶ" else letter for letter in text)


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


def romanise(reading: str) -> str:
    """Return hiragana in Latin letters after Hepburn, long vowels as they are written; other letters stay."""
    latin = ""
    for letter in reading:
        written = _LATIN.get(letter, letter)
        if letter in "ゃゅょ" and latin.endswith("i"):  # きゃ, しゃ
            latin = latin[:-1] + (written[1:] if latin.endswith(("shi", "chi", "ji")) else written)
        elif letter in "ぁぃぅぇぉ" and latin[-1:] in tuple("aiueo"):  # ふぁ, うぃ
            latin = (latin[:-1] or "w") + written
        elif latin.endswith("っ"):
            latin = latin[:-1] + ("t" if written.startswith("ch") else written[:1]) + written
        else:
            latin += written
    return latin
