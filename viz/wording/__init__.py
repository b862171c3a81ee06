"""How numbers, dates and names are written in answers, reports and pages."""
