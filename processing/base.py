"""What every algorithm of the plugin shares: words, errors, and the life of a run.

An algorithm is a class with its words (`ID`, `title`, `help`), its parameters (`initAlgorithm`) and
one method `execute(run)`. The `Run` (run.py) reads parameters and collects outputs; they reach their
final names only after `execute` has returned without an error.
"""

from __future__ import annotations

import errno

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtGui import QIcon

from ..layers.licencewords import LICENCES
from ..layers.provenance import USES
from ..smartcity_plugin.errors import InputError
from ..smartcity_plugin.packages import complaint
from ..smartcity_plugin.patience import Abandoned
from ..smartcity_plugin.words import ICON, tr
from .run import Cancelled, Run


def groups() -> dict[str, str]:
    """Id of each group in the toolbox -> its name."""
    return {
        "citydata": tr("City data"),
        "lorawan": tr("LoRaWAN"),
        "siting": tr("Siting"),
        "broadband": tr("Broadband"),
        "council": tr("Council"),
    }


class SmartCityAlgorithm(QgsProcessingAlgorithm):
    """Base of all algorithms. A subclass sets ID and GROUP and overrides title, help, keywords,
    initAlgorithm and execute."""

    ID = ""
    GROUP = ""
    NEEDS: tuple[str, ...] = ()
    """Python packages that it cannot do without."""

    def __init__(self) -> None:
        super().__init__()
        self._run: Run | None = None

    # What a subclass says

    def title(self) -> str:
        raise NotImplementedError

    def help(self) -> str:
        """What it does, when to use it, inputs with units, outputs, method and its source, limits."""
        raise NotImplementedError

    def keywords(self) -> list[str]:
        """Words to find it by, English and German alike."""
        return []

    def execute(self, run: Run) -> dict:
        """Do the work. Returns the numbers and texts; layers and files are added by `run`."""
        raise NotImplementedError

    # What QGIS asks for

    def name(self) -> str:
        return self.ID

    def displayName(self) -> str:
        return self.title()

    def groupId(self) -> str:
        return self.GROUP

    def group(self) -> str:
        return groups()[self.GROUP]

    def shortHelpString(self) -> str:
        return self.help()

    def tags(self) -> list[str]:
        return self.keywords()

    def icon(self) -> QIcon:
        return QIcon(str(ICON))

    def createInstance(self) -> SmartCityAlgorithm:
        return type(self)()

    def canExecute(self) -> tuple[bool, str]:
        why_not = complaint(self.NEEDS)
        return not why_not, why_not

    def add(
        self, parameter: QgsProcessingParameterDefinition, help: str = "", *, advanced: bool = False
    ) -> None:
        """Add a parameter with its help text."""
        parameter.setHelp(help)
        if advanced:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)

    def add_chart_language(self, *, advanced: bool = False) -> None:
        """LANGUAGE, in the order of council.plan.LANGUAGES."""
        self.add(
            QgsProcessingParameterEnum(
                "LANGUAGE", tr("Language of the chart"),
                [tr("As QGIS"), tr("German"), tr("English")], defaultValue=0,
            ),  # fmt: skip
            tr("Language of the chart's words and numbers."), advanced=advanced,
        )

    def add_target_crs(self, *, advanced: bool = False) -> None:
        """TARGET_CRS; `Run.target_crs` reads it."""
        self.add(
            # Optional, as QGIS 3.22 refuses a CRS that is left out although it has a default.
            QgsProcessingParameterCrs(
                "TARGET_CRS", tr("Coordinate reference system of the result"), "EPSG:25832", optional=True
            ),
            tr("A projected system in metres. Layers in another one are reprojected."),
            advanced=advanced,
        )

    def add_mapping(self) -> None:
        """MAPPING: which column of a table holds which field."""
        self.add(
            QgsProcessingParameterString("MAPPING", tr("Column mapping"), optional=True),
            tr(
                "“field=column” pairs separated by semicolons, where the guess by name is not right; or the "
                "path of a mapping saved as JSON."
            ),
        )

    def add_origin(self) -> None:
        """PROVIDER, LICENCE and USE of an input that cannot say it itself; `Run.word` reads the last two."""
        self.add(
            QgsProcessingParameterString("PROVIDER", tr("Provider of the data"), optional=True),
            tr("Stands in the source note of printed maps, for example: Land NRW."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "LICENCE",
                tr("Licence of the data"),
                list(LICENCES),
                optional=True,
                usesStaticStrings=True,
            ),
            tr(
                "Stands in the source note of printed maps. The provider's page names it; without it the "
                "note says “licence unclear”. Choose “invented” for made-up data."
            ),
        )
        self.add(
            QgsProcessingParameterEnum(
                "USE", tr("For whom the data are"), list(USES), optional=True, usesStaticStrings=True
            ),
            tr("“internal” and “personal” data warn before they go on a public map."),
            advanced=True,
        )

    def processAlgorithm(self, parameters, context, feedback) -> dict:
        self._run = Run(self, parameters, context, feedback)
        try:
            results = self.execute(self._run)
            self._run.check_cancelled()
            return {**results, **self._run.commit()}
        except (Cancelled, Abandoned):
            return {}
        except InputError as error:
            raise QgsProcessingException(_sentence(error)) from None
        except MemoryError:
            raise QgsProcessingException(
                tr("Not enough memory. Choose a smaller area or a coarser resolution.")
            ) from None
        except OSError as error:
            raise QgsProcessingException(_about_file(error)) from None
        finally:
            self._run.discard()

    def postProcessAlgorithm(self, context, feedback) -> dict:
        if self._run is not None:
            self._run.dress(context)
        self._run = None
        return {}


def _sentence(error: InputError) -> str:
    return tr(error.template, **error.values)  # translated: the raised literals are collected


def _about_file(error: OSError) -> str:
    path = error.filename or ""
    if error.errno == errno.ENOSPC:
        return tr("The disk is full: “{path}”. Free some space or choose another folder.", path=path)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return tr("“{path}” cannot be written: no permission. Choose another folder.", path=path)
    return tr("“{path}” cannot be used: {reason}.", path=path, reason=error.strerror or error)
