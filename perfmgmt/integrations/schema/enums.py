"""The words of imports in the API."""

from perfmgmt.graphql.enums import enum_of
from perfmgmt.integrations.rules.results import Result
from perfmgmt.integrations.rules.state import State

ImportState = enum_of(
    State,
    "ImportState",
    "What has become of an uploaded file.",
    {
        "UPLOADED": "It was uploaded and not tried yet.",
        "WAITING": "It waits for its turn.",
        "RUNNING": "It is being read, checked or written.",
        "DONE": "The last run ended well.",
        "REFUSED": "Rows, or the file as a whole, were refused; nothing was written.",
        "FAILED": "Something went wrong on our side; nothing was written.",
    },
)
ImportResult = enum_of(
    Result,
    "ImportResult",
    "How a row ends.",
    {
        "CREATED": "It made a new record.",
        "CHANGED": "It changed a record.",
        "UNCHANGED": "Everything was so already.",
        "SKIPPED": "The mapping passes it over, or it waits for another record.",
        "REFUSED": "It cannot be taken, so that nothing of the file is.",
    },
)
