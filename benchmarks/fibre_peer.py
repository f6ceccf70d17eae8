"""One tree by another program, in a Python of its own: fibre_peer.py NETWORK.npz NAME

NAME: mehlhorn or kou (NetworkX's approximations), pcst_fast. Prints a line of JSON: the chosen edges and the
seconds. Run by fibre.py, which makes a virtual environment with both from PyPI for it.
"""

import json
import sys
import time

import numpy as np


def main(path: str, name: str) -> None:
    with np.load(path) as network:
        edges, cost, terminals = network["edges"], network["cost"], network["terminals"]
    if name == "pcst_fast":
        from pcst_fast import pcst_fast

        prize = np.zeros(int(edges.max()) + 1)
        prize[terminals] = cost.sum()  # more than any tree costs: all are connected
        began = time.monotonic()
        chosen = pcst_fast(edges, prize, cost, int(terminals[0]), 1, "strong", 0)[1]
    else:
        import networkx
        from networkx.algorithms.approximation import steiner_tree

        graph = networkx.Graph()
        order = np.argsort(-cost, kind="stable")  # of parallel edges the cheapest comes last and stays
        graph.add_weighted_edges_from(
            (int(edges[each, 0]), int(edges[each, 1]), float(cost[each])) for each in order
        )
        number = {frozenset(map(int, edges[each])): int(each) for each in order}
        began = time.monotonic()
        tree = steiner_tree(graph, terminals.tolist(), weight="weight", method=name)
        chosen = [number[frozenset(pair)] for pair in tree.edges]
    print(json.dumps({"seconds": time.monotonic() - began, "edges": sorted(map(int, chosen))}))


if __name__ == "__main__":
    main(*sys.argv[1:])
