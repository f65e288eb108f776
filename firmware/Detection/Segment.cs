using GluteSense.Protocol;

namespace GluteSense.Detection
{
    /// <summary>
    /// One rep or stride of one side, as measured and as sent. Filled in place: the loop allocates nothing. The log ratio is unavailable when a
    /// muscle has no signal or both are silent; a muscle that is silent beside an active one counts with the least that can be told from rest.
    /// </summary>
    public sealed class Segment : SegmentPacket
    {
    }
}
