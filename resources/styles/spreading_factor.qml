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
    <rasterrenderer band="1" alphaBand="-1" type="paletted" nodataColor="" opacity="0.9">
      <minMaxOrigin>
        <limits>None</limits>
        <extent>WholeRaster</extent>
        <statAccuracy>Estimated</statAccuracy>
        <cumulativeCutLower>0.02</cumulativeCutLower>
        <cumulativeCutUpper>0.98</cumulativeCutUpper>
        <stdDevFactor>2</stdDevFactor>
      </minMaxOrigin>
      <colorPalette>
        <paletteEntry color="#004d96" alpha="255" value="7" label="SF7 (strong, short on air)"/>
        <paletteEntry color="#006ba8" alpha="255" value="8" label="SF8"/>
        <paletteEntry color="#008cb2" alpha="255" value="9" label="SF9"/>
        <paletteEntry color="#36b0ae" alpha="255" value="10" label="SF10"/>
        <paletteEntry color="#93ce98" alpha="255" value="11" label="SF11"/>
        <paletteEntry color="#ede794" alpha="255" value="12" label="SF12 (weak, long on air)"/>
        <paletteEntry color="#ffffff" alpha="0" value="0" label="not reached"/>
      </colorPalette>
    </rasterrenderer>
    <brightnesscontrast brightness="0" gamma="1" contrast="0"/>
    <huesaturation invertColors="0" colorizeOn="0" grayscaleMode="0" colorizeRed="255" saturation="0" colorizeBlue="128" colorizeGreen="128" colorizeStrength="100"/>
    <rasterresampler maxOversampling="2"/>
  </pipe>
  <blendMode>0</blendMode>
</qgis>
