"""Who reads past the policies, by name and with the reason; everybody else goes by `visible` and `fetch`."""

from tests.access.checks import modules, reads_past_policies

# A name that ends in a slash stands for everything in a folder.
REASONS = {
    "perfmgmt/access/rows.py": "It is where the policies are asked.",
    "perfmgmt/access/grants.py": "The policies rest on the grants.",
    "perfmgmt/access/paths.py": "A move rewrites the paths of everybody below, seen or not.",
    "perfmgmt/audit/entries.py": "Deeds are recorded whoever may read the log.",
    "perfmgmt/audit/reads.py": "Reads are written down whoever may read the list.",
    "perfmgmt/graphql/idempotency.py": "Keys are found by the actor who sent them.",
    "perfmgmt/graphql/deadline.py": "It tells PostgreSQL how long a statement may run; it reads no row.",
    "perfmgmt/graphql/pages.py": "It writes the condition of a cursor in the database's own words; it reads no row.",
    "perfmgmt/graphql/turns.py": "It begins transactions in a fair order; it reads no row.",
    "perfmgmt/notifications/actions/": "Below work that was fetched, its own row is put back by the database's clock.",
    "perfmgmt/notifications/outbox/": "Work is taken up and put back whomever it concerns; it shows nothing.",
    "perfmgmt/notifications/ticking.py": "It reads when schedules ran, which is nobody's.",
    "perfmgmt/notifications/worker.py": "It ends a connection that broke; it reads no row.",
    "perfmgmt/notifications/housekeeping.py": "What is over is forgotten, whomever it concerned.",
    "perfmgmt/people/schedules.py": "Expired sessions are forgotten, whosever they were.",
    "perfmgmt/notifications/settling.py": "What is done waits for nobody, whoever was told of it.",
    "perfmgmt/notifications/delivery.py": "Whoever is told gets a row; reading it goes by the policy.",
    "perfmgmt/health.py": "It asks whether the database answers; it reads no row.",
    "perfmgmt/search/": "Words are kept of all rows, and are a condition on rows that the policies let through.",
    "perfmgmt/people/facts.py": "The policies rest on what follows from the actor's own place.",
    "perfmgmt/people/sign_in.py": "Nobody is signed in yet.",
    "perfmgmt/people/personas.py": "Nobody is signed in yet, and only the demo's own people are offered.",
    "perfmgmt/people/selectors/": "Lines are kept true for everybody, seen or not.",
    "perfmgmt/people/actions/": "Below a row that was fetched, its own memberships, lines, roles and paths follow.",
    "perfmgmt/people/management/": "Who runs a command on the server has the database at hand anyway.",
    "goals/actions/": "Below a goal that was fetched, its own parts, drafts and tree follow.",
    "goals/followers.py": "Goals follow the organisation, whoever may see them.",
    "goals/selectors/accountability.py": "Who answers for a team follows from leads that everybody sees.",
    "goals/selectors/copies.py": "A check compares all copies, and shows them to whoever runs the command.",
    "goals/selectors/explanation.py": "Hidden parts count; they are told only as one sum.",
    "goals/selectors/history.py": "Entries are chosen by goals that were seen, and names go through the policies.",
    "goals/selectors/concerns.py": "Used below the visible goal of the outer statement.",
    "goals/selectors/rhythm.py": "Used below the visible goal of the outer statement.",
    "goals/selectors/audience.py": "Names who may see a fetched goal: lines, leads and delegates, which all see.",
    "goals/selectors/obligations.py": "Used below the visible goal of the outer statement.",
    "goals/selectors/nobody_above.py": "A schedule finds what waits; it is shown by the policy alone.",
    "goals/selectors/parts.py": "Everybody's parts count in a number, seen or not.",
    "perfmgmt/integrations/": "An import is run on the server, for the whole organisation.",
    "perfmgmt/demo/": "The demo company is told by the system.",
}


def reason_for(path: str) -> str | None:
    return next(
        (why for name, why in REASONS.items() if path == name or (name[-1] == "/" and path.startswith(name))), None
    )


def test_whoever_reads_past_the_policies_is_named_with_the_reason() -> None:
    past = [path for path, source in modules("perfmgmt", "goals", "reviews") if reads_past_policies(source)]
    assert [path for path in past if reason_for(path) is None] == []


def test_nobody_is_named_who_keeps_to_the_policies() -> None:
    past = [path for path, source in modules("perfmgmt", "goals", "reviews") if reads_past_policies(source)]
    idle = [name for name in REASONS if not any(path == name or path.startswith(name) for path in past)]
    assert idle == []


def test_policies_and_schemas_are_never_excused() -> None:
    assert not [name for name in REASONS if "schema" in name or "policies" in name or "policy" in name]
