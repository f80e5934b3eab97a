"""The postgres source of a layer: connection by service and authcfg only, and nothing that makes opening slow."""

from __future__ import annotations

from qgis.core import QgsDataSourceUri, QgsWkbTypes

from .specs import SCHEMA, LayerSpec

SRID = "2180"


def layer_source(connection: QgsDataSourceUri, spec: LayerSpec) -> str:
    """The source text of ``spec`` on ``connection``, without a password and without expanding its authcfg.

    Type, SRID and key are told, so that the provider need not look for them in the data: estimated metadata, no
    check of the key's uniqueness, no fetching of features by key.
    """
    uri = QgsDataSourceUri(connection.uri(False))
    uri.setPassword("")
    if uri.authConfigId():
        uri.setUsername("")
    uri.setDataSource(SCHEMA, spec.view, spec.geometry_column, spec.subset, spec.key_column)
    uri.setSrid(SRID)
    uri.setWkbType(QgsWkbTypes.parseType(spec.geometry.value))
    uri.setUseEstimatedMetadata(True)
    uri.disableSelectAtId(True)
    uri.setParam("checkPrimaryKeyUnicity", "0")
    return str(uri.uri(False))
