"""Fields of the layers and tables that the broadband tools make."""

from __future__ import annotations

from .schema import ADDRESSES, Field

BROADBAND_CLASSIFIED = (
    *ADDRESSES,
    Field("units", "integer", "Connections needed"),
    Field("down_mbit", "real", "Best existing download [Mbit/s]"),
    Field("up_mbit", "real", "Best existing upload [Mbit/s]"),
    Field("technology", "text", "Technology of the best existing offer"),
    Field("operator", "text", "Operator of the best existing offer"),
    Field("down_planned", "real", "Best download once all that is announced is built [Mbit/s]"),
    Field("up_planned", "real", "Best upload once all that is announced is built [Mbit/s]"),
    Field("technology_planned", "text", "Technology of the best offer announced"),
    Field("operator_planned", "text", "Operator of the best offer announced"),
    Field("built_by_date", "date", "Announced to be built by"),
    Field("gigabit_networks", "integer", "Gigabit networks, existing"),
    Field("gigabit_networks_planned", "integer", "Gigabit networks once all that is announced is built"),
    Field("class_now", "text", "Class today"),
    Field("class_planned", "text", "Class once all that is announced is built"),
    Field("eligible", "text", "Eligible for funding: yes, no or undetermined"),
    Field("reason", "text", "Why it is in its class"),
    Field("conflict", "text", "Sources that contradict each other"),
)
"""Made by smartcity:broadbandclassify. `units`: connections that fibre would have to bring, 1 or more. Speeds
are NULL where no offer says one: that is not 0."""

BROADBAND_CLUSTERS = (
    Field("cluster_id", "text", "Project area"),
    Field("name", "text", "Name"),
    Field("status", "text", "Status"),
    Field("ags", "text", "Municipality key (AGS)"),
    Field("district", "text", "District"),
    Field("addresses", "integer", "Addresses"),
    Field("units", "integer", "Connections needed"),
    Field("households", "real", "Households"),
    Field("businesses", "integer", "Businesses"),
    Field("schools", "integer", "Schools"),
    Field("hospitals", "integer", "Hospitals"),
    Field("administrations", "integer", "Administration"),
    Field("farms", "integer", "Farms"),
    Field("eligible_units", "integer", "Connections that are eligible for funding"),
    Field("undetermined_units", "integer", "Connections whose eligibility is undetermined"),
    Field("down_mbit", "real", "Mean best existing download [Mbit/s]"),
    Field("street_m", "real", "Length of the streets that join its addresses [m]"),
    Field("area_ha", "real", "Area [ha]"),
)
"""Candidate project areas of smartcity:broadbandgaps. Counts of classes of users are addresses."""
BROADBAND_GAPS = (
    *BROADBAND_CLASSIFIED,
    Field("households_used", "real", "Households, supplied or estimated"),
    Field("households_from", "text", "Households: supplied, estimated or unknown"),
    Field("gap", "text", "Gap: yes, no or undetermined"),
    Field("cluster_id", "text", "Project area"),
    Field("single", "boolean", "Gap in no project area"),
)
"""Added by smartcity:broadbandgaps, ADDRESSES_OUT."""

FIBRE_TRENCHES = (
    Field("id", "text", "Section id"),
    Field("status", "text", "Status"),
    Field("kind", "text", "Kind: feeder, distribution, drop, crossing or second_route"),
    Field("street", "text", "Street"),
    Field("surface", "text", "Surface"),
    Field("method", "text", "Laying method"),
    Field("baugrund", "integer", "Ground (XTrasse BRA_BaugrundTyp)"),
    Field("legeverfahren", "integer", "Laying method (XTrasse XP_Legeverfahren)"),
    Field("from_m", "real", "Begins so far along its street [m]"),
    Field("length_m", "real", "Length [m]"),
    Field("eur_per_m", "real", "Cost per metre [EUR]"),
    Field("cost_eur", "real", "Cost [EUR]"),
    Field("units", "integer", "Connections that depend on it"),
    Field("fibres", "integer", "Fibres in it"),
    Field("ducts", "text", "Ducts in it"),
    Field("reused", "text", "Existing duct or fibre that it uses"),
    Field("roadworks", "text", "Roadworks that it is shared with"),
    Field("roadworks_date", "date", "Date of the roadworks"),
    Field("saved_eur", "real", "Saved by roadworks or existing ducts [EUR]"),
    Field("cluster_id", "text", "Project area"),
    Field("phase", "integer", "Phase"),
)
"""One piece of trench of smartcity:fibreexpansion. A drop leads from the street to an address; its cost is in
CONNECTIONS as well, and in the sum once."""

