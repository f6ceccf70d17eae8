"""Whether a site may be added, or put in place of another: compiled, for searches that ask often."""

from __future__ import annotations

from numba import njit

NOBODY = -1


@njit(cache=True, nogil=True, error_model="numpy")
def fits(
    site, leaving, chosen, barred, blocked, conflict_start, conflict_with, group, used, most, least, cost,
    spent, budget,
):  # fmt: skip
    """Whether `site` may come in while `leaving` goes (NOBODY: no site goes). Counts are not looked at.

    The arrays are those of `rules.Rules` and `rules.State`: chosen, barred bool (sites,); blocked int64
    (sites,) chosen sites in conflict with each; conflicts in rows (conflict_start, conflict_with); group
    int64 (sites,); used, most, least int64 (groups,); cost float64 (sites,); spent, budget EUR.
    """
    if chosen[site] or barred[site]:
        return False
    after = spent + cost[site]
    if leaving != NOBODY:
        after -= cost[leaving]
    if after > budget:
        return False
    hindering = blocked[site]
    if hindering and leaving != NOBODY:
        for place in range(conflict_start[site], conflict_start[site + 1]):
            if conflict_with[place] == leaving:
                hindering -= 1
    if hindering:
        return False
    own = group[site]
    left = NOBODY if leaving == NOBODY else group[leaving]
    if own >= 0 and own != left and used[own] >= most[own]:
        return False
    return not (left >= 0 and left != own and used[left] <= least[left])
