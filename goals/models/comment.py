"""What people say about a goal or one of its check-ins."""

from django.db import models
from django.db.models import Q

from goals.rules.reactions import ReactionKind
from perfmgmt.core.fields import choices_of


class Comment(models.Model):
    """A draft, or posted. `text` names people by their keys, as `goals/rules/mention.py` keeps them."""

    goal = models.ForeignKey("goals.Goal", models.CASCADE, related_name="comments")
    check_in = models.ForeignKey("goals.CheckIn", models.CASCADE, null=True, related_name="comments")
    author = models.ForeignKey("people.Employee", models.PROTECT, null=True, related_name="+")
    text = models.TextField()
    posted_at = models.DateTimeField(null=True, help_text="When it was posted; null while it is a draft.")
    edited_at = models.DateTimeField(null=True, help_text="When its wording was last put right.")
    withdrawn_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1, help_text="Rises with each edit; send it back with the next.")

    class Meta:
        verbose_name = "comment"
        indexes = [models.Index(fields=["goal", "check_in", "posted_at"], name="comment_in_order")]
        constraints = [
            models.UniqueConstraint(
                fields=["goal", "author"],
                condition=Q(posted_at=None, check_in=None),
                name="one_draft_comment_a_goal_and_author",
            ),
            models.UniqueConstraint(
                fields=["check_in", "author"],
                condition=Q(posted_at=None) & ~Q(check_in=None),
                name="one_draft_comment_a_check_in_and_author",
            ),
        ]

    def __str__(self) -> str:
        return f"comment {self.pk}"


class CommentRevision(models.Model):
    """What a comment said before it was edited."""

    comment = models.ForeignKey(Comment, models.CASCADE, related_name="revisions")
    at = models.DateTimeField(help_text="When this wording was replaced.")
    text = models.TextField()

    class Meta:
        verbose_name = "revision"

    def __str__(self) -> str:
        return f"revision {self.pk}"


class Reaction(models.Model):
    """One person's word without words to a check-in or to a comment."""

    check_in = models.ForeignKey("goals.CheckIn", models.CASCADE, null=True, related_name="reactions")
    comment = models.ForeignKey(Comment, models.CASCADE, null=True, related_name="reactions")
    person = models.ForeignKey("people.Employee", models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10, choices=choices_of(ReactionKind))

    class Meta:
        verbose_name = "reaction"
        constraints = [
            models.CheckConstraint(condition=Q(check_in=None) ^ Q(comment=None), name="a_reaction_is_to_one_thing"),
            models.UniqueConstraint(fields=["check_in", "person", "kind"], name="one_reaction_a_check_in"),
            models.UniqueConstraint(fields=["comment", "person", "kind"], name="one_reaction_a_comment"),
        ]

    def __str__(self) -> str:
        return f"reaction {self.pk}"
