"""How QGIS runs the plugin: one file per Processing algorithm."""
