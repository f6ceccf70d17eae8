"""The one exception that engines and readers raise for input that a person can mend."""

from __future__ import annotations


class InputError(ValueError):
    """Input that cannot be used, with a message that says what to do about it.

    Engines are free of QGIS and so cannot translate. They raise the English sentence with its
    values apart; `processing.base` translates the sentence and fills the values in:

        raise InputError("Frequency must be above 0 GHz, not {value}.", value=frequency_ghz)
    """

    def __init__(self, template: str, /, **values: object) -> None:
        super().__init__(template.format(**values) if values else template)
        self.template = template
        self.values = values
