from decimal import Decimal as D
from fractions import Fraction as F

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goals.rules.measure import Counts, Measure, Values, attainment, current_on_activation, problems, progress

NUMBERS = st.decimals(min_value=-10_000, max_value=10_000, places=3)
MAYBE = st.none() | NUMBERS


def on_the_way(measure, start, target, current):
    return Values(Measure(measure), start=D(start), target=D(target), current=D(current))


def band(current, lower=None, upper=None, tolerance=None):
    bounds = [None if n is None else D(n) for n in (lower, upper, tolerance)]
    return Values(Measure.MAINTAIN, current=D(current), lower=bounds[0], upper=bounds[1], tolerance=bounds[2])


def scaled(number):
    """Thousandths as an integer: the oracle below divides only integers."""
    return int(number * 1000)


@pytest.mark.parametrize(
    ("values", "share", "expected"),
    [
        (on_the_way("increase", 0, 200, 50), F(1, 4), F(1, 4)),
        (on_the_way("increase", 100, 200, 50), F(-1, 2), F(0)),
        (on_the_way("increase", 100, 200, 250), F(3, 2), F(1)),
        (on_the_way("decrease", 40, 10, 30), F(1, 3), F(1, 3)),
        (on_the_way("decrease", 40, 10, 46), F(-1, 5), F(0)),
        (on_the_way("decrease", 40, 10, 4), F(6, 5), F(1)),
        (on_the_way("decrease", 5, -5, 0), F(1, 2), F(1, 2)),
    ],
)
def test_the_way_is_measured_from_the_start_and_only_progress_is_clamped(values, share, expected):
    assert attainment(values) == share
    assert progress(values) == expected


@pytest.mark.parametrize(
    ("measure", "current", "expected"),
    [
        ("increase", "7", 1),
        ("increase", "8", 1),
        ("increase", "6.999999", 0),
        ("decrease", "7", 1),
        ("decrease", "6", 1),
        ("decrease", "7.000001", 0),
    ],
)
def test_a_start_that_is_the_target_counts_as_reached_or_not(measure, current, expected):
    values = on_the_way(measure, "7", "7.0", current)
    assert attainment(values) is None
    assert progress(values) == expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (band(90, 90, 110), F(1)),
        (band(110, 90, 110), F(1)),
        (band(115, 90, 110), F(3, 4)),
        (band(75, 90, 110), F(1, 4)),
        (band(70, 90, 110), F(0)),
        (band(500, 90, 110), F(0)),
        (band(115, 90, 110, tolerance=10), F(1, 2)),
        (band(115, 90, 110, tolerance=0), F(0)),
        (band(110, 90, 110, tolerance=0), F(1)),
        (band("99.5", lower=100), F(19, 20)),
        (band(1_000_000, lower=100), F(1)),
        (band(-105, lower=-100), F(1, 2)),
        (band(21, upper=20), F(1, 2)),
        (band(-3, upper=20), F(1)),
        (band("0.25", upper=0), F(3, 4)),
        (band("-0.25", lower=0), F(3, 4)),
        (band(5, 5, 5), F(1)),
        (band("5.1", 5, 5), F(0)),
    ],
)
def test_a_band_is_full_inside_and_falls_to_zero_over_its_tolerance(values, expected):
    assert progress(values) == expected
    assert attainment(values) is None


def test_a_band_can_count_the_share_of_due_check_ins_instead_of_the_latest_value():
    values = Values(Measure.MAINTAIN, lower=D(1), current=D(-9), counts=Counts.SHARE_OF_CHECK_INS, inside=3, due=4)
    assert progress(values) == F(3, 4)


def test_before_the_first_due_check_in_the_share_is_unmeasured():
    assert progress(Values(Measure.MAINTAIN, lower=D(1), current=D(2), counts=Counts.SHARE_OF_CHECK_INS)) is None


@pytest.mark.parametrize(("inside", "due"), [(2, 1), (-1, 1)])
def test_more_check_ins_inside_than_due_are_refused(inside, due):
    with pytest.raises(ValueError, match=f"{inside} of {due} due"):
        Values(Measure.MAINTAIN, inside=inside, due=due)


def test_milestones_count_by_weight():
    values = Values(Measure.MILESTONES, milestones=((D(1), True), (D("2.5"), False), (D("0.5"), True)))
    assert progress(values) == F(3, 8)


@pytest.mark.parametrize("milestones", [(), ((D(0), True),), ((D(0), True), (D("0.0"), False))])
def test_milestones_without_weight_are_unmeasured(milestones):
    assert progress(Values(Measure.MILESTONES, milestones=milestones)) is None


def test_binary_is_done_or_not_and_measured_from_the_beginning():
    assert progress(Values(Measure.BINARY)) == 0
    assert progress(Values(Measure.BINARY, done=True)) == 1


@pytest.mark.parametrize("missing", ["start", "target", "current"])
@pytest.mark.parametrize("measure", [Measure.INCREASE, Measure.DECREASE])
def test_a_way_with_a_missing_number_is_unmeasured(measure, missing):
    numbers = {"start": D(1), "target": D(1), "current": D(1)}
    assert progress(Values(measure, **numbers)) == 1
    values = Values(measure, **(numbers | {missing: None}))
    assert progress(values) is None
    assert attainment(values) is None


