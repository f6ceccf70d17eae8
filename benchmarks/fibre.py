"""How good the broadband engine's trees are, how far they are proven, how long they take beside others.

    .venv/bin/python benchmarks/fibre.py                # all tables; some ten minutes
    .venv/bin/python benchmarks/fibre.py --only I05     # networks whose name has "I05"
    .venv/bin/python benchmarks/fibre.py --no-peer      # without NetworkX and pcst_fast

Every tree is computed in a process of its own; a first call on a tiny town compiles the kernels before the
clock runs. That the answer is a tree of all terminals, and what it costs, is computed again from its edges; a
row says WRONG where that fails, where a tree is cheaper than the bound or the bound above the proven optimum.

Columns: gap to the proven optimum, gap that our own bound certifies, seconds, MB; of each peer the gap to the
optimum (without one: to our bound), its seconds, and ratio: its gap to ours, and its seconds to ours.

NetworkX and pcst_fast come from PyPI into a virtual environment in the user's cache, with NumPy before 2:
under NumPy 2, pcst_fast returns garbage. They are given --peer-limit seconds.

    networks.py      published networks (where ../shared is there) and an invented town
    fibre_peer.py    one tree by a peer
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
VECTORS = ROOT.parent / "shared" / "vectors" / "steiner"
PEERS = ("networkx==3.6.1", "pcst_fast==1.0.10", "numpy<2", "scipy")
METHODS = ("mehlhorn", "kou", "pcst_fast")
KOU_NODES = 20_000  # all pairs of 20,000 terminals do not fit in memory
WORTH_EUR = 3_000.0  # of a connection of the town: about half of them pay


if "smartcity" not in sys.modules:
    import checkout  # noqa: F401 - beside this program

from smartcity.benchmarks import networks  # noqa: E402
from smartcity.benchmarks.networks import Network  # noqa: E402


def problems() -> dict[str, Callable[[], Network]]:
    """Name -> how to make it, in the order of the table."""
    found: dict[str, Callable[[], Network]] = {}
    if VECTORS.is_dir():
        for each in networks.vienna(VECTORS):
            found[each.name] = lambda each=each: each
    found["town"] = networks.town
    return found


def solve(name: str, kind: str, limit: float) -> dict:
    """Solve a problem here and tell what came of it. kind: tree, or prize, or budget (half of the tree)."""
    from smartcity.smartcity_plugin import broadband

    def call(network: Network, seconds: float, kind: str):
        if kind == "tree":
            return broadband.steiner_tree(
                network.edges, network.cost, network.terminals, time_limit=seconds
            )
        prize = np.zeros(network.nodes)
        prize[network.terminals[1:]] = WORTH_EUR
        budget = None if kind == "prize" else 0.05 * network.cost.sum()
        return broadband.prize_tree(
            network.edges, network.cost, prize, network.terminals[0], budget=budget, time_limit=seconds
        )

    network = problems()[name]()
    call(networks.town(8, 60), 5.0, kind)
    began = time.monotonic()
    tree = call(network, limit, kind)
    seconds = time.monotonic() - began
    beyond = tree.bound - tree.value if tree.sense == "max" else tree.value - tree.bound
    right = beyond >= -1e-9 * abs(tree.value)
    right &= abs(tree.cost - network.cost[tree.edges].sum()) <= 1e-9 * tree.cost
    wanted = network.terminals if kind == "tree" else np.intersect1d(network.terminals, tree.nodes)
    right &= Network("", network.edges, network.cost, wanted).is_tree(tree.edges)
    if network.optimum is not None:
        right &= tree.bound <= network.optimum <= tree.cost
    return {
        "value": tree.value, "bound": tree.bound, "gap": tree.gap, "seconds": seconds, "right": bool(right),
        "optimum": network.optimum, "connected": int(wanted.size) - 1,
        "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }  # fmt: skip


def in_own_process(name: str, kind: str, limit: float) -> dict:
    command = [sys.executable, __file__, "--solve", name, "--kind", kind, "--limit", str(limit)]
    answer = subprocess.run(command, capture_output=True, text=True)
    if answer.returncode:
        return {"failed": (answer.stderr.strip().splitlines() or ["killed"])[-1]}
    return json.loads(answer.stdout.splitlines()[-1])


def peer_python() -> Path | None:
    """The Python of an environment with the peers, made where it is missing; None without PyPI."""
    from smartcity.smartcity_plugin.folders import user_cache

    folder = user_cache() / "peers" / "fibre" / PEERS[0]
    python = folder / "bin" / "python"
    if not (folder / "complete").exists():
        print(f"installing {', '.join(PEERS)} into the user's cache ...", flush=True)
        try:
            subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
            subprocess.run([python, "-m", "pip", "install", "-q", *PEERS], check=True,
                           stderr=subprocess.DEVNULL)  # fmt: skip
        except (OSError, subprocess.CalledProcessError):
            return None
        (folder / "complete").touch()
    return python


def by_peer(python: Path, network: Network, method: str, limit: float) -> dict:
    """What a peer finds; {"failed": why} where it finds nothing in time, or no tree."""
    if method == "kou" and network.nodes > KOU_NODES:
        return {"failed": "too large"}
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "network.npz"
        np.savez(path, edges=network.edges, cost=network.cost, terminals=network.terminals)
        command = [python, ROOT / "benchmarks" / "fibre_peer.py", path, method]
        try:
            answer = subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=limit)
        except subprocess.TimeoutExpired:
            return {"failed": f"> {limit:.0f} s"}
    if answer.returncode:
        return {"failed": (answer.stderr.strip().splitlines() or ["killed"])[-1][:20]}
    told = json.loads(answer.stdout.splitlines()[-1])
    chosen = np.array(told["edges"], dtype=int)
    if not network.is_tree(chosen):
        return {"failed": "no tree"}
    return {"value": float(network.cost[chosen].sum()), "seconds": told["seconds"]}


HEAD = (f"{'network':<10}{'nodes':>7}{'edges':>7}{'term.':>7}  {'cost':>12} {'bound':>12} {'gap %':>7} "
        f"{'cert. %':>8} {'s':>6} {'MB':>5}"
        + "".join(f"  | {method:<9} gap %      s   gap x    s x" for method in METHODS))  # fmt: skip


def line(network: Network, ours: dict, peers: dict[str, dict]) -> str:
    if "failed" in ours:
        return f"{network.name[:9]:<10}FAILED: {ours['failed']}"
    best = network.optimum or ours["bound"]
    gap = ours["value"] / best - 1.0
    text = (f"{network.name.split(',')[0]:<10}{network.nodes:>7}{len(network.edges):>7}"
            f"{network.terminals.size:>7}  {ours['value']:>12,.0f} {ours['bound']:>12,.0f} {100 * gap:>7.4f} "
            f"{100 * ours['gap']:>8.4f} {ours['seconds']:>6.1f} {ours['mb']:>5.0f}")  # fmt: skip
    for theirs in peers.values():
        if "failed" in theirs:
            text += f"  | {theirs['failed']:>38}"
            continue
        other = theirs["value"] / best - 1.0
        ratio = f"{other / gap:>7.0f}" if gap > 0 else f"{'-':>7}"
        text += (f"  |           {100 * other:>5.2f} {theirs['seconds']:>6.2f} {ratio} "
                 f"{theirs['seconds'] / max(ours['seconds'], 1e-3):>6.2f}")
    return text if ours["right"] else f"{text}  WRONG"


def summary(results: dict[str, dict]) -> None:
    known = [each for each in results.values() if each.get("optimum")]
    if known:
        gaps = [100 * (each["value"] / each["optimum"] - 1) for each in known]
        print(f"\nVienna: gap to the proven optimum mean {np.mean(gaps):.4f} %, largest {max(gaps):.4f} % "
              f"(asked: 0.25, 0.5); certified at most {100 * max(each['gap'] for each in known):.4f} % "
              f"(asked: 0.6); slowest {max(each['seconds'] for each in known):.0f} s (asked: 60)")


def prizes(limit: float) -> bool:
    """What the town connects where it must pay, or within a budget. Returns: whether all is right."""
    print(f"\ntown, {WORTH_EUR:,.0f} EUR for each connection\n"
          f"{'':<10}{'connected':>10} {'value':>14} {'bound':>14} {'cert. %':>8} {'s':>6} {'MB':>5}")
    right = True
    for kind in ("prize", "budget"):
        each = in_own_process("town", kind, limit)
        if "failed" in each:
            print(f"{kind:<10}FAILED: {each['failed']}")
            right = False
            continue
        right &= each["right"]
        print(f"{kind:<10}{each['connected']:>10,} {each['value']:>14,.0f} {each['bound']:>14,.0f} "
              f"{100 * each['gap']:>8.3f} {each['seconds']:>6.1f} {each['mb']:>5.0f}"
              + ("" if each["right"] else "  WRONG"), flush=True)  # fmt: skip
    return right


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--only", default="", help="networks whose name has this in it")
    parser.add_argument("--no-peer", action="store_true", help="without NetworkX and pcst_fast")
    parser.add_argument("--limit", type=float, default=55.0, help="seconds for each of our trees")
    parser.add_argument("--peer-limit", type=float, default=120.0, help="seconds for each of theirs")
    parser.add_argument("--solve", help=argparse.SUPPRESS)
    parser.add_argument("--kind", default="tree", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.solve:
        print(json.dumps(solve(given.solve, given.kind, given.limit)))
        return 0
    if not VECTORS.is_dir():
        print("no published networks: ../shared/vectors/steiner is not there")
    python = None if given.no_peer else peer_python()
    if python is None and not given.no_peer:
        print("the peers cannot be installed: without them")
    print(HEAD if python else HEAD.split("  |")[0])
    results = {}
    for name, make in problems().items():
        if given.only not in name:
            continue
        network = make()
        results[name] = in_own_process(name, "tree", given.limit)
        peers = {each: by_peer(python, network, each, given.peer_limit) for each in METHODS} if python else {}
        print(line(network, results[name], peers), flush=True)
    summary(results)
    right = all(each.get("right") for each in results.values())
    return 0 if ("town" not in results or prizes(given.limit)) and right else 1


if __name__ == "__main__":
    sys.exit(main())
