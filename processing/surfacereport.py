"""How well a given surface model fits the roofs: key figures, and sentences for the log (surfacemodel)."""

from __future__ import annotations

from ..smartcity_plugin.words import tr
from .run import Run

SHIFTED = 0.2
"""m. Assumption: a median beyond this is no chance. German height systems differ by cm to dm."""
MANY = 5.0
"""%. Assumption: from this share on a reason is worth looking for."""


def results(check) -> dict[str, float | None]:
    """The algorithm's numbers; none where nothing could be compared."""
    return {
        "SHARE_BEYOND": _number(check.roofs.beyond),
        "SHARE_BEYOND_ELSEWHERE": _number(check.elsewhere.beyond),
        "MEDIAN": _number(check.roofs.median),
        "MEDIAN_ELSEWHERE": _number(check.elsewhere.median),
    }


def key_figures(check) -> list[list]:
    """Rows of schema.KEY_FIGURES from a layers.surfacecheck.Check."""
    from ..layers.surfacecheck import BEYOND

    rows = []
    sides = (
        ("roofs", check.roofs, tr("on roofs"), tr("pixels with a roof of the city model")),
        ("elsewhere", check.elsewhere, tr("elsewhere"), tr("pixels without a roof of the city model")),
    )
    for key, side, where, basis in sides:
        for name, label, value, unit in (
            ("pixels", tr("Pixels compared, {where}", where=where), side.pixels, ""),
            ("beyond", tr("More than {most:g} m apart, {where}", most=BEYOND, where=where), side.beyond, "%"),
            ("higher", tr("Given surface more than {most:g} m above, {where}", most=BEYOND, where=where),
             side.higher, "%"),
            ("lower", tr("Given surface more than {most:g} m below, {where}", most=BEYOND, where=where),
             side.lower, "%"),
            ("median", tr("Median of given minus made, {where}", where=where), side.median, "m"),
        ):  # fmt: skip
            rows.append([f"{key}_{name}", label, _number(value), unit, basis])
    basis = tr("pixels with a height of roof or terrain")
    return [*rows, ["missing", tr("Pixels without a given surface"), check.missing, "", basis]]


def tell(run: Run, check) -> None:
    """What was found, then what it may mean, told apart as fact and guess."""
    for side, where in ((check.roofs, tr("on roofs")), (check.elsewhere, tr("elsewhere"))):
        if side.pixels:
            run.info(
                tr("Given surface against roofs and terrain, {where}: {beyond:.1f} % of {pixels} pixels are "
                   "more than 1 m apart ({higher:.1f} % higher, {lower:.1f} % lower), median "
                   "{median:+.2f} m.",
                   where=where, beyond=side.beyond, pixels=side.pixels, higher=side.higher, lower=side.lower,
                   median=side.median)
            )  # fmt: skip
    if not check.roofs.pixels and not check.elsewhere.pixels:
        run.warn(tr("The given surface has no height where the roofs and the terrain have one."))
    for words in _guesses(check):
        run.info(tr("A guess, not a finding: {words}", words=words))
    shifted = [side for side in (check.roofs, check.elsewhere) if abs(side.median) > SHIFTED]
    if shifted:
        run.warn(
            tr("One surface lies {median:+.2f} m beside the other, by the median. A guess: their height "
               "systems or dates differ. Ask both publishers before heights are compared.",
               median=max((side.median for side in shifted), key=abs))
        )  # fmt: skip


def _guesses(check) -> list[str]:
    guesses = []
    if check.roofs.higher > MANY:
        guesses.append(tr("roofs that are higher in the given surface may lie under trees or be rebuilt."))
    if check.roofs.lower > MANY:
        guesses.append(tr("roofs that are lower in the given surface may be torn down or newer than it."))
    if check.elsewhere.higher > MANY:
        guesses.append(
            tr("what is higher elsewhere may be trees, bridges, or buildings newer than the city model.")
        )
    if check.elsewhere.lower > MANY:
        guesses.append(tr("what is lower elsewhere may be pits, water, or a terrain that was interpolated."))
    return guesses


def _number(value: float) -> float | None:
    return None if value != value else float(value)
