"""Street layers as a network, for every engine that needs one: walking, driving, trenches. No QGIS in here.

    graph.py             lines cut where they meet, on their levels; connected parts
    segments.py          which line is nearest to a point
    joining.py           points joined to the nearest place on a street
"""
