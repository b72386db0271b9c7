"""Whose assertions the two articles carry."""

from annotations.workbench.demonstration.shapes import Claimant

NARYSHKIN = Claimant("Sergei Naryshkin", "public_figure")
SVR_DIRECTOR = "director of the SVR, Russia’s foreign intelligence service"
MILLER = Claimant("Matthew Miller", "public_figure")
PODOLYAK = Claimant("Mykhailo Podolyak", "public_figure")
OFFICIALS = Claimant("Officials familiar with the matter", "unnamed")
UNITED_STATES = Claimant("The United States government", "body")
WALL_STREET_JOURNAL = Claimant("The Wall Street Journal", "body")
REUTERS = Claimant("Reuters", "body")
TASS = Claimant("TASS", "body")
YENI_SAFAK = Claimant("Yeni Şafak", "body")

UNITED_NATIONS = Claimant("الأمم المتحدة", "body")
POPULATION_DIVISION = "شعبة السكان"
