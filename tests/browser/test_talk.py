"""People talk below a goal, by keyboard alone, and name one another."""

from playwright.sync_api import expect

from tests.browser.conftest import Contexts
from tests.browser.test_goal_answers import a_draft, at_home
from tests.browser.test_stories import query

PUBLISH = """mutation ($input: GoalPublishInput!, $key: UUID!) {
    goalPublish(input: $input, idempotencyKey: $key) { errors { message } } }"""


def test_a_comment_names_a_colleague_and_tells_who_would_not_learn_of_it(context_of: Contexts) -> None:
    mira = at_home(context_of("Mira Solberg"))
    address = a_draft(mira, "Talk about the imports", visibility="LINE")
    key = mira.evaluate("() => crypto.randomUUID()")
    assert query(mira, PUBLISH, input={"goalId": address.split("/")[-1]}, key=key)["goalPublish"]["errors"] == []
    mira.goto(address)
    box = mira.get_by_role("textbox", name="Comment on this goal")
    box.focus()
    mira.keyboard.type("Could you look at this, @Dag L")
    expect(mira.get_by_role("option", name="Dag Lindqvist")).to_be_visible()
    mira.keyboard.press("Enter")
    expect(mira.get_by_text("will not be told")).to_have_count(0)
    mira.keyboard.type("or @Ola B")
    expect(mira.get_by_role("option", name="Ola Berg")).to_be_visible()
    mira.keyboard.press("Enter")
    expect(mira.get_by_text("Ola Berg cannot see this goal and will not be told.")).to_be_visible()
    mira.keyboard.type("<b>now</b>?")
    expect(mira.get_by_text("Draft saved")).to_be_visible()
    mira.reload()
    expect(box).to_have_value("Could you look at this, @Dag Lindqvist or @Ola Berg <b>now</b>?")
    box.focus()
    mira.keyboard.press("Control+Enter")
    expect(mira.locator(".talk__words")).to_have_text("Could you look at this, @Dag Lindqvist or @Ola Berg <b>now</b>?")
    expect(box).to_have_value("")

    dag = at_home(context_of("Dag Lindqvist"))
    dag.goto(address)
    dag.get_by_role("button", name="React").press("Enter")
    dag.get_by_role("button", name="Thanks").press("Enter")
    expect(dag.get_by_role("button", name="Thanks: 1")).to_have_attribute("aria-pressed", "true")

    ola = at_home(context_of("Ola Berg"))
    ola.goto(address)
    expect(ola.locator(".talk__words")).to_have_count(0)
