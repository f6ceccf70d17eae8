"""How good the siting engine's answers are, how far they are proven, and how long they take beside spopt.

    .venv/bin/python benchmarks/siting.py                 # all tables; more than an hour
    .venv/bin/python benchmarks/siting.py --only pmed     # problems whose name has "pmed"
    .venv/bin/python benchmarks/siting.py --quick         # small problems alone, a minute
    .venv/bin/python benchmarks/siting.py --no-peer       # without spopt

Every answer is computed in a process of its own, so that its memory is its own. A first call on a tiny
problem compiles the kernels before the clock runs. The objective is computed again from the sites and the
data alone, by places.py; where it differs from what was claimed, or is better than the bound, the row says
WRONG.

spopt comes from PyPI into a virtual environment in the user's cache. It runs with CBC for covering and HiGHS
for the others, the faster one of its solvers on these problems (--solver changes that), and is given
--peer-limit seconds to solve and three times that in all. "claims" is the status that it reports.

    places.py      published instances (where ../shared is there) and invented ones
    spopt_peer.py  one problem by spopt
"""

from __future__ import annotations

import argparse
import json
import math
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
VECTORS = ROOT.parent / "shared" / "vectors" / "siting"
PEER = "spopt==0.7.0"
PEER_PAIRS = 2e7  # sites x demand: spopt's dense table and Python model of more did not fit in 23 GB
KINDS = {"mclp": "max", "lscp": "min", "p-median": "min", "p-centre": "min"}


if "smartcity" not in sys.modules:
    import checkout  # noqa: F401 - beside this program

from smartcity.benchmarks import places  # noqa: E402
from smartcity.benchmarks.places import Problem  # noqa: E402


def problems() -> dict[str, Callable[[], Problem]]:
    """Name -> how to make it, in the order of the table."""
    found: dict[str, Callable[[], Problem]] = {}
    if VECTORS.is_dir():
        for kind in ("lscp", "mclp", "p-median", "p-centre"):
            found[f"spopt_sf {kind}"] = lambda kind=kind: places.read_spopt(VECTORS / "spopt_sf", kind)
        for kind in ("p-median", "p-centre"):
            for number in places.PMED:
                found[f"pmed{number} {kind}"] = lambda kind=kind, number=number: places.read_pmed(
                    VECTORS / "orlib_pmed", number, kind
                )
        for city in places.AILS:
            for count in places.AILS_SITES:
                found[f"{city} p={count} mclp"] = lambda city=city, count=count: places.read_ails(
                    VECTORS / "mclp_ails", city, count
                )
    for kind, sizes in (("mclp", 5), ("lscp", 3), ("p-median", 2)):
        for name in list(places.UNIFORM)[:sizes]:
            found[f"{name} {kind}"] = lambda kind=kind, name=name: places.uniform_problem(name, kind)
    found["Cordeau 100 x 2,000,000 mclp"] = places.cordeau_problem
    return found


QUICK = ("spopt_sf", "pmed1 ", "pmed6 ", "uniform 100 x")


# Ours, in a process of its own

def solve(name: str, time_limit: float) -> dict:
    """Solve a problem here and tell what came of it."""
    from smartcity.smartcity_plugin import siting

    def call(problem: Problem, seconds: float):
        if problem.kind == "lscp":
            return siting.set_covering(problem.cover, time_limit=seconds)
        if problem.kind == "mclp":
            return siting.maximal_covering(
                problem.cover, problem.weight, count=problem.count, time_limit=seconds
            )
        if problem.kind == "p-median":
            return siting.p_median(problem.distance, problem.weight, count=problem.count, time_limit=seconds)
        return siting.p_centre(problem.distance, count=problem.count, time_limit=seconds)

    problem = problems()[name]()
    rng = np.random.default_rng(0)
    tiny = rng.random((6, 20))
    call(Problem("tiny", problem.kind, 2, places.sparse.csr_matrix(tiny < 0.4), np.ones(20), tiny), 5.0)
    began = time.monotonic()
    plan = call(problem, time_limit)
    seconds = time.monotonic() - began
    value = problem.value(plan.sites)
    tolerance = 1e-6 * max(1.0, abs(value))
    beyond = plan.bound - value if KINDS[problem.kind] == "max" else value - plan.bound
    right = problem.is_feasible(plan.sites) and abs(value - plan.objective) <= tolerance
    return {
        "kind": problem.kind, "shape": problem.shape, "pairs": int(problem.pairs), "known": problem.known,
        "value": value, "bound": float(plan.bound), "gap": float(plan.gap), "optimal": bool(plan.optimal),
        "seconds": seconds,
        "right": bool(right and beyond >= -tolerance),
        "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "child_mb": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024,
    }  # fmt: skip


