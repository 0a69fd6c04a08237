"""A person at work, or a vacant post."""

from django.db import models
from django.db.models.functions import Lower

from perfmgmt.core.fields import PathField


class Employee(models.Model):  # type: ignore[django-manager-missing]
    """A person at work, or a post without one. `path` and `manager` repeat the reporting lines in force today."""

    class Status(models.TextChoices):
        ACTIVE = "active"
        ON_LEAVE = "on_leave"
        LEFT = "left"
        VACANT = "vacant"

    user = models.OneToOneField("people.User", models.PROTECT, null=True, related_name="employee")
    name = models.CharField(max_length=300, help_text="The name that colleagues know.")
    email = models.EmailField(blank=True, help_text="The work address; a vacant post has none.")
    job_title = models.CharField(max_length=200, blank=True, help_text="What the person is employed as.")
    job_level = models.CharField(max_length=40, blank=True, help_text="The grade of the job, such as L4.")
    location = models.CharField(max_length=120, blank=True, help_text="Where the person works from.")
    time_zone = models.CharField(max_length=64, default="UTC", help_text="IANA name, such as Europe/Oslo.")
    language = models.CharField(max_length=12, default="en", help_text="The language of screens and messages.")
    hired_on = models.DateField(null=True, help_text="The first day of employment.")
    left_on = models.DateField(null=True, help_text="The last day of employment.")
    status = models.CharField(max_length=10, choices=Status, default=Status.ACTIVE)
    external_id = models.CharField(max_length=200, null=True, unique=True)
    path = PathField(db_index=True)
    manager = models.ForeignKey("self", models.PROTECT, null=True, related_name="reports")
    primary_team = models.ForeignKey("people.Team", models.PROTECT, null=True, related_name="primary_members")
    version = models.PositiveIntegerField(default=1, help_text="Rises with each edit; send it back with the next.")

    class Meta:
        verbose_name = "person"
        verbose_name_plural = "people"
        permissions = [("be_hr_for_employee", "Is HR for a person")]
        indexes = [models.Index(fields=["name", "id"], name="employee_by_name")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(left_on=None)
                | models.Q(hired_on=None)
                | models.Q(left_on__gte=models.F("hired_on")),
                name="nobody_leaves_before_being_hired",
            ),
            models.UniqueConstraint(Lower("email"), condition=~models.Q(email=""), name="one_person_has_an_address"),
            models.CheckConstraint(
                condition=~models.Q(status="vacant") | models.Q(user=None), name="a_vacant_post_has_no_login"
            ),
        ]

    def __str__(self) -> str:
        return f"employee {self.pk}"

    @property
    def is_gone(self) -> bool:
        """Whether nobody works here: the person left, or the post is vacant."""
        return self.status in (self.Status.LEFT, self.Status.VACANT)
