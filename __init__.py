"""Smart City planner: a QGIS plugin for municipal sensor, LoRaWAN and broadband planning."""


def classFactory(iface):
    from .smartcity_plugin.plugin import SmartCityPlugin

    return SmartCityPlugin(iface)
