namespace GluteSense.Simulator.Signals;

/// <summary>A fault of one channel for a while. Times count from the start of the signal it is added to.</summary>
public sealed record SignalFault
{
    private SignalFault(FaultKind kind, MuscleChannel channel, double startS, double endS)
    {
        if (!(startS >= 0 && endS > startS))
        {
            throw new ArgumentOutOfRangeException(nameof(endS), "A fault starts at 0 or later and ends after it starts.");
        }

        Kind = kind;
        Channel = channel;
        StartS = startS;
        EndS = endS;
    }

    /// <summary>What goes wrong.</summary>
    public FaultKind Kind { get; }

    /// <summary>Where.</summary>
    public MuscleChannel Channel { get; }

    /// <summary>From when, s (included).</summary>
    public double StartS { get; }

    /// <summary>Until when, s (excluded); infinity for good.</summary>
    public double EndS { get; }

    /// <summary>Peak of the added sine in µV; 0 where nothing is added.</summary>
    public double PeakUv { get; private init; }

    /// <summary>Frequency of the added sine in Hz.</summary>
    public double FrequencyHz { get; private init; }

    /// <summary>The electrode is off.</summary>
    public static SignalFault ElectrodeOff(MuscleChannel channel, double startS, double endS) =>
        new(FaultKind.ElectrodeOff, channel, startS, endS);

    /// <summary>The amplifier is dead.</summary>
    public static SignalFault Dead(MuscleChannel channel, double startS, double endS) =>
        new(FaultKind.Dead, channel, startS, endS);

    /// <summary>
    /// A swing of the electrode potential, as from a loose electrode. The high-pass takes a 5 Hz sine to 1/16, so the nominal
    /// 40 mV become ±2.5 V behind a gain of 1000: more than half of the time at a rail.
    /// </summary>
    /// <param name="channel">The channel.</param>
    /// <param name="startS">Start, s.</param>
    /// <param name="endS">End, s.</param>
    /// <param name="peakUv">Peak at the electrodes, µV.</param>
    /// <param name="frequencyHz">Frequency of the swing, Hz.</param>
    public static SignalFault Saturation(
        MuscleChannel channel, double startS, double endS, double peakUv = 40_000, double frequencyHz = 5) =>
        new(FaultKind.Saturation, channel, startS, endS) { PeakUv = peakUv, FrequencyHz = frequencyHz };

    /// <summary>Mains interference.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="startS">Start, s.</param>
    /// <param name="endS">End, s.</param>
    /// <param name="rmsUv">Size at the electrodes, µV RMS.</param>
    /// <param name="frequencyHz">50 or 60 Hz.</param>
    public static SignalFault Mains(
        MuscleChannel channel, double startS, double endS, double rmsUv, double frequencyHz = 50)
    {
        if (frequencyHz is not (50 or 60))
        {
            throw new ArgumentOutOfRangeException(nameof(frequencyHz), "The mains have 50 or 60 Hz.");
        }

        return new(FaultKind.Mains, channel, startS, endS) { PeakUv = rmsUv * Math.Sqrt(2), FrequencyHz = frequencyHz };
    }

    /// <summary>True at the times of the fault.</summary>
    public bool IsActive(double timeS) => timeS >= StartS && timeS < EndS;

    /// <summary>What the fault adds at the electrodes, µV.</summary>
    internal double AddedUv(double timeS) =>
        IsActive(timeS) ? PeakUv * Math.Sin(2 * Math.PI * FrequencyHz * timeS) : 0;
}
