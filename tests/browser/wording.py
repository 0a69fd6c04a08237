"""Whether every word of a page is said in German, or is what somebody wrote, and whether all of it can be read."""

import re
from functools import cache
from typing import Any

from playwright.sync_api import Page, Response

from tests.browser.conftest import ROOT

SEEN = """() => {
    const above = (one) => (one ? [one, ...above(one.parentElement)] : []);
    const without = "option, svg, textarea, code, .graphiql-container, .guide__text";
    const shown = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true })
        && !one.closest(without)
        && above(one).every((each) => getComputedStyle(each).clipPath === "none");
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walk.nextNode()) {
        const node = walk.currentNode;
        if (node.data.trim() && shown(node.parentElement)) found.push(node);
    }
    return found;
}"""
TEXTS = f"() => ({SEEN})().map((node) => node.data.trim())"
# Two texts at one place; what stands fixed over the page is meant to.
COVERED = f"""() => {{
    const fixed = (one) => {{
        for (; one; one = one.parentElement)
            if (["fixed", "sticky"].includes(getComputedStyle(one).position)) return true;
        return false;
    }};
    const clipped = (node, {{ left, top, right, bottom }}) => {{
        for (let one = node.parentElement; one; one = one.parentElement) {{
            if (getComputedStyle(one).overflowX === "visible") continue;
            const by = one.getBoundingClientRect();
            left = Math.max(left, by.left);
            right = Math.min(right, by.right);
        }}
        return {{ left, top, right, bottom }};
    }};
    const boxes = ({SEEN})().filter((node) => !fixed(node.parentElement)).flatMap((node) => {{
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()].filter(({{ width }}) => width > 1)
            .map((box) => ({{ node, box: clipped(node, box) }}));
    }});
    const found = [];
    boxes.forEach((one, at) => boxes.slice(at + 1).forEach((other) => {{
        if (one.node === other.node) return;
        const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (wide > 2 && high > 6) found.push(`${{one.node.data.trim()}} / ${{other.node.data.trim()}}`);
    }}));
    return found;
}}"""
# A word of letters alone that goes on in the next line without a hyphen.
BROKEN = f"""() => {{
    const isBroken = (node, word) => {{
        const range = document.createRange();
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        return new Set([...range.getClientRects()].map(({{ top }}) => Math.round(top))).size > 1;
    }};
    const words = /(?<!\\S)\\p{{L}}+(?![^\\s.,:;?!])/gu;
    return ({SEEN})().flatMap((node) => [...node.data.matchAll(words)].filter((word) => isBroken(node, word)))
        .map(([word]) => word);
}}"""
MESSAGE = re.compile(r"^[a-z][a-z0-9-]* = ?(.*(?:\n[ }].*)*)", re.MULTILINE)
VARIANT = re.compile(r"^\s*\*?\[[\w-]+\] (.*)$", re.MULTILINE)
MONTHS = "Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez"
DAY = re.compile(rf"(?:(?:Mo|Di|Mi|Do|Fr|Sa|So)\. )?\d+\. (?:{MONTHS})[a-zä]*\.?")
# Figures and initials.
FIGURES = re.compile(r"[^a-zäöüß]*")
# Where a page may join two texts.
JOINTS = re.compile(r"\n|[.,:;]? [„“]|[.,:;] | [·›→] |(?<=\d) ")
HEADING = re.compile("^# (.*)", re.MULTILINE)


class Heard:
    """All that the server told a page since this listens."""

    def __init__(self, page: Page) -> None:
        self._told: list[Response] = []
        page.on("response", self._keep)

    def _keep(self, response: Response) -> None:
        if "json" in response.headers.get("content-type", ""):
            self._told.append(response)

    def strings(self) -> str:
        """Every text in it, one a line."""
        return "\n".join(text for one in self._told for text in strings_in(one.json()))


def strings_in(value: Any) -> list[str]:
    """Every text in a JSON value.

    >>> strings_in({"a": ["x", {"b": "y"}], "c": 1})
    ['x', 'y']
    """
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for one in inner for text in strings_in(one)]


@cache
def german() -> re.Pattern[str]:
    """Any text of the screens in German, with anything in its placeables."""
    files = (ROOT / "frontend/src").rglob("*de.ftl")
    guide = (ROOT / "frontend/guide").glob("*.de.md")
    said = [text for file in files for text in MESSAGE.findall(file.read_text())]
    said += [variant for text in said for variant in VARIANT.findall(text)]
    said += [text for file in guide for text in HEADING.findall(file.read_text())]
    return re.compile("|".join({pattern for text in said if (pattern := pattern_of(text))}), re.DOTALL)


def pattern_of(text: str) -> str:
    """What the text looks like on a page; nothing where it has no words of its own.

    >>> pattern_of("Zuletzt { $day }.")
    'Zuletzt\\\\ .+'
    """
    text = text.replace('{" "}', " ")
    while "{" in text:
        less = re.sub(r"\{[^{}]*\}", "\0", text)
        if less == text:
            return ""
        text = less
    text = plain(" ".join(text.split())).strip(" ,.:;„“")
    return re.escape(text).replace("\0", ".+") if re.search(r"\w{2}", text) else ""


def not_german(page: Page, heard: Heard) -> list[str]:
    """What stands on the page and is neither a German text nor something that somebody wrote."""
    told = plain(heard.strings())
    texts = {DAY.sub("0", plain(text)) for text in page.evaluate(TEXTS)}
    return sorted(text for text in texts if not is_explained(text, told))


def plain(text: str) -> str:
    """Without what keeps words together.

    >>> plain("Check\u2011in:\u00a0 5")
    'Check-in: 5'
    """
    return re.sub(r"[^\S\n]+", " ", text.replace("\u2011", "-"))


@cache
def is_explained(text: str, told: str) -> bool:
    """Whether this was said in German, was told by the server, or is joined from both."""
    text = text.strip(" ,.:;„“")
    if text.casefold() in told.casefold() or FIGURES.fullmatch(text) or german().fullmatch(text):
        return True
    joints = JOINTS.finditer(text)
    return any(is_explained(text[: one.start()], told) and is_explained(text[one.end() :], told) for one in joints)
