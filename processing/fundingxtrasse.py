"""The tables of XTrasse 2.0: one for each class, attributes and codes as in its schema."""

from __future__ import annotations

from ..smartcity_plugin import presets
from ..smartcity_plugin.words import tr
from .fundinglayers import CODES, DISTRIBUTION, LINE, POINT, POP, SPLITTER, Column, ExportLayer, FibrePlan
from .fundingnetzplan import Duct, tubes
from .run import Run

CROSSING = "crossing"


def layers(run: Run, plan: FibrePlan) -> list[ExportLayer]:
    """BRA_BreitbandtrasseAbschnitt, Mikrorohrverbund, Verteiler, Kompaktstation and Hausanschluss."""
    codes = presets.load(CODES)["xtrasse"]
    built = plan.built
    new = [node for node in plan.nodes if not node.existing]
    if len(built) < len(plan.trenches):
        run.info(tr("{count} sections lie in existing ducts, are not built and so left out.",
                    count=len(plan.trenches) - len(built)))  # fmt: skip
    if len(new) < len(plan.nodes):
        run.info(tr("{count} nodes exist already and are left out.", count=len(plan.nodes) - len(new)))
    ducts = [Duct(trench.geometry, name) for trench in built for name in trench.ducts]
    return [
        ExportLayer("BRA_BreitbandtrasseAbschnitt", LINE, _section(codes), built),
        ExportLayer("BRA_Mikrorohrverbund", LINE, _bundle(codes), ducts),
        ExportLayer("BRA_Verteiler", POINT, (
            _fixed("art", codes["verteiler_art"]),
            Column("technik", "text",
                   lambda row: codes["splitter_technik" if row.kind == SPLITTER else "verteiler_technik"],
                   tr("kind of NODES")),
            _empty("werkstoff"),
        ), [node for node in new if node.kind in (DISTRIBUTION, SPLITTER)]),
        ExportLayer("BRA_Kompaktstation", POINT, (
            _fixed("technik", codes["pop_technik"]), _empty("werkstoff"),
        ), [node for node in new if node.kind == POP]),
        ExportLayer("BRA_Hausanschluss", POINT, (_fixed("technik", codes["hausanschluss_technik"]),),
                    plan.customers),
    ]  # fmt: skip


def _section(codes: dict) -> tuple[Column, ...]:
    def known(value: str | None, name: str) -> str | None:
        return value if value in codes[name] else None

    return (
        Column("bauweise", "text", lambda row: codes["bauweise"].get(row.method),
               tr("laying method of TRENCHES"), assumed=True),
        Column("legeverfahren", "text", lambda row: known(row.method, "legeverfahren"),
               tr("legeverfahren of TRENCHES")),
        _empty("verfuellmethode"), _empty("grabenbreite", "real"), _empty("grabentiefe", "real"),
        _empty("strassenart"),
        Column("baugrund", "text", lambda row: known(row.ground, "baugrund"), tr("baugrund of TRENCHES")),
        _empty("istOrtsdurchfahrt", "boolean"), _empty("istUeberfuehrungsbauwerk", "boolean"),
        Column("istGruenflaeche", "boolean", lambda row: row.ground == codes["gruenstreifen"] or None,
               tr("true where baugrund is a green strip; else not known")),
        Column("kreuztStrasse", "boolean", lambda row: row.kind == CROSSING or None,
               tr("true where kind of TRENCHES is crossing; else not known")),
    )  # fmt: skip


def _bundle(codes: dict) -> tuple[Column, ...]:
    def count(row: Duct) -> int | None:
        found = tubes(row.name)
        return found[0] if found else None

    def code(row: Duct) -> str:
        found = tubes(row.name)
        return codes["rohr"].get(found[1] if found else "", codes["rohr_sonstiges"])

    source = tr("ducts of TRENCHES")
    return (
        Column("anzahlMikrorohr1", "integer", count, source), _empty("anzahlMikrorohr2", "integer"),
        _empty("davonReserveRohre", "integer"), Column("artMikrorohr1", "text", code, source),
        _empty("artMikrorohr2"), _empty("farbe"), _empty("werkstoff"), _empty("master", "boolean"),
    )  # fmt: skip


def _fixed(name: str, code: str) -> Column:
    return Column(name, "text", lambda row: code, tr("the same for all"))


def _empty(name: str, kind: str = "text") -> Column:
    return Column(name, kind, lambda row: None, tr("the plan does not say it"))
