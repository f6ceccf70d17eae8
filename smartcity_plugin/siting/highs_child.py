"""Solves one program by HiGHS and ends. Started by highs.py: python highs_child.py FOLDER

Reads FOLDER/program.npz, writes FOLDER/answer.npz. Alone it can be stopped, which HiGHS inside SciPy cannot.
"""

import sys

sys.path.pop(0)  # this folder: its files are no modules of the world outside

from pathlib import Path  # noqa: E402

import numpy as np  # noqa: E402
from scipy import optimize, sparse  # noqa: E402


def integer_program(program, matrix, time_limit: float) -> dict:
    found = optimize.milp(
        program["c"], integrality=program["integral"],
        bounds=optimize.Bounds(program["lower"], program["upper"]),
        constraints=optimize.LinearConstraint(matrix, program["low"], program["high"]),
        options={"time_limit": time_limit, "mip_rel_gap": 0.0},
    )  # fmt: skip
    bound = getattr(found, "mip_dual_bound", None)
    return {
        "x": np.empty(0) if found.x is None else found.x,
        "bound": -np.inf if bound is None else bound, "status": found.status,
    }  # fmt: skip


def linear_program(program, matrix, time_limit: float) -> dict:
    """By interior point, which is many times faster than the simplex method on coverage problems."""
    low, high = program["low"], program["high"]
    equal = low == high
    above, below = np.isfinite(high) & ~equal, np.isfinite(low) & ~equal
    found = optimize.linprog(
        program["c"], A_ub=sparse.vstack([matrix[above], -matrix[below]], format="csr"),
        b_ub=np.concatenate([high[above], -low[below]]), A_eq=matrix[equal], b_eq=low[equal],
        bounds=np.column_stack([program["lower"], program["upper"]]), method="highs-ipm",
        options={"time_limit": time_limit},
    )  # fmt: skip
    dual = np.zeros(low.size)
    if found.status == 0:
        dual[above] += found.ineqlin.marginals[: above.sum()]
        dual[below] -= found.ineqlin.marginals[above.sum() :]
        dual[equal] = found.eqlin.marginals
    return {
        "x": np.empty(0) if found.x is None else found.x, "dual": dual,
        "bound": found.fun if found.status == 0 else -np.inf, "status": found.status,
    }  # fmt: skip


def main(folder: Path) -> None:
    with np.load(folder / "program.npz") as program:
        matrix = sparse.csr_matrix(
            (program["data"], program["indices"], program["indptr"]), shape=tuple(program["shape"])
        )
        solved = integer_program if program["integral"].any() else linear_program
        answer = solved(program, matrix, float(program["time_limit"]))
    np.savez(folder / "unfinished.npz", **answer)
    (folder / "unfinished.npz").rename(folder / "answer.npz")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
