from decimal import Decimal as D
from fractions import Fraction as F
from math import fsum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goals.rules.roll_up import (
    LeftOut,
    Mode,
    Part,
    Result,
    child_part,
    explain,
    key_result_part,
    roll_up,
)
from goals.rules.status import COUNTED_CLOSED, Status

WEIGHTS = st.just(D(0)) | st.decimals(min_value=0, max_value=1000, places=6)
SHARES = st.fractions(min_value=0, max_value=1, max_denominator=997)
PARTS = st.builds(
    Part,
    key=st.text(max_size=2),
    kind=st.sampled_from(["key_result", "goal"]),
    weight=WEIGHTS,
    progress=st.none() | st.floats(0, 1, allow_subnormal=False),
    coverage=st.none() | st.floats(0, 1, allow_subnormal=False),
    counts=st.booleans() | st.just(True),
)
MODES = st.sampled_from(Mode)
MANUAL = st.none() | st.floats(0, 1)


def goal(key, weight, progress, coverage=1.0, counts=True):
    return Part(key, "goal", D(weight), progress, coverage, counts)


def test_children_of_equal_weight_average():
    parts = [goal("north", 1, 0.9), goal("south", 1, 0.6), goal("west", 1, 0.3)]
    assert roll_up(Mode.CHILDREN, parts) == Result(pytest.approx(0.6, abs=1e-15), 1.0)


def test_a_child_of_threefold_weight_counts_three_times():
    assert roll_up(Mode.CHILDREN, [goal("north", 3, 0.5), goal("south", 1, 1.0)]) == Result(0.625, 1.0)


def test_an_unmeasured_part_is_left_out_and_the_rest_is_renormalised():
    measured = [goal("north", 1, 0.5), goal("south", 3, 0.75)]
    silent = goal("west", 4, None, None)
    assert roll_up(Mode.BOTH, [*measured, silent]) == Result(roll_up(Mode.BOTH, measured).progress, 0.5)


def test_without_any_measured_part_progress_is_null_and_not_zero():
    assert roll_up(Mode.BOTH, [goal("north", 1, None, None), key_result_part("nps", D(2), None)]) == Result(None, 0.0)


def test_a_measured_zero_counts_in_full():
    assert roll_up(Mode.BOTH, [key_result_part("nps", D(1), F(0)), goal("north", 1, 1.0)]) == Result(0.5, 1.0)
    assert roll_up(Mode.BOTH, [key_result_part("nps", D(1), F(0))]) == Result(0.0, 1.0)


def test_without_weight_both_numbers_are_null():
    assert roll_up(Mode.BOTH, []) == Result(None, None)
    assert roll_up(Mode.BOTH, [goal("north", 0, 0.5)]) == Result(None, None)
    assert roll_up(Mode.BOTH, [goal("north", 1, 0.5, counts=False)]) == Result(None, None)


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        (Mode.KEY_RESULTS, Result(0.2, 1.0)),
        (Mode.CHILDREN, Result(0.8, 0.5)),
        (Mode.BOTH, Result(0.5, 0.75)),
        (Mode.MANUAL, Result(0.4, 1.0)),
    ],
)
def test_the_mode_chooses_the_parts(mode, expected):
    parts = [key_result_part("nps", D(1), F(1, 5)), goal("north", 1, 0.8, 0.5)]
    assert roll_up(mode, parts, manual=0.4) == expected


def test_a_manual_goal_without_number_is_unmeasured():
    assert roll_up(Mode.MANUAL, [goal("north", 1, 0.8)]) == Result(None, 0.0)


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("private", [False, True])
def test_a_child_counts_while_active_or_closed_with_an_outcome_and_never_when_private(status, private):
    part = child_part("north", D(2), status, D("0.7"), 0.4, 0.5, private)
    assert part.counts is (status in {Status.ACTIVE, *COUNTED_CLOSED} and not private)
    if status in COUNTED_CLOSED:
        assert (part.progress, part.coverage) == (0.7, 1.0)
    else:
        assert (part.progress, part.coverage) == (0.4, 0.5)


def test_a_child_closed_without_grade_is_unmeasured():
    part = child_part("north", D(2), Status.ACHIEVED, None, 0.4, 0.5, private=False)
    assert (part.progress, part.coverage, part.counts) == (None, None, True)


@pytest.mark.parametrize(
    ("mode", "part", "reason"),
    [
        (Mode.BOTH, goal("north", 1, 0.5), None),
        (Mode.BOTH, goal("north", 1, None), LeftOut.UNMEASURED),
        (Mode.BOTH, goal("north", 0, None), LeftOut.WEIGHT_ZERO),
        (Mode.BOTH, goal("north", 0, 0.5, counts=False), LeftOut.NOT_COUNTED),
        (Mode.KEY_RESULTS, goal("north", 0, 0.5, counts=False), LeftOut.OTHER_MODE),
        (Mode.CHILDREN, key_result_part("nps", D(1), F(1)), LeftOut.OTHER_MODE),
        (Mode.MANUAL, key_result_part("nps", D(1), F(1)), LeftOut.OTHER_MODE),
    ],
)
def test_a_part_that_adds_nothing_says_why(mode, part, reason):
    (contribution,) = explain(mode, [part], manual=0.5)
    assert contribution.left_out is reason
    assert (contribution.points is None) is (contribution.possible is None) is (reason is not None)


