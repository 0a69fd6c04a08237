"""A page before somebody who has a keyboard and no mouse."""

from playwright.sync_api import BrowserContext, Page


class Keys:
    """The keyboard, with a count of what it pressed; what is typed into a field is not counted."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.strokes = 0

    def press(self, *keys: str) -> None:
        """Each of them, `Control+Enter` as two strokes."""
        for key in keys:
            self.strokes += len(key.split("+"))
            self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        """A value or words, into the field in focus."""
        self.page.keyboard.type(text)


def opened(context: BrowserContext, address: str, shows: str = "main h1") -> tuple[Page, Keys]:
    """A page on which nothing has been pressed yet."""
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector(shows)
    page.wait_for_function("() => !document.querySelector('.skeleton')")
    return page, Keys(page)
