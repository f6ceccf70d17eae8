"""Radio engine: path loss after ITU-R P.1812, area sweep, building entry loss, LoRaWAN. No QGIS in here.

    profile.py       geometry of one path: zones, horizons, smooth-earth heights
    diffraction.py   Bullington, spherical earth, delta-Bullington
    troposphere.py   line of sight with multipath, troposcatter, ducting and layer reflection
    variability.py   per cent of time and of locations, and how the mechanisms are combined
    p1812.py         one path from arrays in to dB out, with every intermediate value
    sampling.py      profiles taken from a raster of heights
    elementary.py    logarithm and exponential for several values at once
    skyline.py       steepest tangents and least clearances without a full search
    radial.py        P.1812 for a receiver on a radial, from what the walk along it has kept
    batch.py         the closing formulas for all receivers of a radial at once
    walk.py          the walk along a radial
    sweep.py         loss from one transmitter to all receivers of a raster
    empirical.py     loss laws by distance alone: free space, two rays, Okumura-Hata, log-distance
    p2108.py         clutter loss after ITU-R P.2108, for models without buildings
    clutter.py       a surface of representative clutter heights from land cover
    entry.py         building entry loss after ITU-R P.2109
    antenna.py       antenna patterns, how they are mounted, what they lose towards a receiver
    antenna_file.py  patterns from files in Planet format (.msi, .pln)
    noise.py         man-made noise after ITU-R P.372
    probability.py   probability of coverage from margin and spread, one gateway or several
    lora.py          LoRa modulation and regional rules: time on air, sensitivity, data rates, sub-bands
    budget.py        link budget, uplink and downlink, line by line
    windows.py       parts of rasters that are larger than memory
    tasks.py         the loss around each gateway as a task, and how tasks are run
    cache.py         finished gateways in a folder
    cluster.py       tasks on a Dask cluster
    coverage.py      what a device outdoors gets from all gateways
    reachability.py  which sensor reaches which gateway
    districts.py     areas, people and things that a coverage serves, by district
    censored.py      robust regression of values of which some are known only to be below a floor
    calibration.py   offsets of gateways and losses of classes from measured packets
    traffic.py       what a network is given to carry: channels, links, messages
    capacity.py      how many messages arrive, and at how many devices the network breaks
    margins.py       how well many sites and devices hear one another, as a sparse table
    linkprofile.py   one gateway and one sensor: what stands between them and what it costs

The compiled kernels are kept in __pycache__, or in the user's cache where that is read-only. numba does not
notice that a kernel called from another file has changed: after an edit delete that folder.
"""

import os
import sys
from pathlib import Path

from ..folders import let_numba_cache

# All of this before anything in here imports numba. Where another plugin was first, numba has its settings.
let_numba_cache(Path(__file__).resolve().parent)
# LLVM would join single operations before it looks at loops, and then find no loop to vectorise. numba
# switches that off itself from 0.57 on; before, the sweep is half as fast without it.
os.environ.setdefault("NUMBA_SLP_VECTORIZE", "0")
if "numba" in sys.modules:
    sys.modules["numba"].config.SLP_VECTORIZE = 0
