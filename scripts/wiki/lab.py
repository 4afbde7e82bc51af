"""What lab pages draw with: a light picture that says in words what it shows.

A lab ends each cell that draws with `show(fig, alt="…")`, and draws no wider than a phone shows.
The picture is an SVG, sharp on every screen and in print. Its letters are outlines, because a reader may lack the font.
Squeezed as below it weighs less on the way to the reader than the same picture as a PNG at twice its size,
and every build gives the same bytes.
"""

import re
from html import escape
from io import StringIO
from urllib.parse import quote

import matplotlib.pyplot as plt
from IPython.display import HTML, display
from matplotlib.figure import Figure

PIXELS_PER_INCH = 96
# A phone has room for 318 pixels: ten points become 11 pixels of it in a picture of four inches, and 7 in one of six.
WIDEST = 4
TO_DROP = re.compile(r"<\?xml.*?\?>|<!DOCTYPE.*?>|<!--.*?-->|<metadata>.*?</metadata>", re.DOTALL)
DECIMALS = re.compile(r"(?<!scale\(0)(\.\d\d)\d+")
BETWEEN = re.compile(r">\s+<")
ALIKE = re.compile(r'<g( [^>]*)?>((?:<use [^>]*?(?P<style> style="[^"]*")/>)(?:<use [^>]*?(?P=style)/>)+)</g>')


def as_svg(fig: Figure) -> str:
    """The figure on white as one line of SVG, without date, comments or digits nobody sees."""
    drawn = StringIO()
    with plt.rc_context({"svg.hashsalt": "lab", "svg.fonttype": "path"}):
        fig.savefig(drawn, format="svg", facecolor="white", metadata={"Date": None})
    svg = BETWEEN.sub("><", DECIMALS.sub(r"\1", TO_DROP.sub("", drawn.getvalue())))
    return ALIKE.sub(_style_once, svg).replace("\n", " ").strip()


def _style_once(group: re.Match[str]) -> str:
    """Marks of one look: the look on their group instead of on each."""
    return f"<g{group[1] or ''}{group['style']}>{group[2].replace(group['style'], '')}</g>"


def as_img(fig: Figure, alt: str) -> str:
    """An `<img>` that holds the figure and keeps its place while the page loads."""
    width, height = (round(inches * PIXELS_PER_INCH) for inches in fig.get_size_inches())
    data = quote(as_svg(fig).replace('"', "'"), safe=" '=:/;,()-.@!*+$&?")
    return f'<img src="data:image/svg+xml,{escape(data, quote=False)}" width="{width}" height="{height}" alt="{escape(alt)}">'


def show(fig: Figure, *, alt: str) -> None:
    """Put the figure on the page with its alternative text, and close it.

    Raises ValueError where some readers would not hear, or not be able to read, what it shows.
    """
    if not alt.strip():
        raise ValueError('Some readers hear a picture: say what it shows with show(fig, alt="…").')
    if fig.get_figwidth() > WIDEST:
        raise ValueError(f"Phones are narrow: draw at most {WIDEST} inches wide, panels below one another.")
    display(HTML(as_img(fig, alt)))  # type: ignore[no-untyped-call]
    plt.close(fig)
