"""What is drawn and laid out holds in narrow windows, with large text, on paper, and in colours of the reader's own."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize("width", [390, 1280])
def test_arrows_of_the_market_map_leave_their_labels_free(visit: Callable[..., Any], width: int) -> None:
    """A label has a margin in the colour of the ground, and the size that the picture was drawn for."""
    page = visit(width=width).open("en/history/mass-media/")
    label = page.locator(".map-edge text:visible").first
    expect(label).to_have_css("font-size", "15px")
    assert label.evaluate("text => { const { stroke, strokeWidth } = getComputedStyle(text); return [stroke, strokeWidth] }") == [
        page.locator("wiki-market-map").evaluate("map => getComputedStyle(map).backgroundColor"),
        "6px",
    ]
