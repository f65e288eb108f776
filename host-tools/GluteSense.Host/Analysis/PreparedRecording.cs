using GluteSense.Signal;

namespace GluteSense.Host.Analysis;

/// <summary>A recording made ready for segmentation: band-limited channels on the device's grid of blocks, with faults and rest.</summary>
public sealed class PreparedRecording
{
    private readonly MuscleSignal?[] _muscles = new MuscleSignal?[MuscleChannels.Count];

    /// <summary>Filters and looks for rest.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="quiet">Where the wearer rested, in s; null to take the quietest second of every channel.</param>
    /// <exception cref="AnalysisException">No channel ever changes, or the named rest is none.</exception>
    public PreparedRecording(EmgRecording recording, (double FromS, double ToS)? quiet)
    {
        ArgumentNullException.ThrowIfNull(recording);
        Recording = recording;
        SignalFaults?[] faults = [.. Enumerable.Range(0, MuscleChannels.Count).Select(channel => Faults(recording, channel))];
        SignalFaults[] live = [.. faults.OfType<SignalFaults>().Where(fault => !fault.IsDead)];
        if (live.Length == 0)
        {
            throw new AnalysisException("No mapped column ever changes.", "Map columns that hold EMG.");
        }

        // What all channels share at the ends is no measurement; in between it stays, and counts as lost signal.
        FirstSample = live.Min(fault => fault.LeadingConstant);
        EndSample = live.Max(fault => fault.TrailingConstantFrom);
        Grid = new BlockGrid(recording.RateHz, FirstSample, EndSample);
        CheckQuiet(quiet);
        for (int channel = 0; channel < MuscleChannels.Count; channel++)
        {
            if (faults[channel] is { } fault)
            {
                _muscles[channel] = Prepare(recording, channel, fault, quiet);
            }
        }
    }

    /// <summary>The raw recording.</summary>
    public EmgRecording Recording { get; }

    /// <summary>The blocks.</summary>
    public BlockGrid Grid { get; }

    /// <summary>First sample after a constant beginning.</summary>
    public int FirstSample { get; }

    /// <summary>One past the last sample before a constant end.</summary>
    public int EndSample { get; }

    /// <summary>A channel; null when it was not recorded.</summary>
    public MuscleSignal? Muscle(int channel) => _muscles[channel];

    /// <summary>Takes the rest of channels that have none from another recording of the same session and electrodes: the electrode's noise is the same.</summary>
    public void BorrowRest(PreparedRecording other)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (int channel = 0; channel < MuscleChannels.Count && other.Recording.Unit == Recording.Unit; channel++)
        {
            if (_muscles[channel] is { Rest: null } muscle && other.Muscle(channel)?.Rest is { } rest)
            {
                muscle.Rest = rest with { IsBorrowed = true };
            }
        }
    }

    private static SignalFaults? Faults(EmgRecording recording, int channel) =>
        recording.Has(channel) ? new SignalFaults(recording.Samples(channel), recording.RateHz) : null;

    private void CheckQuiet((double FromS, double ToS)? quiet)
    {
        double leastS = RestFinder.WindowMs / 1000.0;
        if (quiet is { } span && (span.FromS < 0 || span.ToS > Recording.DurationS + 0.5 / Recording.RateHz || span.ToS - span.FromS < leastS))
        {
            throw new AnalysisException(
                FormattableString.Invariant($"Rest from {span.FromS} to {span.ToS} s does not lie in the recording of {Recording.DurationS:0.###} s, or is shorter than {leastS} s."),
                "Name a stretch of it in which the wearer rested.");
        }
    }

    private MuscleSignal Prepare(EmgRecording recording, int channel, SignalFaults fault, (double FromS, double ToS)? quiet)
    {
        double[] samples = BandLimit.Apply(recording.Samples(channel), recording.RateHz);
        BlockPowers powers = new(samples, Grid);
        bool found = RestFinder.TryFind(powers, Grid, fault, recording.RateHz, quiet, out RestLevel rest);
        if (!found && quiet is not null && !fault.IsDead)
        {
            throw new AnalysisException("A channel gives constant samples in the named rest: that is no rest.", "Name another stretch, or leave it out.");
        }

        return new MuscleSignal(samples, fault, powers, found ? rest : null, recording.RateHz);
    }
}
