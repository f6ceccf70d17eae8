"""Fields of the layers that the plugin makes and expects.

Names are English snake_case and never translated; aliases are what people read. `personal` marks
fields that can refer to a person: exports for the public drop or coarsen them.
"""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsField, QgsFields

from ..smartcity_plugin.compat import FIELD_TYPES
from ..smartcity_plugin.words import tr

STATUS = ("existing", "planned", "proposed")
"""What can be built is one of these; "planned" is never drawn like "existing"."""


@dataclass(frozen=True)
class Field:
    """One field: `kind` is text, integer, real, boolean or date; `alias` is English and translated on use."""

    name: str
    kind: str
    alias: str
    personal: bool = False


BUILDINGS = (
    Field("id", "text", "Building id"),
    Field("parent_id", "text", "Id of the building this part belongs to"),
    Field("function", "text", "Function (ALKIS code)"),
    Field("roof_type", "text", "Roof type (AdV code)"),
    Field("ground_z", "real", "Ground height [m above sea level]"),
    Field("roof_z", "real", "Highest roof point [m above sea level]"),
    Field("height", "real", "Measured height [m]"),
    Field("storeys", "integer", "Storeys above ground"),
    Field("street", "text", "Street", personal=True),
    Field("house_number", "text", "House number", personal=True),
    Field("ags", "text", "Municipality key (AGS)"),
    Field("source_file", "text", "Source file"),
)
ROOFS = (
    Field("id", "text", "Roof surface id"),
    Field("building_id", "text", "Building id"),
    Field("source_file", "text", "Source file"),
    Field("ground_z", "real", "Ground height [m above sea level]"),
)
"""`ground_z` is that of the building: walls in the 3D view end there."""
TERRAIN_LINES = (
    Field("id", "text", "Line id"),
    Field("building_id", "text", "Building id"),
    Field("source_file", "text", "Source file"),
)
SENSORS = (
    Field("id", "text", "Sensor id"),
    Field("name", "text", "Name"),
    Field("kind", "text", "Kind of sensor"),
    Field("status", "text", "Status"),
    Field("owner", "text", "Owner", personal=True),
    Field("height_agl", "real", "Height above ground [m]"),
    Field("antenna_gain_dbi", "real", "Antenna gain [dBi]"),
    Field("mounting", "text", "Mounting"),
    Field("lorawan_class", "text", "LoRaWAN class"),
    Field("tx_power_dbm", "real", "Transmit power [dBm]"),
    Field("indoor", "text", "Situation: outdoor, indoor or deep_indoor"),
    Field("source", "text", "Source"),
    Field("observed", "text", "Observed property"),
    Field("last_value", "real", "Last value"),
    Field("unit", "text", "Unit"),
    Field("last_state", "text", "Last state"),
    Field("last_time", "text", "Time of the last value"),
)
"""What a source tells of now stands in the last five: a number with its unit, or a state in words."""
GATEWAYS = (
    Field("id", "text", "Gateway id"),
    Field("name", "text", "Name"),
    Field("status", "text", "Status"),
    Field("owner", "text", "Owner"),
    Field("height_agl", "real", "Antenna height above ground [m]"),
    Field("antenna_gain_dbi", "real", "Antenna gain [dBi]"),
    Field("cable_loss_db", "real", "Cable loss [dB]"),
    Field("antenna_pattern", "text", "Antenna pattern file"),
    Field("azimuth", "real", "Azimuth [degrees]"),
    Field("downtilt", "real", "Downtilt [degrees]"),
    Field("cost_eur", "real", "Cost [EUR]"),
    Field("power", "text", "Power supply"),
    Field("backhaul", "text", "Backhaul"),
)
ADDRESSES = (
    Field("id", "text", "Address id"),
    Field("street", "text", "Street", personal=True),
    Field("house_number", "text", "House number", personal=True),
    Field("households", "integer", "Households", personal=True),
    Field("businesses", "integer", "Businesses"),
    Field("inhabitants", "integer", "Inhabitants", personal=True),
    Field("use", "text", "Use"),
    Field("class_of_user", "text", "Class of user"),
    Field("ags", "text", "Municipality key (AGS)"),
    Field("district", "text", "District"),
)
OFFERS = (
    Field("address_id", "text", "Address id"),
    Field("operator", "text", "Operator"),
    Field("technology", "text", "Technology"),
    Field("down_mbit", "real", "Download [Mbit/s]"),
    Field("up_mbit", "real", "Upload [Mbit/s]"),
    Field("status", "text", "Status"),
    Field("built_by_date", "date", "Built by"),
    Field("wholesale", "boolean", "Open to other operators"),
)
KEY_FIGURES = (
    Field("key", "text", "Key"),
    Field("label", "text", "Figure"),
    Field("value", "real", "Value"),
    Field("unit", "text", "Unit"),
    Field("basis", "text", "Basis"),
)
"""Every table of statistics: `key` is stable and untranslated, `label` and `basis` (how sure, from what)
are in the user's language. The council map prints label, value and unit."""

