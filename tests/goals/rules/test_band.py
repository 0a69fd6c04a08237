from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goals.rules.band import closeness, is_inside

NUMBERS = st.decimals(min_value=-100, max_value=100, places=1)
MAYBE = st.none() | NUMBERS


@given(NUMBERS, MAYBE, MAYBE)
def test_inside_means_between_the_bounds_that_there_are(value, lower, upper):
    assert is_inside(value, lower, upper) == ((lower is None or lower <= value) and (upper is None or value <= upper))


@pytest.mark.parametrize("tolerance", [None, Decimal(0)])
def test_outside_a_band_without_reach_nothing_is_left(tolerance):
    assert closeness(Decimal(6), Decimal(5), Decimal(5), tolerance) == 0


def test_a_value_far_outside_never_goes_below_zero():
    assert closeness(Decimal(100), None, Decimal(1), Decimal(10)) == Fraction(0)


def test_a_band_without_bounds_is_refused():
    with pytest.raises(ValueError, match="needs a lower or an upper bound"):
        closeness(Decimal(1), None, None, None)
