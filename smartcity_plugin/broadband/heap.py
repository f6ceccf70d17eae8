"""A queue of nodes by key whose keys may fall, compiled: a binary heap that knows where each node is.

It is three arrays: `heap` int64 (nodes,) with the queued nodes in its first `size` places, `place` int64
(nodes,) where each is, -1 for those that are not queued, `key` float64 (nodes,). Of equal keys the lower node
comes first, so that the order never depends on the way here.
"""

from __future__ import annotations

from numba import njit


@njit(cache=True, nogil=True, inline="always")
def _before(key, one, other):
    return key[one] < key[other] or (key[one] == key[other] and one < other)


@njit(cache=True, nogil=True)
def push(heap, place, key, size, node):
    """Queue a node, or move it up after its key fell. Returns: the size."""
    at = place[node]
    if at < 0:
        at = size
        size += 1
    while at > 0:
        parent = (at - 1) // 2
        if not _before(key, node, heap[parent]):
            break
        heap[at] = heap[parent]
        place[heap[at]] = at
        at = parent
    heap[at] = node
    place[node] = at
    return size


@njit(cache=True, nogil=True)
def pop(heap, place, key, size):
    """Take out the first node, which is then at heap[size]. Returns: the size."""
    first = heap[0]
    size -= 1
    place[first] = -1
    if size == 0:
        return size
    node = heap[size]
    at = 0
    while True:
        child = 2 * at + 1
        if child >= size:
            break
        if child + 1 < size and _before(key, heap[child + 1], heap[child]):
            child += 1
        if not _before(key, heap[child], node):
            break
        heap[at] = heap[child]
        place[heap[at]] = at
        at = child
    heap[at] = node
    place[node] = at
    heap[size] = first
    return size


@njit(cache=True, nogil=True)
def clear(place, heap, size):
    """Forget all that is queued. Returns: the size, 0."""
    for at in range(size):
        place[heap[at]] = -1
    return 0