PORTAL_ENTRIES = (
    Field("key", "text", "Key"),
    Field("title", "text", "Title"),
    Field("group", "text", "Group"),
    Field("kind", "text", "Kind of service"),
    Field("licence", "text", "Licence"),
    Field("provider", "text", "Provider"),
    Field("updated", "text", "Date of the data"),
    Field("state", "text", "Status"),
    Field("reason", "text", "Reason"),
)
"""What a catalogue offers (smartcity:importgeoportal), one row for each entry."""

BLIND_SPOTS = (
    Field("blind_spot", "integer", "Number of the blind spot, by size"),
    Field("area_m2", "real", "Area [m²]"),
)
"""One polygon of smartcity:sensorvisibility."""

LORAWAN_LINKS = (
    Field("sensor_id", "text", "Sensor id"),
    Field("gateway_id", "text", "Gateway id"),
    Field("best", "boolean", "Best link of the sensor"),
    Field("sf", "integer", "Spreading factor"),
    Field("rssi_dbm", "real", "Uplink power at the gateway [dBm]"),
    Field("margin_up_db", "real", "Uplink margin at SF12 [dB]"),
    Field("margin_down_db", "real", "Downlink margin at SF12 [dB]"),
    Field("weaker", "text", "Weaker direction"),
    Field("distance_m", "real", "Distance [m]"),
    Field("path_loss_db", "real", "Path loss to the street [dB]"),
    Field("entry_loss_db", "real", "Building entry loss [dB]"),
)
LORAWAN_REACH = (
    Field("reached", "boolean", "Reached in its own situation"),
    Field("reached_outdoor", "boolean", "Reached if outdoors"),
    Field("reached_indoor", "boolean", "Reached if indoors"),
    Field("reached_deep_indoor", "boolean", "Reached if deep indoors"),
    Field("best_gateway", "text", "Best gateway"),
    Field("servers", "integer", "Number of gateways"),
    Field("sf", "integer", "Spreading factor"),
    Field("rssi_dbm", "real", "Uplink power at the gateway [dBm]"),
    Field("margin_up_db", "real", "Uplink margin at SF12 [dB]"),
    Field("margin_down_db", "real", "Downlink margin at SF12 [dB]"),
    Field("margin_db", "real", "Margin of the weaker direction at SF12 [dB]"),
    Field("entry_loss_db", "real", "Building entry loss [dB]"),
)
"""Added to the fields of a sensor by smartcity:lorawanreachability."""
LORAWAN_COVERAGE = (
    Field("sf", "integer", "Spreading factor"),
    Field("area_km2", "real", "Area [km²]"),
    Field("situation", "text", "Situation: outdoor, indoor or deep_indoor"),
)
LORAWAN_DISTRICTS = (
    Field("district", "text", "District"),
    Field("situation", "text", "Situation: outdoor, indoor or deep_indoor"),
    Field("area_km2", "real", "Area with known heights [km²]"),
    Field("served_km2", "real", "Served area [km²]"),
    Field("served_percent", "real", "Served share of the area [%]"),
    Field("sf7_km2", "real", "Area with SF7 [km²]"),
    Field("sf8_km2", "real", "Area with SF8 [km²]"),
    Field("sf9_km2", "real", "Area with SF9 [km²]"),
    Field("sf10_km2", "real", "Area with SF10 [km²]"),
    Field("sf11_km2", "real", "Area with SF11 [km²]"),
    Field("sf12_km2", "real", "Area with SF12 [km²]"),
    Field("probability_percent", "real", "Mean coverage probability [%]"),
    Field("inhabitants", "real", "Inhabitants"),
    Field("inhabitants_served", "real", "Inhabitants served"),
    Field("inhabitants_percent", "real", "Inhabitants served [%]"),
    Field("sensors", "integer", "Sensors"),
    Field("sensors_served", "integer", "Sensors served"),
    Field("sensors_percent", "real", "Sensors served [%]"),
    Field("targets", "integer", "Target objects"),
    Field("targets_served", "integer", "Target objects served"),
    Field("targets_percent", "real", "Target objects served [%]"),
)
"""One row for each district, and one without a shape for what lies in none, so that sums are those of all."""

