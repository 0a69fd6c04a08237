"""What notifications are about, as far as it is goals."""

from perfmgmt.graphql.edges import extend
from perfmgmt.notifications.schema.notification import about

extend(
    "Notification",
    goal=about("Goal", description="The goal it is about."),
    comment=about("Comment", description="The comment it is about."),
    check_in=about("CheckIn", description="The check-in it is about."),
)
