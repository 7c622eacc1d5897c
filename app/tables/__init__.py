"""Closed lists as data: places, cautions, hands, postures and more."""