MEASUREMENTS = (
    Field("id", "text", "Message id"),
    Field("time", "text", "Time", personal=True),
    Field("gateway_id", "text", "Gateway id"),
    Field("rssi_dbm", "real", "RSSI [dBm]"),
    Field("snr_db", "real", "SNR [dB]"),
    Field("sf", "integer", "Spreading factor"),
    Field("frequency_mhz", "real", "Frequency [MHz]"),
    Field("height_agl", "real", "Height above ground [m]"),
    Field("hdop", "real", "Dilution of precision (HDOP)"),
    Field("source", "text", "Source"),
)
"""One message at one gateway; a row without RSSI is a message that the gateway did not hear."""

LORAWAN_RESIDUALS = (
    *MEASUREMENTS,
    Field("measured_dbm", "real", "Measured power of the packet [dBm]"),
    Field("floor_dbm", "real", "Weakest power that can be measured [dBm]"),
    Field("state", "text", "Use: measured, below_floor or left_out"),
    Field("distance_m", "real", "Distance [m]"),
    Field("land_class", "text", "Class under the receiver"),
    Field("predicted_dbm", "real", "Predicted power before calibration [dBm]"),
    Field("residual_before_db", "real", "Measured - predicted before calibration [dB]"),
    Field("held_out_dbm", "real", "Predicted power after calibration without its block [dBm]"),
    Field("residual_db", "real", "Measured - predicted after calibration without its block [dB]"),
    Field("block", "text", "Block of the hold-out"),
)
"""One measurement that was used by smartcity:lorawancalibration."""
CAPACITY_GATEWAYS = (
    Field("gateway_id", "text", "Gateway id"),
    Field("devices", "integer", "Sensors that it hears best"),
    Field("heard", "integer", "Sensors that it hears"),
    Field("messages_per_day", "real", "Messages a day that it hears"),
    Field("load_erlang", "real", "Packets heard at a time, on average [Erlang]"),
    Field("airtime_sf7", "real", "Use of each channel at SF7 [%]"),
    Field("airtime_sf8", "real", "Use of each channel at SF8 [%]"),
    Field("airtime_sf9", "real", "Use of each channel at SF9 [%]"),
    Field("airtime_sf10", "real", "Use of each channel at SF10 [%]"),
    Field("airtime_sf11", "real", "Use of each channel at SF11 [%]"),
    Field("airtime_sf12", "real", "Use of each channel at SF12 [%]"),
    Field("downlink_percent", "real", "Time that it transmits [%]"),
    Field("delivery_percent", "real", "Messages received from the sensors it hears best [%]"),
    Field("lost_collisions", "real", "Lost to collisions [%]"),
    Field("lost_demodulators", "real", "Lost to busy demodulators [%]"),
    Field("lost_half_duplex", "real", "Lost while it transmits [%]"),
    Field("lost_duty_cycle", "real", "Not acknowledged for its duty cycle [%]"),
    Field("limit", "text", "What loses most"),
)
CAPACITY_SENSORS = (
    Field("sensor_id", "text", "Sensor id"),
    Field("gateway_id", "text", "Best gateway"),
    Field("servers", "integer", "Number of gateways"),
    Field("sf", "integer", "Spreading factor"),
    Field("messages_per_day", "real", "Messages a day"),
    Field("payload_bytes", "integer", "Payload [bytes]"),
    Field("airtime_ms", "real", "Time on air of a message [ms]"),
    Field("duty_percent", "real", "Share of the permitted time on air [%]"),
    Field("duty_kept", "boolean", "Keeps the duty cycle"),
    Field("delivery_percent", "real", "Messages delivered [%]"),
)
LORAWAN_PROFILE = (
    Field("distance_m", "real", "Distance from the gateway [m]"),
    Field("terrain_m", "real", "Terrain [m above sea level]"),
    Field("surface_m", "real", "Surface with buildings [m above sea level]"),
    Field("sight_m", "real", "Line of sight [m above sea level]"),
    Field("fresnel_upper_m", "real", "First Fresnel zone, upper limit [m above sea level]"),
    Field("fresnel_lower_m", "real", "First Fresnel zone, lower limit [m above sea level]"),
    Field("x", "real", "x"),
    Field("y", "real", "y"),
)
"""One row for each sample of smartcity:lorawanlinkprofile; the line of sight sags by the earth's bulge."""

