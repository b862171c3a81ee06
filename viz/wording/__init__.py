"""Numbers, dates, names and sentences as they are written in answers, reports and pages."""
