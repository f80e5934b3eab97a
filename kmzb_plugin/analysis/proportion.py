"""How sure a share of few cases is."""

from __future__ import annotations

from typing import Tuple

import numpy as np
from scipy import special


def wilson(hits: int, tries: int, level: float = 0.95) -> Tuple[float, float]:
    """Interval of a share (Wilson 1927); (0, 1) without tries. Raises ValueError."""
    if not 0 <= hits <= tries or not 0 < level < 1:
        raise ValueError("hits lie between 0 and tries, the level between 0 and 1")
    if tries == 0:
        return 0.0, 1.0
    z = float(special.ndtri(0.5 + level / 2))
    share, spread = hits / tries, z * z / tries
    middle = (share + spread / 2) / (1 + spread)
    half = z * float(np.sqrt(share * (1 - share) / tries + spread / (4 * tries))) / (1 + spread)
    return max(0.0, middle - half), min(1.0, middle + half)
