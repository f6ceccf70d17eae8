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
    <rasterrenderer band="1" alphaBand="-1" type="singlebandpseudocolor" classificationMax="3" nodataColor="" classificationMin="-3" opacity="1">
      <minMaxOrigin>
        <limits>None</limits>
        <extent>WholeRaster</extent>
        <statAccuracy>Estimated</statAccuracy>
        <cumulativeCutLower>0.02</cumulativeCutLower>
        <cumulativeCutUpper>0.98</cumulativeCutUpper>
        <stdDevFactor>2</stdDevFactor>
      </minMaxOrigin>
      <rastershader>
        <colorrampshader labelPrecision="6" colorRampType="DISCRETE" minimumValue="-3" classificationMode="1" clip="0" maximumValue="3">
          <item color="#5e3c99" alpha="255" value="-3" label="given surface more than 3 m lower"/>
          <item color="#a596cc" alpha="255" value="-1" label="1 to 3 m lower"/>
          <item color="#ffffff" alpha="0" value="1" label="at most 1 m apart"/>
          <item color="#fdb863" alpha="255" value="3" label="1 to 3 m higher"/>
          <item color="#b35806" alpha="255" value="inf" label="given surface more than 3 m higher"/>
          <rampLegendSettings direction="0" useContinuousLegend="1" orientation="2" minimumLabel="" prefix="" maximumLabel="" suffix="">
            <numericFormat id="basic">
              <Option type="Map">
                <Option type="QChar" name="decimal_separator" value=""/>
                <Option type="int" name="decimals" value="6"/>
                <Option type="int" name="rounding_type" value="0"/>
                <Option type="bool" name="show_plus" value="false"/>
                <Option type="bool" name="show_thousand_separator" value="true"/>
                <Option type="bool" name="show_trailing_zeros" value="false"/>
                <Option type="QChar" name="thousand_separator" value=""/>
              </Option>
            </numericFormat>
          </rampLegendSettings>
        </colorrampshader>
      </rastershader>
    </rasterrenderer>
    <brightnesscontrast brightness="0" gamma="1" contrast="0"/>
    <huesaturation invertColors="0" colorizeOn="0" grayscaleMode="0" colorizeRed="255" saturation="0" colorizeBlue="128" colorizeGreen="128" colorizeStrength="100"/>
    <rasterresampler maxOversampling="2"/>
  </pipe>
  <blendMode>0</blendMode>
</qgis>
