"""Tables of distances, sites x demand, checked: what p-median, p-centre and capacities start from."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..errors import InputError

NONE = -1


def checked(distance: Any) -> Any:
    """Distances as csr_matrix of float64, a stored entry for each pair within reach, also where it is 0.

    distance: dense (inf: out of reach) or sparse (not stored: out of reach), in m or s.
    Raises: InputError for a distance that is NaN or below 0, or infinite and stored.
    """
    from scipy import sparse

    if sparse.issparse(distance):
        table = sparse.csr_matrix(distance, dtype=np.float64, copy=True)
        if not table.has_canonical_format:
            table.sum_duplicates()
    else:
        dense = np.asarray(distance, dtype=np.float64)
        within = ~np.isposinf(dense)
        start = np.concatenate([[0], np.cumsum(within.sum(axis=1))])
        table = sparse.csr_matrix((dense[within], np.nonzero(within)[1], start), shape=dense.shape)
    wrong = ~(np.isfinite(table.data) & (table.data >= 0.0))
    if wrong.any():
        raise InputError(
            "A distance is {distance}: distances must be 0 or more.", distance=table.data[np.argmax(wrong)]
        )
    return table


def serve(table: Any, sites: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The nearest of some sites for each demand point, int64 (demand,), NONE where none reaches it; and how
    far it is, inf where none. Of two at the same distance the one with the lower index serves."""
    chosen = table[np.asarray(sites, dtype=np.int64)].tocsc()
    length = np.diff(chosen.indptr)
    order = np.lexsort((chosen.indices, chosen.data, np.repeat(np.arange(length.size), length)))
    nearest = np.full(table.shape[1], NONE, dtype=np.int64)
    far = np.full(table.shape[1], np.inf)
    served = length > 0
    first = order[chosen.indptr[:-1][served]]
    nearest[served] = np.asarray(sites, dtype=np.int64)[chosen.indices[first]]
    far[served] = chosen.data[first]
    return nearest, far
