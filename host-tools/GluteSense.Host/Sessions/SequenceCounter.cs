namespace GluteSense.Host.Sessions;

/// <summary>Counts what a characteristic lost from the 16-bit numbers of its packets.</summary>
/// <remarks>
/// A step forward of d means d − 1 lost packets; no step or a step backward (more than half the number space forward) is a packet
/// that is out of order. The first number is taken as it is, so what was lost before it is unknown.
/// </remarks>
internal sealed class SequenceCounter
{
    private const int NumberSpace = 0x10000;

    private int _last = -1;

    /// <summary>Packets lost so far.</summary>
    public int Lost { get; private set; }

    /// <summary>Duplicates and old numbers so far.</summary>
    public int OutOfOrder { get; private set; }

    /// <summary>Takes the number of a packet, 0..65535; false when it is a duplicate or old.</summary>
    public bool Process(int sequence)
    {
        if (_last >= 0)
        {
            int step = (sequence - _last) & (NumberSpace - 1);
            if (step is 0 or >= NumberSpace / 2)
            {
                OutOfOrder++;
                return false;
            }

            Lost += step - 1;
        }

        _last = sequence;
        return true;
    }
}
