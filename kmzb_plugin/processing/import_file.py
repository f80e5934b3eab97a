"""``kmzb:importfile``: a file of one of the three pillars into the central database, from the toolbox, a model or a shell."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Dict, Optional, Tuple

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterProviderConnection,
    QgsProcessingParameterString,
)

from ..core.model import ImportOutcome, ImportProgress
from ..db import credentials
from ..db.connection import ConnectionPool
from ..db.import_gateway import PgImportGateway
from ..errors import Cancelled, KmzbError
from ..i18n import CONTEXT, translate
from ..intake.guess import guess_file
from ..intake.profile import Profile, ProfileError, find_profile, known_profiles
from ..intake.targets import TARGETS
from ..settings import profiles_dir
from .feedback import FeedbackCanceller

CONNECTION, FILE, TARGET, PROFILE, SOURCE, DRY_RUN, REJECTS = (
    "CONNECTION", "FILE", "TARGET", "PROFILE", "SOURCE", "DRY_RUN", "REJECTS",
)  # fmt: skip
ROWS, NEW, PRESENT, REJECTED = "ROWS", "NEW", "PRESENT", "REJECTED"


class ImportFile(QgsProcessingAlgorithm):
    """Runs in the background: the connection is looked up in ``prepareAlgorithm``, which QGIS calls on the main thread."""

    def __init__(self) -> None:
        super().__init__()
        self._conninfo = ""

    def createInstance(self) -> ImportFile:  # noqa: N802
        """A fresh one for each run."""
        return ImportFile()

    def name(self) -> str:
        """Part of the id; never translated."""
        return "importfile"

    def displayName(self) -> str:  # noqa: N802
        """In the toolbox."""
        return translate("KmzbPlugin", "Import a file into the central database")

    def group(self) -> str:
        """In the toolbox."""
        return translate("KmzbPlugin", "Intake")

    def groupId(self) -> str:  # noqa: N802
        """Never translated."""
        return "intake"

    def shortHelpString(self) -> str:  # noqa: N802
        """Beside the dialog, and in ``qgis_process help``."""
        profiles = ", ".join(profile.name for profile in _known())
        return translate(
            "KmzbPlugin",
            "Brings citizens' reports (exchange JSON or CSV), crimes, road events or meetings (CSV) into the central KMZB "
            "database, in one transaction: all good rows, or nothing when it is cancelled or breaks. Rows that are there already "
            "are counted and left alone, so a file may be imported again. Needs the role administrator or intake.\n\n"
            "Profile: the name of a mapping profile ({profiles}) or the path of a profile file; empty: guessed from the header.\n"
            "Source: the system that gave the numbers of the rows; empty: as the profile says.\n"
            "Check only: everything is taken back at the end.\n"
            "Rejected rows: a CSV file with line, field, value and reason.",
        ).format(profiles=profiles)

    def initAlgorithm(self, configuration: Optional[Dict[str, Any]] = None) -> None:  # noqa: N802
        """Parameters and outputs."""
        codes = list(TARGETS)
        parameters = (
            QgsProcessingParameterProviderConnection(
                CONNECTION, translate("KmzbPlugin", "Connection to the central database"), "postgres"
            ),
            QgsProcessingParameterFile(FILE, translate("KmzbPlugin", "File")),
            QgsProcessingParameterEnum(
                TARGET, translate("KmzbPlugin", "What is in the file"), options=codes, defaultValue=codes[0], usesStaticStrings=True
            ),
            QgsProcessingParameterString(PROFILE, translate("KmzbPlugin", "Mapping profile (name or file)"), optional=True),
            QgsProcessingParameterString(SOURCE, translate("KmzbPlugin", "Source"), optional=True),
            QgsProcessingParameterBoolean(DRY_RUN, translate("KmzbPlugin", "Check only"), defaultValue=False),
            QgsProcessingParameterFileDestination(
                REJECTS, translate("KmzbPlugin", "Rejected rows"), "CSV (*.csv)", optional=True, createByDefault=True
            ),
        )
        outputs = (
            (ROWS, translate("KmzbPlugin", "Rows in the file")), (NEW, translate("KmzbPlugin", "New in the database")),
            (PRESENT, translate("KmzbPlugin", "Were there already")), (REJECTED, translate("KmzbPlugin", "Rejected")),
        )  # fmt: skip
        added = [self.addParameter(parameter) for parameter in parameters]
        added += [self.addOutput(QgsProcessingOutputNumber(name, title)) for name, title in outputs]
        if not all(added):
            raise QgsProcessingException("two parameters have one name")

    def prepareAlgorithm(  # noqa: N802
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """On the main thread: QGIS's authentication manager may ask for its master password."""
        name = self.parameterAsConnectionName(parameters, CONNECTION, context)
        try:
            self._conninfo = credentials.conninfo(name)
        except KmzbError as error:
            raise QgsProcessingException(error.text) from None
        return True

    def processAlgorithm(  # noqa: N802
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """On any thread."""
        path = Path(self.parameterAsFile(parameters, FILE, context))
        rejects = self.parameterAsFileOutput(parameters, REJECTS, context)
        pool = ConnectionPool(max_connections=1)
        pool.open(self._conninfo)
        try:
            profile = self._profile(path, parameters, context)
            feedback.pushInfo(translate("KmzbPlugin", "Profile: {name}, source: {source}").format(
                name=profile.name, source=profile.source or profile.name
            ))  # fmt: skip
            with FeedbackCanceller(feedback) as canceller:
                outcome = PgImportGateway(pool).load(
                    path, profile, Path(rejects) if rejects else None, lambda step: _tell(feedback, step), canceller,
                    self.parameterAsBoolean(parameters, DRY_RUN, context),
                )  # fmt: skip
        except Cancelled:
            feedback.pushInfo(translate("KmzbPlugin", "Cancelled. Nothing was stored."))
            return {}
        except KmzbError as error:
            raise QgsProcessingException(translate(CONTEXT, error.text)) from None
        finally:
            pool.close()
        return _results(outcome, feedback)

    def _profile(self, path: Path, parameters: Dict[str, Any], context: QgsProcessingContext) -> Profile:
        wanted = self.parameterAsString(parameters, PROFILE, context).strip()
        source = self.parameterAsString(parameters, SOURCE, context).strip()
        target = self.parameterAsEnumString(parameters, TARGET, context)
        own = next((known for known in _known() if known.name == wanted), None)
        if wanted:
            profile = own or find_profile(wanted)
        elif path.name.lower().removesuffix(".gz").endswith(".json"):
            profile = Profile("exchange", target, source="kmzb")
        else:
            profile = guess_file(path, target)
        return replace(profile, source=source) if source else profile


def _tell(feedback: QgsProcessingFeedback, step: ImportProgress) -> None:
    feedback.setProgress(100 * step.share)


def _results(outcome: ImportOutcome, feedback: QgsProcessingFeedback) -> Dict[str, Any]:
    text = translate("KmzbPlugin", "{rows} rows: {new} new, {present} there already, {rejected} rejected.")
    feedback.pushInfo(text.format(
        rows=outcome.rows, new=outcome.new, present=outcome.present, rejected=outcome.rejected
    ))  # fmt: skip
    return {
        ROWS: outcome.rows, NEW: outcome.new, PRESENT: outcome.present, REJECTED: outcome.rejected,
        REJECTS: outcome.rejects or None,
    }  # fmt: skip


def _known() -> Tuple[Profile, ...]:
    try:
        return known_profiles(profiles_dir())
    except ProfileError:  # one of the user's own is broken
        return known_profiles()
