"""The least that a pacer with sound can cost: the bare one, numpy, a stream that plays."""

from app.sound.envelope import Samples
from app.sound.stream import PortAudioStream
from tests.bench.bare_pacer import main


def _fill(block: Samples, _ahead: float) -> bool:
    block.fill(0)
    return False


if __name__ == "__main__":
    stream = PortAudioStream(_fill, None)
    stream.start()
    main()