def in_own_process(name: str, time_limit: float) -> dict:
    command = [sys.executable, __file__, "--solve", name, "--limit", str(time_limit)]
    answer = subprocess.run(command, capture_output=True, text=True)
    if answer.returncode:
        return {"failed": answer.stderr.strip().splitlines()[-1:] or ["killed"]}
    return json.loads(answer.stdout.splitlines()[-1])


# spopt

def peer_python() -> Path | None:
    """The Python of an environment with spopt, made where it is missing; None without PyPI."""
    from smartcity.smartcity_plugin.folders import user_cache

    folder = user_cache() / "peers" / PEER
    python = folder / "bin" / "python"
    if not (folder / "complete").exists():
        print(f"installing {PEER} and highspy into the user's cache ...", flush=True)
        try:
            subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
            subprocess.run([python, "-m", "pip", "install", "-q", PEER, "highspy"], check=True,
                           stderr=subprocess.DEVNULL)  # fmt: skip
        except (OSError, subprocess.CalledProcessError):
            return None
        (folder / "complete").touch()
    return python


def by_spopt(python: Path, name: str, problem: Problem, solver: str | None, limit: float) -> dict:
    """What spopt finds; {"failed": why} where it finds nothing in time or the model does not fit."""
    if problem.shape[0] * problem.shape[1] > PEER_PAIRS:
        return {"failed": "too large"}
    solver = solver or ("highs" if problem.kind in ("p-median", "p-centre") else "cbc")
    distance, radius = problem.distance, 0.0
    if problem.cover is not None:
        coverable = problem.cover.getnnz(axis=0) > 0  # spopt calls LSCP infeasible otherwise
        distance, radius = 1.0 - problem.cover[:, coverable].toarray(), 0.5
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "problem.npz"
        weight = problem.weight if problem.cover is None else problem.weight[coverable]
        np.savez(path, distance=distance.T, weight=weight, radius=radius)  # its rows are demand
        script = ROOT / "benchmarks" / "spopt_peer.py"
        command = [python, script, path, problem.kind, problem.count or 0, solver, limit]
        try:
            answer = subprocess.run(
                list(map(str, command)), capture_output=True, text=True, timeout=3 * limit
            )
        except subprocess.TimeoutExpired:
            return {"failed": f"nothing in {3 * limit:.0f} s"}
    if answer.returncode:
        return {"failed": (answer.stderr.strip().splitlines() or ["killed"])[-1][:30]}
    told = json.loads(answer.stdout.splitlines()[-1])
    sites = np.array(told["sites"], dtype=int)
    told["solver"] = solver
    told["value"] = problem.value(sites) if sites.size else math.nan
    return told


# The tables

HEAD = (f"{'problem':<34}{'pairs':>11}  {'value':>14} {'bound':>14} {'gap %':>7} {'known':>12} {'s':>6} "
        f"{'MB':>6}  | spopt: {'value':>12} {'claims':<12} {'build':>6} {'solve':>6} {'MB':>6}  {'ratio':>6}")


def number(value: float | None, digits: int = 0) -> str:
    return "-" if value is None or not math.isfinite(value) else f"{value:,.{digits}f}"