SITING_CANDIDATES = (
    *GATEWAYS,
    Field("kind", "text", "Kind of site"),
    Field("mounting", "text", "Mounting"),
    Field("running_eur", "real", "Running cost [EUR per year]"),
    Field("district", "text", "District"),
    Field("source", "text", "Source"),
)
"""Where something can be put up, as smartcity:sitingcandidates makes them."""

SITING_DEMAND = (
    Field("id", "text", "Demand id"),
    Field("name", "text", "Name"),
    Field("class", "text", "Demand class"),
    Field("weight", "real", "Weight"),
    Field("unit", "text", "Unit of the weight"),
    Field("district", "text", "District"),
    Field("source", "text", "Source"),
)
"""What is to be covered, as smartcity:sitingdemand makes it: a weight of 0 or more at a point."""

SITING_SITES = (
    *SITING_CANDIDATES,
    Field("chosen_as", "text", "Chosen as: existing or proposed"),
    Field("rank", "integer", "Rank by gain; existing sites 0"),
    Field("gain", "real", "What it adds at its rank"),
    Field("gain_percent", "real", "What it adds at its rank [% of the demand]"),
    Field("covered", "real", "Demand within its reach"),
    Field("only_here", "real", "Demand lost if it fell away"),
)
"""Made by the siting algorithms. `gain` and `only_here` are weights; for nearest, weight times m or s."""
SITING_COVERED = (
    *SITING_DEMAND,
    Field("times", "integer", "Sites that cover it"),
    Field("site_id", "text", "Site that serves it"),
    Field("reach", "real", "Distance [m], time [s] or probability"),
)
SITING_ASSIGNMENT = (
    Field("demand_id", "text", "Demand id"),
    Field("site_id", "text", "Site id"),
    Field("weight", "real", "Weight"),
    Field("reach", "real", "Distance [m], time [s] or probability"),
)
SITING_CURVE = (
    Field("sites", "integer", "New sites"),
    Field("covered", "real", "Demand covered"),
    Field("covered_percent", "real", "Demand covered [%]"),
    Field("cost_eur", "real", "Cost [EUR]"),
    Field("bound_percent", "real", "Best possible with as many sites at most [%]"),
    Field("mean_reach", "real", "Mean distance [m] or time [s] of the demand served"),
    Field("largest_reach", "real", "Greatest distance [m] or time [s] of the demand served"),
)
"""One row for each number of new sites, in the order of their ranks; a site of unknown cost ends cost_eur."""

