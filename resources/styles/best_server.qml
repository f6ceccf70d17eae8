<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology|Labeling">
  <pipe-data-defined-properties>
    <Option type="Map">
      <Option type="QString" name="name" value=""/>
      <Option name="properties"/>
      <Option type="QString" name="type" value="collection"/>
    </Option>
  </pipe-data-defined-properties>
  <pipe>
    <rasterrenderer band="1" alphaBand="-1" type="paletted" nodataColor="" opacity="0.85">
      <minMaxOrigin>
        <limits>None</limits>
        <extent>WholeRaster</extent>
        <statAccuracy>Estimated</statAccuracy>
        <cumulativeCutLower>0.02</cumulativeCutLower>
        <cumulativeCutUpper>0.98</cumulativeCutUpper>
        <stdDevFactor>2</stdDevFactor>
      </minMaxOrigin>
      <colorPalette>
        <paletteEntry color="#006ea8" alpha="255" value="1" label="Gateway 1"/>
        <paletteEntry color="#f0d595" alpha="255" value="2" label="Gateway 2"/>
        <paletteEntry color="#d88e42" alpha="255" value="3" label="Gateway 3"/>
        <paletteEntry color="#6d2256" alpha="255" value="4" label="Gateway 4"/>
        <paletteEntry color="#74cfdb" alpha="255" value="5" label="Gateway 5"/>
        <paletteEntry color="#569469" alpha="255" value="6" label="Gateway 6"/>
        <paletteEntry color="#e6e9b8" alpha="255" value="7" label="Gateway 7"/>
        <paletteEntry color="#554c8c" alpha="255" value="8" label="Gateway 8"/>
        <paletteEntry color="#db90b2" alpha="255" value="9" label="Gateway 9"/>
        <paletteEntry color="#596837" alpha="255" value="10" label="Gateway 10"/>
        <paletteEntry color="#f1c2a4" alpha="255" value="11" label="Gateway 11"/>
        <paletteEntry color="#787eb1" alpha="255" value="12" label="Gateway 12"/>
      </colorPalette>
    </rasterrenderer>
    <brightnesscontrast brightness="0" gamma="1" contrast="0"/>
    <huesaturation invertColors="0" colorizeOn="0" grayscaleMode="0" colorizeRed="255" saturation="0" colorizeBlue="128" colorizeGreen="128" colorizeStrength="100"/>
    <rasterresampler maxOversampling="2"/>
  </pipe>
  <blendMode>0</blendMode>
</qgis>
