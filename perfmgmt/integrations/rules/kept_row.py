"""The values of a key result that waits for its goal, as text, and back."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from perfmgmt.integrations.rules.fields import RECORDS, Form


def packed(values: Mapping[str, Any]) -> dict[str, str | None]:
    """Typed values as text that JSON keeps exactly.

    >>> packed({"title": "Orders", "target_value": Decimal("1.50"), "stretch_value": None})
    {'title': 'Orders', 'target_value': '1.50', 'stretch_value': None}
    """
    return {name: None if value is None else str(value) for name, value in values.items()}


def unpacked(row: Mapping[str, str | None]) -> dict[str, Any]:
    """The typed values again.

    >>> unpacked({"title": "Orders", "target_value": "1.50", "stretch_value": None})
    {'title': 'Orders', 'target_value': Decimal('1.50'), 'stretch_value': None}
    """
    fields = RECORDS["key_result"]
    numbers = {name for name, value in row.items() if value is not None and fields[name].form is Form.NUMBER}
    return {name: Decimal(str(value)) if name in numbers else value for name, value in row.items()}