FIBRE_CONNECTIONS = (
    Field("address_id", "text", "Address id"),
    Field("class_of_user", "text", "Class of user"),
    Field("units", "integer", "Connections"),
    Field("connected", "boolean", "Connected by the plan"),
    Field("reason", "text", "Why it is not connected"),
    Field("drop_m", "real", "Length from the street to the building [m]"),
    Field("drop_eur", "real", "Cost of the drop and house lead-in [EUR]"),
    Field("share_eur", "real", "Share of the trenches in the street [EUR]"),
    Field("cost_eur", "real", "Cost of the connection [EUR]"),
    Field("fibres", "integer", "Fibres"),
    Field("route_m", "real", "Length of the fibre to the point of presence [m]"),
    Field("distribution_id", "text", "Distribution point"),
    Field("pop_id", "text", "Point of presence"),
    Field("cluster_id", "text", "Project area"),
    Field("phase", "integer", "Phase"),
)
FIBRE_NODES = (
    Field("id", "text", "Id"),
    Field("kind", "text", "Kind: pop, distribution or splitter"),
    Field("status", "text", "Status"),
    Field("units", "integer", "Connections that depend on it"),
    Field("fibres", "integer", "Fibres"),
    Field("longest_m", "real", "Longest way to an address [m]"),
    Field("cost_eur", "real", "Cost [EUR]"),
    Field("pop_id", "text", "Point of presence"),
    Field("cluster_id", "text", "Project area"),
)
FIBRE_BILL = (
    Field("position", "text", "Position"),
    Field("item", "text", "Item"),
    Field("quantity", "real", "Quantity"),
    Field("unit", "text", "Unit"),
    Field("unit_eur", "real", "Cost per unit [EUR]"),
    Field("cost_eur", "real", "Cost [EUR]"),
    Field("basis", "text", "Source or assumption of the cost"),
)
FIBRE_BY_CLUSTER = (
    Field("cluster_id", "text", "Project area"),
    Field("addresses", "integer", "Addresses connected"),
    Field("units", "integer", "Connections"),
    Field("trench_m", "real", "Trench [m]"),
    Field("cost_eur", "real", "Cost [EUR]"),
    Field("cost_per_unit", "real", "Cost per connection [EUR]"),
    Field("metres_per_unit", "real", "Trench per connection [m]"),
    Field("saved_eur", "real", "Saved by roadworks or existing ducts [EUR]"),
    Field("roadworks_m", "real", "Trench shared with roadworks [m]"),
    Field("first_roadworks", "date", "First date of these roadworks"),
)
"""The table that smartcity:fundingpriority takes as COSTS. What serves several areas is shared out among
them by connections."""

FUNDING_RANKING = (
    *BROADBAND_CLUSTERS,
    Field("rank", "integer", "Rank"),
    Field("score", "real", "Score, 0 to 100"),
    Field("points_units", "real", "Points of the score for connections"),
    Field("points_schools", "real", "Points of the score for schools"),
    Field("points_businesses", "real", "Points of the score for businesses"),
    Field("points_public", "real", "Points of the score for hospitals and administration"),
    Field("points_cost", "real", "Points of the score for the cost per connection"),
    Field("points_dig_once", "real", "Points of the score for shared roadworks"),
    Field("points_need", "real", "Points of the score for slow connections today"),
    Field("eligible", "text", "Eligible for funding: yes, partly, no or undetermined"),
    Field("reason", "text", "Why"),
    Field("cost_eur", "real", "Cost [EUR]"),
    Field("cost_per_unit", "real", "Cost per connection [EUR]"),
    Field("metres_per_unit", "real", "Trench per connection [m]"),
    Field("revenue_eur", "real", "Expected revenue [EUR]"),
    Field("gap_eur", "real", "Viability gap [EUR]"),
    Field("federal_eur", "real", "Federal share [EUR]"),
    Field("land_eur", "real", "Share of the Land [EUR]"),
    Field("own_eur", "real", "Share of the municipality [EUR]"),
    Field("own_low_eur", "real", "Share of the municipality, lowest of the sensitivity [EUR]"),
    Field("own_high_eur", "real", "Share of the municipality, highest of the sensitivity [EUR]"),
    Field("rank_best", "integer", "Best rank in the sensitivity"),
    Field("rank_worst", "integer", "Worst rank in the sensitivity"),
    Field("dig_once_m", "real", "Trench shared with roadworks [m]"),
    Field("phase", "integer", "Phase"),
    Field("phase_year", "integer", "Year of the phase"),
    Field("phase_until", "integer", "Year in which it is paid"),
    Field("phase_note", "text", "Note on the phase"),
    Field("unknown", "text", "What is not known"),
)
"""Money that is not known is NULL, never 0. The points of an area add up to its score."""

FUNDING_EXPORT_REPORT = (
    Field("layer", "text", "Layer"),
    Field("field", "text", "Field"),
    Field("state", "text", "State"),
    Field("filled", "integer", "Rows filled"),
    Field("empty", "integer", "Rows empty"),
    Field("source", "text", "Filled from"),
)
"""One row for each field that smartcity:fundingexport writes."""

FUNDING_PHASES = (
    Field("phase", "integer", "Phase"),
    Field("year", "integer", "Year"),
    Field("areas", "integer", "Project areas begun"),
    Field("area_names", "text", "Project areas, by rank"),
    Field("units", "integer", "Connections of these areas"),
    Field("cost_eur", "real", "Cost of these areas [EUR]"),
    Field("federal_eur", "real", "Federal share of these areas [EUR]"),
    Field("land_eur", "real", "Share of the Land in these areas [EUR]"),
    Field("own_eur", "real", "Paid by the municipality in the year [EUR]"),
    Field("budget_eur", "real", "Budget of the year [EUR]"),
    Field("left_eur", "real", "Left of the budget [EUR]"),
    Field("note", "text", "Note"),
)
"""One row for each year of smartcity:fundingpriority, and one without a year for each reason why areas have
none; own_eur of such a row is their share."""
FUNDING_SENSITIVITY = (
    Field("key", "text", "Key"),
    Field("label", "text", "What is changed"),
    Field("change", "real", "Change"),
    Field("unit", "text", "Unit"),
    Field("cost_eur", "real", "Cost [EUR]"),
    Field("federal_eur", "real", "Federal share [EUR]"),
    Field("land_eur", "real", "Share of the Land [EUR]"),
    Field("own_eur", "real", "Share of the municipality [EUR]"),
    Field("moved", "integer", "Areas with another rank"),
    Field("farthest", "integer", "Farthest move [ranks]"),
    Field("first", "text", "Area that comes first"),
    Field("order_change", "text", "First change of the order"),
)
"""One change at a time; sums are of what is known."""