def line(name: str, ours: dict, theirs: dict | None) -> str:
    """ratio: spopt's seconds, with building, to ours."""
    if "failed" in ours:
        return f"{name:<34}FAILED: {ours['failed']}"
    digits = 2 if ours["value"] != round(ours["value"]) else 0
    gap = "proven" if ours["optimal"] else number(100 * ours["gap"], 3)
    text = (f"{name:<34}{ours['pairs']:>11,}  {number(ours['value'], digits):>14} "
            f"{number(ours['bound'], digits):>14} {gap:>7} {number(ours['known'], digits):>12} "
            f"{ours['seconds']:>6.1f} {ours['mb']:>6.0f}  | ")  # fmt: skip
    if theirs is None:
        text += "not run"
    elif "failed" in theirs:
        text += str(theirs["failed"])
    else:
        ratio = (theirs["build"] + theirs["solve"]) / max(ours["seconds"], 1e-3)
        text += (f"       {number(theirs['value'], digits):>12} {theirs['claims']:<12} "
                 f"{theirs['build']:>6.1f} {theirs['solve']:>6.1f} {theirs['mb']:>6.0f}  {ratio:>6.1f}")
    return text if ours["right"] else f"{text}  WRONG"


def summary(results: dict[str, dict]) -> None:
    """What the families of instances come to, and memory against the pairs."""
    solved = {name: each for name, each in results.items() if "failed" not in each}
    print()
    for words, pick in (("pmed p-median", ("pmed", "p-median")), ("pmed p-centre", ("pmed", "p-centre")),
                        ("AILS cities", (" p=", "mclp"))):  # fmt: skip
        family = [each for name, each in solved.items() if all(part in name for part in pick)]
        if not family:
            continue
        sign = 1.0 if KINDS[family[0]["kind"]] == "max" else -1.0
        reached = sum(sign * (each["value"] - each["known"]) >= -1e-6 * abs(each["known"]) for each in family)
        beaten = sum(sign * (each["value"] - each["known"]) > 1e-6 * abs(each["known"]) for each in family)
        gaps = [100 * each["gap"] for each in family]
        print(f"{words}: known value reached on {reached} of {len(family)} (beaten on {beaten}), "
              f"proven on {sum(each['optimal'] for each in family)}, gap mean {np.mean(gaps):.3f} %, largest "
              f" {max(gaps):.3f} %, slowest {max(each['seconds'] for each in family):.0f} s")
    sizes = [each for name, each in solved.items() if name.startswith("uniform") and each["kind"] == "mclp"]
    if len(sizes) > 1:
        print("memory and time against covered pairs (mclp, uniform):")
        for each in sizes:
            print(f"  {each['pairs']:>11,} pairs of {each['shape'][0] * each['shape'][1]:>13,} "
                  f"{each['mb']:>6.0f} MB {each['seconds']:>6.1f} s")  # fmt: skip


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--only", default="", help="problems whose name has this in it")
    parser.add_argument("--quick", action="store_true", help="small problems alone")
    parser.add_argument("--no-peer", action="store_true", help="without spopt")
    parser.add_argument("--solver", choices=("cbc", "highs"), help="for spopt")
    parser.add_argument("--limit", type=float, default=60.0, help="seconds for each of our answers")
    parser.add_argument("--peer-limit", type=float, default=120.0, help="seconds for spopt to solve")
    parser.add_argument("--solve", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.solve:
        print(json.dumps(solve(given.solve, given.limit)))
        return 0
    if not VECTORS.is_dir():
        print("no published instances: ../shared/vectors/siting is not there")
    python = None if given.no_peer else peer_python()
    if python is None and not given.no_peer:
        print(f"{PEER} cannot be installed: without a peer")
    print(HEAD)
    results = {}
    for name, make in problems().items():
        if given.only not in name or (given.quick and not name.startswith(QUICK)):
            continue
        results[name] = in_own_process(name, LIMITS.get(name, given.limit))
        theirs = by_spopt(python, name, make(), given.solver, given.peer_limit) if python else None
        print(line(name, results[name], theirs), flush=True)
    summary(results)
    return 0 if all(each.get("right") for each in results.values()) else 1


LIMITS = {
    **{f"pmed{number} p-median": 20.0 for number in places.PMED},
    "uniform 500 x 5,000 mclp": 5.0, "uniform 1,000 x 20,000 mclp": 20.0,
    "uniform 5,000 x 100,000 mclp": 90.0,
}
"""Seconds, where the problem is given another limit than --limit."""


if __name__ == "__main__":
    sys.exit(main())
