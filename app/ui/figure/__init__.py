"""The figure that lies, sits, stands and moves: joints, flesh, and how it is seen."""
