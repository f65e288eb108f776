using GluteSense.Simulator.Signals;

namespace GluteSense.Simulator.Tests.Signals;

/// <summary>A source given by a formula value(channel, time in s).</summary>
internal sealed class FormulaSignals(SignalLevel level, Func<MuscleChannel, double, double> value, bool primes = false)
    : IElectrodeSignals
{
    internal long FramesRead { get; private set; }

    public SignalLevel Level => level;

    public double DurationS => double.PositiveInfinity;

    public bool PrimesHighPass => primes;

    public bool IsConnected(MuscleChannel channel) => true;

    public bool IsAlive(MuscleChannel channel) => true;

    public void ReadFrame(Span<double> frame)
    {
        foreach (MuscleChannel channel in MuscleChannels.All)
        {
            frame[(int)channel] = value(channel, (double)FramesRead / IElectrodeSignals.RateHz);
        }

        FramesRead++;
    }
}
