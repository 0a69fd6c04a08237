"""What somebody has set in her system is kept to: less motion, colours of her own."""

from playwright.sync_api import expect

from tests.browser.asking import goal_of
from tests.browser.conftest import Contexts
from tests.browser.keys import opened


def test_nothing_moves_for_those_who_asked_for_it(context_of: Contexts) -> None:
    context = context_of("Mira Solberg", reduced_motion="reduce")
    page, keys = opened(context, f"/goals/{goal_of(context, 'first invoice within 20 days')['id']}", ".key-results")
    keys.press("c")
    expect(page.get_by_role("dialog")).to_be_visible()
    moving = """() => [...document.querySelectorAll("*")].filter((one) => {
        const style = getComputedStyle(one);
        const lasts = (times) => times.split(", ").some((time) => parseFloat(time) > 0.001);
        return lasts(style.transitionDuration) || (style.animationName !== "none" && lasts(style.animationDuration));
    }).map((one) => one.className)"""
    assert page.evaluate(moving) == []
    page.emulate_media(reduced_motion="no-preference")
    assert page.evaluate(moving) != []


def test_shapes_and_bars_are_seen_in_forced_colours(context_of: Contexts) -> None:
    page, _ = opened(context_of("Mira Solberg", forced_colors="active"), "/", ".my-week-goals .meter")
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    colours = """() => {
        const of = (selector, property) => getComputedStyle(document.querySelector(selector))[property];
        return {
            ink: of("h1", "color"),
            ground: of("body", "backgroundColor"),
            shape: of(".status-shape", "color"),
            bar: of(".meter__fill", "backgroundColor"),
            frame: of(".meter__bar", "borderTopWidth"),
        };
    }"""
    seen = page.evaluate(colours)
    assert seen["shape"] == seen["ink"]
    assert seen["bar"] not in (seen["ground"], "rgba(0, 0, 0, 0)")
    assert seen["frame"] == "1px"
