<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology|Symbology3D|Labeling" labelsEnabled="0">
  <renderer-v2 referencescale="-1" enableorderby="0" type="singleSymbol" symbollevels="0" forceraster="0">
    <symbols>
      <symbol alpha="1" type="fill" name="0" clip_to_extent="1" force_rhr="0">
        <layer enabled="1" pass="0" class="SimpleFill" locked="0">
          <Option type="Map">
            <Option type="QString" name="color" value="255,255,255,70"/>
            <Option type="QString" name="joinstyle" value="miter"/>
            <Option type="QString" name="offset" value="0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="outline_color" value="90,90,90,255"/>
            <Option type="QString" name="outline_style" value="solid"/>
            <Option type="QString" name="outline_width" value="0.1"/>
            <Option type="QString" name="outline_width_unit" value="MM"/>
            <Option type="QString" name="style" value="solid"/>
          </Option>
        </layer>
      </symbol>
    </symbols>
  </renderer-v2>
  <blendMode>0</blendMode>
  <featureBlendMode>0</featureBlendMode>
  <renderer-3d type="rulebased" layer="">
    <vector-layer-3d-tiling zoom-levels-count="3" show-bounding-boxes="0"/>
    <rules key="{all}">
      <!-- A block is right for a flat roof (AdV code 1000) and for a model without roofs (LoD1); other
           buildings are drawn with their roofs. It ends 30 cm below its top, so that it does not flicker
           through the same building's roof. -->
      <rule key="{flat}" description="Flat roof" filter="coalesce(&quot;roof_type&quot;, '1000') = '1000'">
        <symbol type="polygon" material_type="phong">
          <data alt-clamping="absolute" alt-binding="centroid" height="0" extrusion-height="0" culling-mode="no-culling" invert-normals="0" add-back-faces="0" rendered-facade="3"/>
          <material diffuse="132,125,118,255" ambient="112,106,100,255" specular="0,0,0,255" shininess="0"/>
          <data-defined-properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option type="Map" name="properties">
                <Option type="Map" name="height">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="coalesce(&quot;ground_z&quot;, 0)"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
                <Option type="Map" name="extrusionHeight">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="max(0.1, coalesce(&quot;height&quot;, &quot;roof_z&quot; - &quot;ground_z&quot;, 0) - 0.3)"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data-defined-properties>
          <edges enabled="1" width="1" color="92,79,69,255"/>
        </symbol>
      </rule>
    </rules>
  </renderer-3d>
</qgis>