def test_contributions_keep_the_order_and_show_points_out_of_possible_ones():
    parts = [goal("north", 1, 0.5), goal("south", 4, None), goal("west", 3, 1.0)]
    contributions = explain(Mode.BOTH, parts)
    assert [c.part for c in contributions] == parts
    assert [(c.points, c.possible) for c in contributions] == [(12.5, 25.0), (None, None), (75.0, 75.0)]


@given(st.data(), MODES, st.lists(PARTS, max_size=12), MANUAL)
def test_the_order_of_the_parts_does_not_change_a_single_bit(data, mode, parts, manual):
    shuffled = data.draw(st.permutations(parts))
    assert repr(roll_up(mode, shuffled, manual)) == repr(roll_up(mode, parts, manual))


def test_plain_addition_would_depend_on_the_order():
    parts = [goal(str(n), "1", 0.1 * n) for n in range(1, 10)]
    there, back = [p.progress for p in parts], [p.progress for p in reversed(parts)]
    assert sum(there) != sum(back)
    assert roll_up(Mode.BOTH, parts) == roll_up(Mode.BOTH, parts[::-1])


@given(st.sampled_from([Mode.KEY_RESULTS, Mode.CHILDREN, Mode.BOTH]), st.lists(PARTS, max_size=12))
def test_the_points_add_up_to_the_progress_and_the_possible_ones_to_100(mode, parts):
    whole = roll_up(mode, parts).progress
    added = [c for c in explain(mode, parts) if c.left_out is None]
    assert (whole is None) is (not added)
    if whole is not None:
        assert fsum(c.points for c in added) == pytest.approx(100 * whole, abs=1e-9)
        assert fsum(c.possible for c in added) == pytest.approx(100, abs=1e-9)


@given(st.lists(PARTS, max_size=8), st.lists(PARTS, max_size=8))
def test_left_out_parts_change_nothing_of_the_progress(parts, others):
    silent = [Part(p.key, p.kind, p.weight, None, None, p.counts) for p in others]
    assert roll_up(Mode.BOTH, parts + silent).progress == roll_up(Mode.BOTH, parts).progress


@given(st.lists(PARTS, max_size=8), st.sampled_from([D(2), D(8), D("0.5")]))
def test_only_the_proportion_of_weights_matters(parts, factor):
    heavier = [Part(p.key, p.kind, p.weight * factor, p.progress, p.coverage, p.counts) for p in parts]
    before, after = roll_up(Mode.BOTH, parts), roll_up(Mode.BOTH, heavier)
    assert (after.progress is None) is (before.progress is None)
    assert after.progress is None or after.progress == pytest.approx(before.progress, abs=1e-12)


# A tree: mode, manual, key results (weight, progress), children (weight, status, grade, private, tree).
LEAVES = st.lists(st.tuples(WEIGHTS, st.none() | SHARES), max_size=4)
GRADES = st.integers(0, 10).map(lambda tenths: D(tenths) / 10)


def trees(below):
    children = st.tuples(WEIGHTS, st.just(Status.ACTIVE) | st.sampled_from(Status), GRADES, st.booleans(), below)
    modes = st.just(Mode.BOTH) | MODES
    return st.tuples(modes, st.none() | SHARES, LEAVES, st.lists(children, max_size=4))


TREES = st.recursive(st.tuples(MODES, st.none() | SHARES, LEAVES, st.just([])), trees, max_leaves=12)


def computed(tree):
    mode, manual, leaves, children = tree
    parts = [key_result_part(f"kr{n}", weight, share) for n, (weight, share) in enumerate(leaves)]
    for n, (weight, status, grade, private, below) in enumerate(children):
        result = computed(below)
        parts.append(child_part(f"goal{n}", weight, status, grade, result.progress, result.coverage, private))
    return roll_up(mode, parts, None if manual is None else float(manual))


def expected(tree):
    """Progress and coverage as exact fractions, written out from the definition."""
    mode, manual, leaves, children = tree
    if mode == "manual":
        return manual, F(manual is not None)
    weight_all = covered = weight_measured = reached = F(0)
    if mode in ("key_results", "both"):
        for weight, share in leaves:
            weight_all += F(weight)
            if share is not None:
                covered += F(weight)
                weight_measured += F(weight)
                reached += F(weight) * share
    if mode in ("children", "both"):
        for weight, status, grade, private, below in children:
            if private or status in ("draft", "proposed", "cancelled", "carried_over"):
                continue
            share, coverage = (F(grade), F(1)) if status != "active" else expected(below)
            weight_all += F(weight)
            covered += F(weight) * (coverage or 0)
            if share is not None:
                weight_measured += F(weight)
                reached += F(weight) * share
    return (
        reached / weight_measured if weight_measured else None,
        covered / weight_all if weight_all else None,
    )


@given(TREES)
def test_trees_agree_with_exact_fractions(tree):
    result = computed(tree)
    for number, exact in zip((result.progress, result.coverage), expected(tree), strict=True):
        assert (number is None) is (exact is None)
        if exact is not None:
            assert abs(F(number) - exact) < F(1, 10**9)
            assert 0 <= number <= 1
