"""What Zacht costs, next to a bare Qt window measured in the same run."""
