"""HR brings a list from elsewhere: uploaded, understood, tried, put right and imported, by keyboard."""

import sqlite3
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import new_context, serving

HEADER = "Pers.-Nr.;Nachname;Vorname;E-Mail;Abteilung;Vorgesetzter;Eintritt;Status;Kostenstelle;;\n"
ROWS = """9001;Kühn;Inga;inga.kuehn@example.net;Werk Nord;;02.11.2015;Aktiv;4711;;
9002;Öztürk;Elif;elif.oeztuerk@example.net;Werk Nord;9001;17.01.2021;Langzeitkrank;4711;;
9003;Vogt;Paul;nowhere;Werk Süd;9001;gestern;Aktiv;4712;;
9004;Lange;Rosa;rosa.lange@example.net;Werk Süd;8888;03.04.2019;Elternzeit;4712;;
;;;;;;;;;;
"""
LIST = (HEADER + ROWS).encode("utf-8-sig")
RIGHT = LIST.replace(b"nowhere", b"paul.vogt@example.net").replace(b"gestern", b"05.04.2019")
AT = """() => { const at = document.activeElement;
    return (at.getAttribute("aria-label") || at.labels?.[0]?.innerText || at.innerText || "").trim(); }"""


@pytest.fixture(scope="module")
def company(environment: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server with its worker, on a copy of the demo company: what is imported troubles no other story."""
    copy = tmp_path_factory.mktemp("import") / "copy.sqlite3"
    with sqlite3.connect(environment["DATABASE_URL"].removeprefix("sqlite:///")) as source:
        source.backup(sqlite3.connect(copy))
    with serving({**environment, "DATABASE_URL": f"sqlite:///{copy}"}, "perfmgmt.serve") as address:
        yield address


@pytest.fixture
def page(browser: Browser, company: str) -> Iterator[Page]:
    """Before an HR admin, on the page of imports."""
    context = new_context(browser, company, "Solveig Aune", reduced_motion="reduce")
    page = context.new_page()
    # Chromium has to know before the first press that no window is to be opened.
    page.on("filechooser", lambda _: None)
    page.goto("/settings/import")
    page.get_by_role("heading", name="Past imports").wait_for()
    yield page
    context.close()


def tab_to(page: Page, name: str) -> None:
    """Onwards until something of this name has the focus."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate(AT).startswith(name):
            return
    raise AssertionError(f"Tab does not come to {name}.")


def upload(page: Page, data: bytes, name: str = "staff.csv") -> None:
    # The lists below come later and may take the place of what has the focus.
    page.wait_for_load_state("networkidle")
    tab_to(page, "Choose a file")
    with page.expect_file_chooser() as chooser:
        page.keyboard.press("Enter")
    chooser.value.set_files({"name": name, "mimeType": "text/csv", "buffer": data})


def comes(page: Page, words: str) -> None:
    """The worker gives way to answers, and a test machine may be busy."""
    expect(page.get_by_text(words)).to_be_visible(timeout=15_000)


def press(page: Page, name: str) -> None:
    tab_to(page, name)
    page.keyboard.press("Enter")


def test_a_list_is_understood_tried_put_right_and_imported(page: Page) -> None:
    upload(page, LIST)
    preview = page.get_by_role("table", name="people")
    expect(preview).to_contain_text("Elif Öztürk")
    expect(preview).to_contain_text("“gestern” is no date. Write it as 31.12.2026.")
    expect(page.locator("#import-person-external_id")).to_have_value("Pers.-Nr.")
    expect(page.get_by_text("Not used: Kostenstelle.")).to_be_visible()
    tab_to(page, "“Langzeitkrank” means")
    page.keyboard.type("on l")
    press(page, "Dry run")
    comes(page, "One row is refused, so nothing is imported.")
    press(page, "Refused")
    expect(page).to_have_url(page.url.split("?")[0] + "?step=result&show=refused")
    rows = page.locator(".import-rows .table__row")
    expect(rows).to_have_count(1)
    expect(rows).to_contain_text("E-mail: “nowhere” is no e-mail address.")

    press(page, "Upload the file again")
    upload(page, RIGHT)
    # What was chosen for the first file stands there again.
    expect(page.get_by_label("“Langzeitkrank” means")).to_have_value("on_leave")
    press(page, "Dry run")
    comes(page, "Nothing is written yet.")
    expect(page.get_by_text("4 people created.")).to_be_visible()
    press(page, "Import 4 rows")
    comes(page, "Imported:")
    press(page, "With warnings")
    expect(rows).to_have_count(1)
    expect(rows).to_contain_text("8888: Manager is neither in this file nor in the organisation")
    press(page, "Import the next file")
    past = page.get_by_role("table", name="Past imports").get_by_role("row")
    expect(past.nth(1)).to_contain_text("4 people created")
    expect(past.nth(2)).to_contain_text("Refused, nothing written")
    page.goto("/search?q=oztu")
    expect(page.get_by_role("link", name="Elif Öztürk")).to_be_visible()


def test_what_is_no_csv_is_refused_with_a_sentence(page: Page) -> None:
    before = page.locator("main").get_by_role("row").count()
    upload(page, b"PK\x03\x04 a workbook", "staff.xlsx")
    expect(page.get_by_role("alert").or_(page.locator(".error-summary"))).to_contain_text(
        "This is a workbook or an archive. Save it as “CSV UTF-8” in your spreadsheet and upload that file."
    )
    page.reload()
    page.get_by_role("heading", name="Past imports").wait_for()
    expect(page.locator("main").get_by_role("row")).to_have_count(before)


def test_a_mapping_with_an_unknown_field_cannot_be_tried_and_a_right_one_is_kept_and_renamed(page: Page) -> None:
    upload(page, RIGHT)
    page.get_by_text("Text (for experts)").click()
    mapping = page.get_by_label("Mapping file (TOML)")
    text = mapping.input_value()
    mapping.fill(text.replace("hired_on", "hired"))
    page.keyboard.press("Tab")
    expect(page.get_by_text("record 1.fields.hired: unknown. Did you mean “hired_on”?")).to_be_visible()
    expect(page.get_by_role("button", name="Dry run")).to_have_count(0)
    mapping.fill(text)
    page.keyboard.press("Tab")
    press(page, "Keep this mapping")
    tab_to(page, "Name")
    page.keyboard.type("Payroll")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("“Payroll” is kept.")).to_be_visible()

    page.goto("/settings/import")
    page.get_by_role("heading", name="Kept mappings").wait_for()
    press(page, "Rename Payroll")
    page.get_by_role("dialog").get_by_label("Name").fill("Payroll, monthly")
    page.keyboard.press("Control+Enter")
    kept = page.get_by_role("row").filter(has_text="Payroll, monthly")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(kept).to_be_visible()
    press(page, "Remove Payroll, monthly")
    page.get_by_role("dialog").get_by_role("button", name="Remove").click()
    expect(kept).to_have_count(0)
