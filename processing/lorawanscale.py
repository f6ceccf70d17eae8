"""Large LoRaWAN coverages: finished gateways are kept in a cache, and a Dask cluster helps to compute."""

from __future__ import annotations

from contextlib import nullcontext

from qgis.core import QgsProcessingParameterFile, QgsProcessingParameterString

from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.folders import user_cache
from ..smartcity_plugin.words import tr
from .lorawan import Heights, LorawanAlgorithm, Place
from .run import Run


def add_scale(algorithm: LorawanAlgorithm) -> None:
    """CACHE_FOLDER and SCHEDULER."""
    algorithm.add(
        QgsProcessingParameterFile(
            "CACHE_FOLDER", tr("Folder for finished gateways"), QgsProcessingParameterFile.Behavior.Folder,
            optional=True,
        ),  # fmt: skip
        tr("Here the loss around each gateway is kept: a cancelled run goes on where it stopped, and a "
           "repeated one computes only what has changed. It can be deleted at any time. Empty: "
           "smartcity/coverage in your cache folder."),
        advanced=True,
    )  # fmt: skip
    algorithm.add(
        QgsProcessingParameterString("SCHEDULER", tr("Dask scheduler"), optional=True),
        tr("Address such as tcp://192.168.1.10:8786 of a Dask cluster that computes the gateways. Each of "
           "its machines has a copy of the plugin's folder, runs “python3 smartcity/smartcity_plugin/"
           "worker.py ADDRESS” and sees the rasters under the same paths. Empty: this machine alone."),
        advanced=True,
    )  # fmt: skip


def cover(run: Run, heights: Heights, gateways: list[Place], plan, **settings):
    """`radio.coverage.coverage` with cache, cluster, progress and words; settings: its further arguments."""
    from ..smartcity_plugin.radio import coverage

    cache = _cache(run)
    done = 0

    def told(number: int, source: str) -> None:
        nonlocal done
        done += 1
        values = {"number": done, "count": len(gateways), "name": gateways[number - 1].id}
        if source == "cache":
            run.info(tr("Gateway {number} of {count}, from the cache: {name}", **values))
        elif source == "cluster":
            run.info(tr("Gateway {number} of {count}, from the cluster: {name}", **values))
        else:
            run.info(tr("Gateway {number} of {count}: {name}", **values))

    with _executor(run) as executor:
        result = coverage.coverage(
            heights.surface, heights.terrain, heights.grid.cell, [place.site for place in gateways], plan,
            latitude=heights.latitude, cache=cache, executor=executor, told=told, progress=run.progress,
            **settings,
        )
    _tell_of(run, cache)
    return result


def margins(run: Run, heights: Heights, gateways: list[Place], devices: list[Place], plan, **settings):
    """`radio.margins.margins` with cache, cluster, progress and words; settings: its further arguments."""
    from ..smartcity_plugin.radio import margins

    cache = _cache(run)
    swept = []
    with _executor(run) as executor:
        result = margins.margins(
            heights.surface, heights.terrain, heights.grid.cell, [place.site for place in gateways],
            [place.site for place in devices], plan, latitude=heights.latitude, cache=cache,
            executor=executor, told=lambda _, count: swept.append(count > 0), progress=run.progress,
            **settings,
        )  # fmt: skip
    if any(swept):
        run.info(tr("For {swept} of {count} sites the loss was computed for all places around, for the "
                    "others device by device.", swept=sum(swept), count=len(gateways)))  # fmt: skip
        _tell_of(run, cache)
    return result


def _tell_of(run: Run, cache) -> None:
    """Where finished gateways are kept."""
    if cache is None:
        return
    if cache.complaint:
        run.warn(tr("Not all gateways could be kept for another run: {reason}.", reason=cache.complaint))
    run.info(tr("Finished gateways are kept in “{folder}” ({size} MB), which can be deleted at any time.",
                folder=cache.folder, size=round(cache.size_bytes() / 1e6, 1)))  # fmt: skip


def _cache(run: Run):
    """The cache that the user has chosen, else the one in the user's cache folder; None if that is read-only.

    Raises: InputError when the chosen folder cannot be written to.
    """
    from ..smartcity_plugin.radio.cache import Cache

    if run.given("CACHE_FOLDER"):
        return Cache(run.file("CACHE_FOLDER"))
    try:
        return Cache(user_cache() / "coverage")
    except InputError as error:
        run.warn(tr(error.template, **error.values))  # translated: in radio.cache
        return None


def _executor(run: Run):
    """The cluster that the user has named, else nothing, with which this machine computes."""
    from ..smartcity_plugin.radio.cluster import Cluster

    if not run.given("SCHEDULER"):
        return nullcontext()
    address = run.text("SCHEDULER").strip()
    run.info(tr("Connecting to the Dask cluster at {address}", address=address))
    return Cluster(address, run.check_cancelled)
