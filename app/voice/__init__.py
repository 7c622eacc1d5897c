"""Engines that speak, their worker and the cache of clips."""
