using GluteSense.Simulator.Signals;

namespace GluteSense.Cli.Bringup;

/// <summary>The virtual function generator at the virtual board's electrode inputs, with the board's faults.</summary>
internal sealed class BenchSignals : IElectrodeSignals
{
    // Assumption about the virtual board only: what is expected of a board stands in BringupLimits.
    private const double CommonModeRejectionDb = 90;

    // Second order, Butterworth.
    private const double Quality = 0.70710678;

    private readonly Stimulus _stimulus;
    private readonly ILookup<MuscleChannel?, BoardFault> _faults;
    private readonly Biquad?[] _filters;
    private readonly SeededNoise _noise;
    private long _frame;

    public BenchSignals(Stimulus stimulus, IEnumerable<BoardFault> faults, ulong seed)
    {
        _stimulus = stimulus;
        _faults = faults.ToLookup(fault => fault.Channel);
        _filters = [.. MuscleChannels.All.Select(Filter)];
        _noise = new SeededNoise(seed);
    }

    public SignalLevel Level => SignalLevel.ElectrodeMicrovolts;

    public double DurationS => double.PositiveInfinity;

    public bool PrimesHighPass => false;

    public bool IsConnected(MuscleChannel channel)
    {
        bool isOpen = Has(channel, BoardFaultKind.Off) || (_stimulus.Off is MuscleChannel off && off == SourceOf(channel));
        return !isOpen || Has(channel, BoardFaultKind.Deaf);
    }

    public bool IsAlive(MuscleChannel channel) =>
        !Has(channel, BoardFaultKind.Dead) && (!_stimulus.HasUsb || Has(null, BoardFaultKind.Powered));

    public void ReadFrame(Span<double> frame)
    {
        double sine = Math.Sin(2 * Math.PI * _stimulus.FrequencyHz * _frame / IElectrodeSignals.RateHz);
        foreach (MuscleChannel channel in MuscleChannels.All)
        {
            double value = InputUv(channel, sine) * Value(channel, BoardFaultKind.Gain, 1);
            value = _filters[(int)channel]?.Process(value) ?? value;
            frame[(int)channel] = value + Value(channel, BoardFaultKind.Noise, 0) * _noise.NextGaussian();
        }

        _frame++;
    }

    private double InputUv(MuscleChannel channel, double sine)
    {
        double differential = _stimulus.Drives(SourceOf(channel)) ? _stimulus.PeakUv : 0;
        double rejection = Math.Pow(10, -Value(channel, BoardFaultKind.Cmrr, CommonModeRejectionDb) / 20);
        return sine * (differential + _stimulus.CommonModeVolts * 1e6 * rejection);
    }

    private MuscleChannel SourceOf(MuscleChannel channel) =>
        _faults[channel].FirstOrDefault(fault => fault.Kind == BoardFaultKind.Swap)?.Other ?? channel;

    private bool Has(MuscleChannel? channel, BoardFaultKind kind) => _faults[channel].Any(fault => fault.Kind == kind);

    private double Value(MuscleChannel channel, BoardFaultKind kind, double usual) =>
        _faults[channel].FirstOrDefault(fault => fault.Kind == kind)?.Value ?? usual;

    private Biquad? Filter(MuscleChannel channel)
    {
        BoardFault? fault = _faults[channel].FirstOrDefault(fault => fault.Kind is BoardFaultKind.Lowpass or BoardFaultKind.Highpass);
        return fault switch
        {
            null => null,
            { Kind: BoardFaultKind.Lowpass } => Biquad.LowPass(fault.Value, Quality, IElectrodeSignals.RateHz),
            _ => Biquad.HighPass(fault.Value, Quality, IElectrodeSignals.RateHz),
        };
    }
}
