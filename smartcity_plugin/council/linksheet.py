"""An A4 sheet in landscape for matplotlib, measured in millimetres from its lower left corner."""

from __future__ import annotations

import re

WIDTH, HEIGHT = 297.0, 210.0
EDGE = 12.0
POINT_MM = 25.4 / 72.0


class Sheet:
    """A figure of the sheet's size on a canvas without a screen, and texts placed on it."""

    def __init__(self) -> None:
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure

        self.figure = Figure(figsize=(WIDTH / 25.4, HEIGHT / 25.4), facecolor="white")
        self._renderer = FigureCanvasAgg(self.figure).get_renderer()

    def axes(self, left: float, bottom: float, width: float, height: float):
        """Axes at a place [mm]."""
        return self.figure.add_axes((left / WIDTH, bottom / HEIGHT, width / WIDTH, height / HEIGHT))

    def text(
        self, x: float, top: float, words: str, size: float, *, fit: float = 0.0, weight: str = "normal",
        **looks: object,
    ) -> None:
        """One line of text that hangs from `top` [mm], set smaller where it is wider than `fit` [mm]."""
        if fit:
            size *= min(1.0, fit / max(self.width(words, size, weight), 1e-6))
        self.figure.text(
            x / WIDTH, top / HEIGHT, plain(words), fontsize=size, fontweight=weight,
            **{"va": "top", **looks},
        )

    def paragraph(
        self, x: float, top: float, words: str, size: float, leading: float, **looks: object
    ) -> float:
        """Text in as many lines as it needs. Returns its height [mm]."""
        lines = self.wrapped(words, size)
        for number, line in enumerate(lines):
            self.text(x, top - leading * number, line, size, **looks)
        return leading * len(lines)

    def head(self, title: str, size: float, *explanations: str) -> float:
        """Title over the whole width, which is the figure's label too, and what explains it.

        Returns the height [mm] at which the drawing may begin.
        """
        self.figure.set_label(title)
        self.text(EDGE, HEIGHT - 9.0, title, size, weight="bold", fit=WIDTH - 2 * EDGE)
        top = HEIGHT - 22.0
        for words in filter(None, explanations):
            top -= self.paragraph(EDGE, top, words, 13.5, 6.1)
        return top

    def foot(self, *notes: str) -> float:
        """Notes in small print, the first one lowest. Returns the height [mm] above them."""
        bottom = 7.0
        for note in notes:
            bottom += 3.7 * len(self.wrapped(note, 8.5))
            self.paragraph(EDGE, bottom, note, 8.5, 3.7, color="#404040")
        return bottom

    def wrapped(self, words: str, size: float) -> list[str]:
        """The words in lines that fit between the sheet's edges; a longer word has a line of its own."""
        lines: list[str] = []
        for word in words.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.width(longer, size) <= WIDTH - 2 * EDGE:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def width(self, words: str, size: float, weight: str = "normal") -> float:
        """Width of one line [mm]."""
        from matplotlib.font_manager import FontProperties

        properties = FontProperties(size=size, weight=weight)
        pixels = self._renderer.get_text_width_height_descent(words, properties, False)[0]
        return pixels / self.figure.dpi * 25.4


def plain(words: str) -> str:
    """Words in which matplotlib finds no formula."""
    return words.replace("$", r"\$")


def plain_fonts(svg: str) -> str:
    """An SVG whose fonts Qt, and so QGIS, can read: no short form of CSS (of older matplotlibs), no list.

    The first family of the list stands in an attribute, which Qt prefers and browsers pass over.
    """
    properties = re.sub(r"font: ([^;\"]*?)([0-9.]+px) ([^;\"]*)", _properties, svg)
    first_family = r"<text (style=\"[^\"]*font-family: '?([^,;'\"]+))"
    return re.sub(first_family, r'<text font-family="\2" \1', properties)


def _properties(font: re.Match) -> str:
    style, size, families = font.groups()
    weight = "bold" if "bold" in style or "700" in style else "normal"
    return f"font-weight: {weight}; font-size: {size}; font-family: {families}"
