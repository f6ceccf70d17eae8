"""One siting problem by spopt, in a Python of its own: spopt_peer.py PROBLEM.npz KIND COUNT SOLVER SECONDS

Prints a line of JSON: the chosen sites, the status that spopt claims, seconds to build and to solve, MB.
Run by siting.py, which makes a virtual environment with spopt from PyPI for it.
"""

import json
import resource
import sys
import time

import numpy as np
import pulp
from spopt.locate import LSCP, MCLP, PCenter, PMedian


def main(path: str, kind: str, count: str, solver: str, seconds: str) -> None:
    with np.load(path) as problem:
        distance, weight, radius = problem["distance"], problem["weight"], float(problem["radius"])
    began = time.monotonic()
    if kind == "mclp":
        model = MCLP.from_cost_matrix(distance, weight, radius, p_facilities=int(count))
    elif kind == "lscp":
        model = LSCP.from_cost_matrix(distance, radius)
    elif kind == "p-median":
        model = PMedian.from_cost_matrix(distance, weight, p_facilities=int(count))
    else:
        model = PCenter.from_cost_matrix(distance, p_facilities=int(count))
    built = time.monotonic()
    options = {"msg": False, "timeLimit": float(seconds)}
    chosen = pulp.HiGHS(**options) if solver == "highs" else pulp.PULP_CBC_CMD(**options)
    claims = ""
    try:
        model = model.solve(chosen, results=False)
        claims = pulp.LpStatus[model.problem.status]
    except RuntimeError as error:  # spopt's word for "not optimal"
        claims = str(error).split(".")[0]
    variables = [each.value() for each in model.fac_vars]
    sites = [number for number, value in enumerate(variables) if value is not None and value > 0.5]
    print(json.dumps({
        "sites": sites, "claims": claims, "build": built - began, "solve": time.monotonic() - built,
        "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        + resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024,
    }))  # fmt: skip


if __name__ == "__main__":
    main(*sys.argv[1:])
