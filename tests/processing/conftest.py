"""Until the engine's calls are merged: exact ones for tiny cases. TO BE REMOVED."""
from itertools import combinations
import numpy as np
import pytest


def _best(n, feasible, value, sense, existing, forbidden, conflicts, group, group_most, group_least, counts):
    from smartcity.smartcity_plugin.siting import rules
    from smartcity.smartcity_plugin.siting.plan import Plan
    existing = np.zeros(n, bool) if existing is None else existing
    forbidden = np.zeros(n, bool) if forbidden is None else forbidden
    made = rules.of(n, existing=existing, forbidden=forbidden, conflicts=conflicts, group=group, group_most=group_most, group_least=group_least)
    best = None
    free = np.flatnonzero(~existing & ~forbidden)
    for k in counts(free.size):
        for some in combinations(free, k):
            sites = np.sort(np.concatenate([np.flatnonzero(existing), some])).astype(np.int64)
            if made.breach(sites) or not feasible(sites):
                continue
            v = value(sites)
            if best is None or (v > best[0] if sense == "max" else v < best[0]):
                best = (v, sites)
    return Plan(best[1], best[0], best[0], sense, 0.0)


@pytest.fixture(autouse=True)
def engine(monkeypatch):
    from smartcity.smartcity_plugin import siting

    def cov(c, w, s, folds=1):
        d = c.toarray().astype(float)[s]
        return (w * ((d > 0).sum(0) >= folds)).sum() if folds > 1 else (w * (1 - np.prod(1 - d, axis=0))).sum()

    def maximal(cover, weight, *, count=None, budget=None, cost=None, folds=1, existing=None, forbidden=None, conflicts=None, group=None, group_most=None, group_least=None, **_):
        from smartcity.smartcity_plugin.siting import rules
        rules.of(cover.shape[0], count=count, budget=budget, cost=cost, existing=existing, forbidden=forbidden)
        return _best(cover.shape[0], lambda s: budget is None or cost[s[~existing[s]]].sum() <= budget, lambda s: cov(cover, weight, s, folds), "max", existing, forbidden, conflicts, group, group_most, group_least, lambda f: range((f if count is None else count) + 1))

    def setcover(cover, weight=None, *, share=1.0, folds=1, cost=None, existing=None, forbidden=None, conflicts=None, group=None, group_most=None, group_least=None, **_):
        total = cov(cover, weight, np.arange(cover.shape[0]) if forbidden is None else np.flatnonzero(~forbidden), folds)
        price = np.ones(cover.shape[0]) if cost is None else cost
        return _best(cover.shape[0], lambda s: cov(cover, weight, s, folds) >= min(share * weight.sum(), total) - 1e-9, lambda s: price[s[~existing[s]]].sum(), "min", existing, forbidden, conflicts, group, group_most, group_least, lambda f: range(f + 1))

    def near(d, w, count, worst, existing, forbidden, **k):
        dense = np.full(d.shape, 1e9)
        coo = d.tocoo(); dense[coo.row, coo.col] = coo.data
        f = (lambda s: dense[s].min(0).max()) if worst else (lambda s: (w * dense[s].min(0)).sum())
        return _best(d.shape[0], lambda s: s.size > 0, f, "min", existing, forbidden, k.get("conflicts"), k.get("group"), k.get("group_most"), k.get("group_least"), lambda free: [count])

    monkeypatch.setitem(vars(siting), "maximal_covering", maximal)
    monkeypatch.setitem(vars(siting), "set_covering", setcover)
    monkeypatch.setitem(vars(siting), "p_median", lambda d, w, *, count, existing=None, forbidden=None, **k: near(d, w, count, False, existing, forbidden, **k))
    monkeypatch.setitem(vars(siting), "p_centre", lambda d, *, count, existing=None, forbidden=None, **k: near(d, 1, count, True, existing, forbidden, **k))
