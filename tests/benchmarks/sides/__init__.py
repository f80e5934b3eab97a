"""One side of a measurement per module, run in a process of its own: ours on the tools' Python, theirs on that of build/bench-venv.

Each reads arrays and parameters, times the method and nothing else, and answers with seconds, its results and its memory's peak.
They import neither each other nor (theirs) anything of the product; ``runner`` starts them.
"""
