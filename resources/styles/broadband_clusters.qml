<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology|Labeling" labelsEnabled="1">
  <renderer-v2 referencescale="-1" enableorderby="0" type="singleSymbol" symbollevels="0" forceraster="0">
    <symbols>
      <symbol alpha="1" type="fill" name="0" clip_to_extent="1" force_rhr="0">
        <layer enabled="1" pass="0" class="LinePatternFill" locked="0">
          <Option type="Map">
            <Option type="QString" name="angle" value="45"/>
            <Option type="QString" name="color" value="122,12,46,170"/>
            <Option type="QString" name="distance" value="3"/>
            <Option type="QString" name="distance_unit" value="MM"/>
            <Option type="QString" name="line_width" value="0.2"/>
            <Option type="QString" name="line_width_unit" value="MM"/>
            <Option type="QString" name="offset" value="0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
          </Option>
          <symbol alpha="1" type="line" name="@0@0" clip_to_extent="1" force_rhr="0">
            <layer enabled="1" pass="0" class="SimpleLine" locked="0">
              <Option type="Map">
                <Option type="QString" name="capstyle" value="square"/>
                <Option type="QString" name="joinstyle" value="bevel"/>
                <Option type="QString" name="line_color" value="122,12,46,170"/>
                <Option type="QString" name="line_style" value="solid"/>
                <Option type="QString" name="line_width" value="0.2"/>
                <Option type="QString" name="line_width_unit" value="MM"/>
              </Option>
            </layer>
          </symbol>
        </layer>
        <layer enabled="1" pass="0" class="SimpleFill" locked="0">
          <Option type="Map">
            <Option type="QString" name="color" value="0,0,0,0"/>
            <Option type="QString" name="joinstyle" value="bevel"/>
            <Option type="QString" name="offset" value="0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="outline_color" value="122,12,46,255"/>
            <Option type="QString" name="outline_style" value="dash"/>
            <Option type="QString" name="outline_width" value="0.6"/>
            <Option type="QString" name="outline_width_unit" value="MM"/>
            <Option type="QString" name="style" value="no"/>
          </Option>
        </layer>
      </symbol>
    </symbols>
  </renderer-v2>
  <labeling type="simple">
    <settings calloutType="simple">
      <text-style isExpression="1" fontSizeMapUnitScale="3x:0,0,0,0,0,0" fontFamily="Liberation Sans" multilineHeight="1" namedStyle="Bold" legendString="Aa" blendMode="0" textOpacity="1" fontLetterSpacing="0" fontWeight="75" fontSize="9" textOrientation="horizontal" textColor="122,12,46,255" fontUnderline="0" capitalization="0" fontItalic="0" previewBkgrdColor="255,255,255,255" fieldName="&quot;cluster_id&quot; || '\n' || &quot;units&quot;" fontKerning="1" fontSizeUnit="Point" allowHtml="0" useSubstitutions="0" fontStrikeout="0" fontWordSpacing="0">
        <families/>
        <text-buffer bufferDraw="1" bufferColor="255,255,255,255" bufferOpacity="1" bufferJoinStyle="128" bufferNoFill="1" bufferSizeUnits="MM" bufferBlendMode="0" bufferSize="1.2" bufferSizeMapUnitScale="3x:0,0,0,0,0,0"/>
        <text-mask maskOpacity="1" maskType="0" maskSize="1.5" maskSizeUnits="MM" maskJoinStyle="128" maskEnabled="0" maskSizeMapUnitScale="3x:0,0,0,0,0,0" maskedSymbolLayers=""/>
        <substitutions/>
      </text-style>
      <text-format multilineAlign="3" useMaxLineLengthForAutoWrap="1" decimals="3" autoWrapLength="0" wrapChar="" formatNumbers="0" rightDirectionSymbol="&gt;" reverseDirectionSymbol="0" addDirectionSymbol="0" leftDirectionSymbol="&lt;" plussign="0" placeDirectionSymbol="0"/>
      <placement fitInPolygonOnly="0" placement="4" geometryGenerator="" layerType="UnknownGeometry" quadOffset="4" polygonPlacementFlags="2" repeatDistance="0" offsetType="0" distMapUnitScale="3x:0,0,0,0,0,0" rotationAngle="0" geometryGeneratorEnabled="0" labelOffsetMapUnitScale="3x:0,0,0,0,0,0" priority="2" lineAnchorType="0" yOffset="0" dist="0" offsetUnits="MM" rotationUnit="AngleDegrees" overrunDistanceUnit="MM" maxCurvedCharAngleIn="25" distUnits="MM" placementFlags="10" overrunDistanceMapUnitScale="3x:0,0,0,0,0,0" overrunDistance="0" geometryGeneratorType="PointGeometry" preserveRotation="1" repeatDistanceMapUnitScale="3x:0,0,0,0,0,0" lineAnchorPercent="0.5" centroidWhole="0" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" centroidInside="0" xOffset="0" lineAnchorClipping="0" repeatDistanceUnits="MM" maxCurvedCharAngleOut="-25"/>
      <rendering displayAll="0" minFeatureSize="0" limitNumLabels="0" upsidedownLabels="0" drawLabels="1" obstacle="1" obstacleFactor="1" scaleVisibility="0" labelPerPart="0" scaleMax="0" maxNumLabels="2000" fontLimitPixelSize="0" mergeLines="0" unplacedVisibility="0" fontMaxPixelSize="10000" scaleMin="0" fontMinPixelSize="0" obstacleType="1" zIndex="0"/>
    </settings>
  </labeling>
  <blendMode>0</blendMode>
  <featureBlendMode>0</featureBlendMode>
</qgis>
