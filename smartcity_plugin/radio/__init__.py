"""Radio engine: path loss after ITU-R P.1812, area sweep, building entry loss, LoRaWAN. No QGIS in here.

    profile.py       geometry of one path: zones, horizons, smooth-earth heights
    diffraction.py   Bullington, spherical earth, delta-Bullington
    troposphere.py   line of sight with multipath, troposcatter, ducting and layer reflection
    variability.py   per cent of time and of locations, and how the mechanisms are combined
    p1812.py         one path from arrays in to dB out, with every intermediate value
    sampling.py      profiles taken from a raster of heights
    sweep.py         loss from one transmitter to all receivers of a raster
    entry.py         building entry loss after ITU-R P.2109
    lora.py          LoRa modulation: time on air, sensitivity, spreading factor
    budget.py        link budget, uplink and downlink, line by line
    coverage.py      what a device outdoors gets from all gateways
    reachability.py  which sensor reaches which gateway
    linkprofile.py   one gateway and one sensor: what stands between them and what it costs

The compiled kernels are kept in __pycache__. numba does not notice that a kernel called from another file has
changed: after an edit delete that folder.
"""