SITING_VARIOGRAM = (
    Field("distance_m", "real", "Distance [m]"),
    Field("pairs", "integer", "Pairs of measurements"),
    Field("semivariance", "real", "Semivariance, measured"),
    Field("model", "real", "Semivariance, model"),
    Field("used", "boolean", "Used to fit the model"),
)
"""One row for each distance class of smartcity:sensorinformation; without measurements the model alone."""

TERRAIN_TILES = (
    Field("file", "text", "File"),
    Field("used", "boolean", "Used"),
    Field("format", "text", "Format"),
    Field("crs", "text", "Reference system"),
    Field("resolution", "real", "Resolution [m]"),
    Field("reference", "text", "What its coordinates mean, and why"),
    Field("row_order", "text", "Order in the file"),
    Field("cells", "integer", "Cells"),
    Field("empty", "integer", "Cells without height"),
    Field("lowest", "real", "Lowest height [m]"),
    Field("highest", "real", "Highest height [m]"),
    Field("remark", "text", "Remark"),
)
"""One file read by smartcity:loadterrain; one that could not be used has its reason as remark."""

PUBLIC_CELLS = (
    Field("id", "text", "Cell"),
    Field("edge_m", "integer", "Edge of the cell [m]"),
    Field("households", "real", "Households"),
    Field("inhabitants", "real", "Inhabitants"),
    Field("businesses", "real", "Businesses"),
    Field("units", "real", "Connections needed"),
    Field("weight", "real", "Weight"),
)
"""Addresses or demand of people in the public version of a package: sums of cells, no single households."""
PUBLIC_COVERED = (
    Field("covered", "real", "Demand covered"),
    Field("covered_percent", "real", "Demand covered [%]"),
)

YEARLY_CHANGES = (
    Field("id", "text", "Site id"),
    Field("name", "text", "Name"),
    Field("change", "text", "What has become of it"),
    Field("then_status", "text", "Status then"),
    Field("now_status", "text", "Status today"),
    Field("moved_m", "real", "Moved by [m]"),
    Field("cost_eur", "real", "Cost [EUR]"),
)
"""One row for each site of either year (smartcity:yearlyreport); `change`: one of council/yearly.CHANGES."""
YEARLY_MOVES = (
    Field("id", "text", "Site id"),
    Field("moved_m", "real", "Moved by [m]"),
)
"""Only on the printed map: a line from then to now."""
YEARLY_FIGURES = (
    Field("variant", "text", "Variant"),
    Field("key", "text", "Key"),
    Field("label", "text", "Figure"),
    Field("then_value", "real", "Then"),
    Field("now_value", "real", "Today"),
    Field("difference", "real", "Difference"),
    Field("unit", "text", "Unit"),
)
YEARLY_GAPS = (
    Field("id", "text", "Demand id"),
    Field("gap", "text", "newly_uncovered or newly_covered"),
    Field("weight", "real", "Weight"),
)

REJECTED = (
    Field("row", "integer", "Row in the source"),
    Field("id", "text", "Id"),
    Field("reason", "text", "Reason"),
)


def qgs_fields(fields: tuple[Field, ...]) -> QgsFields:
    """The fields as QGIS wants them, with aliases in the user's language."""
    made = QgsFields()
    for field in fields:
        qgs_field = QgsField(field.name, FIELD_TYPES[field.kind])
        qgs_field.setAlias(tr(field.alias))  # translated: the literals above are collected too
        made.append(qgs_field)
    return made


def names(fields: tuple[Field, ...]) -> list[str]:
    return [field.name for field in fields]
