"""The plugin's life in QGIS: provider, menu, words; nothing else."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from ..processing.provider import SmartCityProvider
from .words import ICON, interface_language, tr, translator


class SmartCityPlugin:
    """What QGIS makes, starts and unloads. `iface` is None in qgis_process."""

    def __init__(self, iface) -> None:
        self.iface = iface
        self.provider: SmartCityProvider | None = None
        self.action: QAction | None = None
        self.catalogue = translator(interface_language())
        if self.catalogue is not None:
            QCoreApplication.installTranslator(self.catalogue)

    def initProcessing(self) -> None:
        self.provider = SmartCityProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:
        self.initProcessing()
        self.action = QAction(QIcon(str(ICON)), tr("Create demo city…"), self.iface.mainWindow())
        self.action.setObjectName("smartcity_create_demo_city")
        self.action.triggered.connect(self.open_demo_city)
        self.iface.addPluginToMenu(tr("Smart City planner"), self.action)

    def open_demo_city(self) -> None:
        """The way in for newcomers: a town to try everything on."""
        from qgis import processing

        processing.execAlgorithmDialog("smartcity:createdemocity", {})

    def unload(self) -> None:
        if self.action is not None:
            self.iface.removePluginMenu(tr("Smart City planner"), self.action)
            self.action.deleteLater()
            self.action = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self.catalogue is not None:
            QCoreApplication.removeTranslator(self.catalogue)
            self.catalogue = None
