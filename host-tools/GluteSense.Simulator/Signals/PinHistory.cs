namespace GluteSense.Simulator.Signals;

/// <summary>
/// The last four frames at the ADC pins and a cubic through them. Straight lines would take 0.14 dB off a 450 Hz tone
/// half-way between frames, and nothing on them; the cubic (Lagrange, two frames on each side) takes off 0.003 dB.
/// </summary>
internal sealed class PinHistory
{
    private const int Frames = 4;
    private const int FrameMask = Frames - 1;

    private readonly double[] _volts = new double[Frames * MuscleChannels.Count];
    private readonly PinState[] _states = new PinState[Frames * MuscleChannels.Count];

    internal void Set(long frame, int channel, double volts, PinState state)
    {
        int slot = Slot(frame, channel);
        _volts[slot] = volts;
        _states[slot] = state;
    }

    internal void Copy(long fromFrame, long toFrame)
    {
        for (int channel = 0; channel < MuscleChannels.Count; channel++)
        {
            int from = Slot(fromFrame, channel);
            Set(toFrame, channel, _volts[from], _states[from]);
        }
    }

    internal PinState StateAt(long frame, int channel) => _states[Slot(frame, channel)];

    /// <summary>Voltage at frame + fraction (0..1) by the cubic through frame − 1 to frame + 2.</summary>
    internal double VoltsAt(long frame, double fraction, int channel)
    {
        double before = _volts[Slot(frame - 1, channel)];
        double here = _volts[Slot(frame, channel)];
        double next = _volts[Slot(frame + 1, channel)];
        double afterNext = _volts[Slot(frame + 2, channel)];
        double x = fraction;
        return -x * (x - 1) * (x - 2) / 6 * before
            + (x + 1) * (x - 1) * (x - 2) / 2 * here
            - (x + 1) * x * (x - 2) / 2 * next
            + (x + 1) * x * (x - 1) / 6 * afterNext;
    }

    private static int Slot(long frame, int channel) => (int)(frame & FrameMask) * MuscleChannels.Count + channel;
}
