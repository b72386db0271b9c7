"""The whole demonstration, ready to be replayed."""

from annotations.workbench.demonstration.call import CALL
from annotations.workbench.demonstration.eight_billion import EIGHT_BILLION
from annotations.workbench.demonstration.people import DESK, PEOPLE
from annotations.workbench.demonstration.shapes import Demonstration
from annotations.workbench.demonstration.sources import SOURCES

DEMONSTRATION = Demonstration(
    people=PEOPLE, desk=DESK, sources=SOURCES, articles=(CALL, EIGHT_BILLION)
)
