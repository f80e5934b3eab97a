"""Layers made on demand in a folder of the KMZB group: put there and taken away, the project as clean as it was."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Iterable, Iterator, List, Sequence

from qgis.core import QgsMapLayer, QgsProject

from ....layers.group import LayerGroup


class MadeFolder:
    """Keeps no layer; ``key`` is one of ``layers.group.MADE_FOLDERS``."""

    def __init__(self, key: str) -> None:
        self.project = QgsProject.instance()
        self._key, self.group = key, LayerGroup(self.project)

    def put(self, layers: Sequence[QgsMapLayer], mark: str, value: str) -> List[QgsMapLayer]:
        """On top of the folder, the first one topmost, marked with a property; those that QGIS took.

        The first one switches off what would cover it; a user who ticks that on again keeps it.
        """
        self.group.make_room(self._key)
        kept = []
        for layer in reversed(layers):
            layer.setCustomProperty(mark, value)
            if self.group.put(self._key, layer):
                kept.append(layer)
        return kept

    def fold_away(self, ids: Iterable[str]) -> None:
        """Switch layers off: one picture over another is no picture."""
        for key in ids:
            node = self.project.layerTreeRoot().findLayer(key)
            if node is not None:
                node.setItemVisibilityChecked(False)
                node.setExpanded(False)

    def take(self, ids: Sequence[str], is_last: bool) -> None:
        """Take layers away, and with the last ones the folder."""
        with self.unnoticed():
            self.project.removeMapLayers(list(ids))
            if is_last:
                self.group.drop_folder(self._key)

    def give_back(self) -> None:
        """The user has taken the last layer away: what it hid comes back."""
        with self.unnoticed():
            self.group.give_back(self._key)

    @contextmanager
    def unnoticed(self) -> Iterator[None]:
        """What the plugin does to the project by itself is no reason to ask whether it should be saved."""
        was_clean = not self.project.isDirty()
        yield
        if was_clean:
            self.project.setDirty(False)
