"""Trees against naive walks."""

from hypothesis import given
from hypothesis import strategies as st

from perfmgmt.integrations.rules.hierarchy import depths, from_the_top, levels, looping

PARENTS = st.integers(1, 12).flatmap(
    lambda n: st.fixed_dictionaries({key: st.none() | st.integers(0, n) for key in range(n)})
)


def ancestors(parents: dict[int, int | None], key: int) -> list[int]:
    found: list[int] = []
    above = parents.get(key)
    while above is not None and above not in found:
        found.append(above)
        above = parents.get(above)
    return found


@given(PARENTS)
def test_a_loop_is_whatever_is_its_own_ancestor(parents: dict[int, int | None]) -> None:
    assert looping(parents) == {key for key in parents if key in ancestors(parents, key)}


@given(PARENTS)
def test_without_loops_parents_come_first_and_depths_count_ancestors(parents: dict[int, int | None]) -> None:
    loops = looping(parents)
    tree = {key: above for key, above in parents.items() if not loops & {key, *ancestors(parents, key)}}
    order = from_the_top(tree)
    assert sorted(order) == sorted(tree)
    assert all(tree[key] not in tree or order.index(tree[key] or 0) < order.index(key) for key in tree)
    assert depths(tree) == {key: len([one for one in ancestors(tree, key) if one in tree]) for key in tree}
    assert [key for level in levels(tree, depths(tree)) for key in level] == sorted(
        tree, key=lambda key: (depths(tree)[key], list(tree).index(key))
    )
