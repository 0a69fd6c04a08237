"""The login of an employee."""

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models


class UserManager(BaseUserManager["User"]):
    """Logins are found by e-mail without regard to case."""

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email__iexact=username)

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """A login, inactive until its person is invited."""
        user = self.model(email=email.lower(), **fields)
        user.set_password(password) if password else user.set_unusable_password()
        user.save()
        return user


class User(AbstractBaseUser, PermissionsMixin):  # type: ignore[django-manager-missing]
    """A login: the e-mail is the name, and nobody is a superuser."""

    email = models.EmailField(unique=True, help_text="The name one signs in with.")
    is_active = models.BooleanField(default=False, help_text="Whether one may sign in.")

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects = UserManager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(is_superuser=False), name="nobody_is_a_superuser"),
        ]

    def __str__(self) -> str:
        return f"user {self.pk}"
