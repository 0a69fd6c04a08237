"""The numbers that may be stored: decimals of 15 digits before and 6 after the point."""

from decimal import Context, Decimal

LIMIT = Decimal(10) ** 15
STEP = Decimal("0.000001")
# Wide enough for 15 + 6 digits, whatever precision the calling thread has set.
EXACT = Context(prec=40)


def unfit(number: Decimal) -> str | None:
    """Why a number cannot be stored, as a sentence that says what to enter instead; None when it can.

    Trailing zeros are no decimals: 1.50000000 is as good as 1.5.

    >>> unfit(Decimal("12.5")) is None
    True
    >>> unfit(Decimal("0.1234567"))
    'Enter a number with at most 6 decimals.'
    """
    if not number.is_finite():
        return "Enter a number."
    if number.copy_abs() >= LIMIT:
        return "Enter a number of at most 15 digits before the point."
    if number != number.quantize(STEP, context=EXACT):
        return "Enter a number with at most 6 decimals."
    return None