def test_a_band_without_value_or_without_bounds_is_unmeasured():
    assert progress(Values(Measure.MAINTAIN, lower=D(1))) is None
    assert progress(Values(Measure.MAINTAIN, current=D(1))) is None


@given(st.sampled_from(["increase", "decrease"]), NUMBERS, NUMBERS, NUMBERS)
def test_the_way_agrees_with_integer_arithmetic(measure, one, other, current):
    start, target = sorted((one, other), reverse=measure == "decrease")
    gone, way = scaled(current) - scaled(start), scaled(target) - scaled(start)
    if measure == "decrease":
        gone, way = -gone, -way
    if way == 0:
        expected_share, expected = None, F(1 if gone >= 0 else 0)
    else:
        expected_share = F(gone, way)
        expected = F(0) if gone < 0 else F(1) if gone > way else F(gone, way)
    values = on_the_way(measure, start, target, current)
    assert attainment(values) == expected_share
    assert progress(values) == expected


@given(MAYBE, MAYBE, st.none() | NUMBERS.map(abs), NUMBERS)
def test_the_band_agrees_with_integer_arithmetic(lower, upper, tolerance, current):
    if lower is not None and upper is not None:
        lower, upper = min(lower, upper), max(lower, upper)
    low, high, reach = (None if n is None else scaled(n) * 10 for n in (lower, upper, tolerance))
    here = scaled(current) * 10
    if low is not None and here < low:
        outside = low - here
    elif high is not None and here > high:
        outside = here - high
    else:
        outside = 0
    if reach is None:
        if low is not None and high is not None:
            reach = high - low
        else:
            bound = low if high is None else high
            reach = abs(bound) // 10 if bound else 10_000
    if low is None and high is None:
        expected = None
    elif outside == 0:
        expected = F(1)
    else:
        expected = F(reach - outside, reach) if outside < reach else F(0)
    assert progress(band(current, lower, upper, tolerance)) == expected


@given(st.lists(st.tuples(st.integers(0, 50), st.booleans())))
def test_milestones_agree_with_counting_units_of_weight(milestones):
    units = [done for weight, done in milestones for _ in range(weight)]
    expected = F(units.count(True), len(units)) if units else None
    values = Values(Measure.MILESTONES, milestones=tuple((D(weight), done) for weight, done in milestones))
    assert progress(values) == expected


@given(NUMBERS, NUMBERS, MAYBE)
def test_progress_is_zero_right_after_activation_unless_the_start_is_the_target(one, other, current):
    values = Values(Measure.INCREASE, start=min(one, other), target=max(one, other), current=current)
    first = current_on_activation(values)
    if current is not None:
        assert first == current
    else:
        moved = Values(Measure.INCREASE, start=values.start, target=values.target, current=first)
        assert progress(moved) == (1 if one == other else 0)


def test_a_band_has_no_value_until_its_first_one():
    assert current_on_activation(Values(Measure.MAINTAIN, start=D(3), lower=D(1))) is None


@pytest.mark.parametrize(
    ("values", "fields"),
    [
        (Values(Measure.INCREASE), []),
        (Values(Measure.INCREASE, start=D(3)), []),
        (on_the_way("increase", 3, 3, -8), []),
        (on_the_way("increase", 3, "2.9", 3), ["target"]),
        (on_the_way("decrease", 3, 3, 8), []),
        (on_the_way("decrease", 3, "3.1", 3), ["target"]),
        (Values(Measure.MAINTAIN), ["lower"]),
        (band(1, lower=2), []),
        (band(1, upper=2), []),
        (band(1, 2, 2, 0), []),
        (band(1, 3, 2), ["upper"]),
        (band(1, 2, 3, "-0.1"), ["tolerance"]),
        (Values(Measure.MILESTONES), []),
        (Values(Measure.MILESTONES, milestones=((D(0), True),)), []),
        (Values(Measure.MILESTONES, milestones=((D(1), True), (D(-1), False))), ["milestones"]),
        (Values(Measure.MILESTONES, milestones=((D("NaN"), True), (D("NaN"), False))), ["milestones"]),
        (Values(Measure.BINARY), []),
        (band(D("-Infinity"), lower=D("NaN")), ["current", "lower"]),
        (on_the_way("increase", "sNaN", 10**15, "0.0000001"), ["start", "target", "current"]),
    ],
)
def test_each_problem_names_its_field_and_says_what_to_do(values, fields):
    found = problems(values)
    assert [field for field, _ in found] == fields
    assert all(sentence.startswith(("Enter", "Give")) and sentence.endswith(".") for _, sentence in found)


@given(st.builds(Values, st.sampled_from(Measure), MAYBE, MAYBE, MAYBE, MAYBE, MAYBE, MAYBE))
def test_sound_values_have_progress_between_0_and_1(values):
    share = progress(values) if not problems(values) else None
    assert share is None or 0 <= share <= 1
