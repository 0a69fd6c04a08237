from decimal import Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goals.rules.number import unfit


@pytest.mark.parametrize(
    "number",
    ["0", "-0", "999999999999999.999999", "-999999999999999.999999", "1.5000000000", "1E+14", "0.000001"],
)
def test_numbers_that_fit_the_column_are_taken(number):
    assert unfit(Decimal(number)) is None


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        ("NaN", "Enter a number."),
        ("sNaN", "Enter a number."),
        ("-Infinity", "Enter a number."),
        ("1000000000000000", "Enter a number of at most 15 digits before the point."),
        ("-1E+999999", "Enter a number of at most 15 digits before the point."),
        ("0.0000001", "Enter a number with at most 6 decimals."),
        ("-1E-999999", "Enter a number with at most 6 decimals."),
        ("999999999999999.99999999999999999999999", "Enter a number with at most 6 decimals."),
    ],
)
def test_numbers_that_do_not_fit_are_refused_with_what_to_enter(number, sentence):
    assert unfit(Decimal(number)) == sentence


@given(st.integers(-(10**21) + 1, 10**21 - 1))
def test_every_count_of_millionths_below_the_limit_fits_whatever_the_precision(millionths):
    with localcontext() as wide:
        wide.prec = 30
        number = Decimal(millionths) / 10**6
    with localcontext() as narrow:
        narrow.prec = 5
        assert unfit(number) is None
