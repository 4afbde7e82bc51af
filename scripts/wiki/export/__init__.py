"""The site as files for other programs."""
