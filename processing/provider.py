"""The provider `smartcity`: the algorithms that QGIS shows in its toolbox."""

from __future__ import annotations

from importlib import import_module

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..smartcity_plugin.words import ICON, tr

ALGORITHMS = (
    ("createdemocity", "CreateDemoCity"),
    ("loadcitymodel", "LoadCityModel"),
    ("loadterrain", "LoadTerrain"),
    ("surfacemodel", "SurfaceModel"),
    ("importgeoportal", "ImportGeoportal"),
    ("importsensors", "ImportSensors"),
    ("checkcitydata", "CheckCityData"),
    ("lorawancoverage", "LorawanCoverage"),
    ("lorawanreachability", "LorawanReachability"),
    ("lorawancalibration", "LorawanCalibration"),
    ("lorawangatewaysiting", "LorawanGatewaySiting"),
    ("lorawancapacity", "LorawanCapacity"),
    ("lorawanlinkprofile", "LorawanLinkProfile"),
    ("sitingcandidates", "SitingCandidates"),
    ("sitingdemand", "SitingDemand"),
    ("sensorinformation", "SensorInformation"),
    ("sensorsiting", "SensorSiting"),
    ("sensorvisibility", "SensorVisibility"),
    ("broadbandclassify", "BroadbandClassify"),
    ("broadbandgaps", "BroadbandGaps"),
    ("fibreexpansion", "FibreExpansion"),
    ("fundingpriority", "FundingPriority"),
    ("fundingexport", "FundingExport"),
    ("councilmap", "CouncilMap"),
    ("comparevariants", "CompareVariants"),
    ("councilcomparison", "CouncilComparison"),
    ("councilatlas", "CouncilAtlas"),
    ("councilpackage", "CouncilPackage"),
    ("yearlyreport", "YearlyReport"),
    ("counciltable", "CouncilTable"),
)
"""Module in this folder and class of each algorithm."""


class SmartCityProvider(QgsProcessingProvider):
    def id(self) -> str:
        return "smartcity"

    def name(self) -> str:
        return tr("Smart City planner")

    def icon(self) -> QIcon:
        return QIcon(str(ICON))

    def loadAlgorithms(self) -> None:
        for module, name in ALGORITHMS:
            self.addAlgorithm(getattr(import_module(f".{module}", __package__), name)())
