using System.Globalization;
using GluteSense.Host.Sessions;
using GluteSense.Simulator.Signals;

namespace GluteSense.Cli.Demo;

/// <summary>What a demo plays at the electrodes, and what is known of it.</summary>
/// <param name="Description">For people.</param>
/// <param name="Signals">The signal of the measurement.</param>
/// <param name="DurationS">Its length.</param>
/// <param name="Calibrates">True for a wearer who can be asked to rest and contract.</param>
/// <param name="MicrovoltsPerCount">Electrode µV per ADC count; null where the gain is unknown.</param>
internal sealed record DemoInput(string Description, IElectrodeSignals Signals, double DurationS, bool Calibrates, double? MicrovoltsPerCount)
{
    private const double DefaultDurationS = 40;
    private const double LeastRecordingS = 1;
    private const int HighestRateHz = 100_000;

    /// <summary>Checks the options against each other and loads or makes the signal.</summary>
    /// <exception cref="UsageException">Options contradict each other.</exception>
    /// <exception cref="RecordingException">The recording was refused.</exception>
    public static DemoInput Create(DemoOptions options, BodyParameters body) =>
        options.Recording is null ? Synthetic(options, body) : Recorded(options);

    private static DemoInput Synthetic(DemoOptions options, BodyParameters body)
    {
        if (options.Map is not null || options.Units is not null)
        {
            throw new UsageException("--map and --units describe a recording: give one with --recording FILE.");
        }

        double durationS = options.DurationS ?? DefaultDurationS;
        Activity activity = Perform(options.Mode, body, options.Seed, durationS);
        string description = string.Create(CultureInfo.InvariantCulture, $"synthetic {activity.Name}, seed {options.Seed}");
        if (options.Inhibition is Inhibition inhibition)
        {
            string side = inhibition.Side == BodySide.Left ? "left" : "right";
            description += string.Create(CultureInfo.InvariantCulture, $", {side} glute amplitude lowered by {inhibition.Percent} %");
        }

        return new DemoInput(description, new BodySignals(activity), durationS, true, MicrovoltsPerCountAt(options));
    }

    /// <summary>What the synthetic wearer can do of what a device can measure.</summary>
    private static Activity Perform(SessionMode mode, BodyParameters body, ulong seed, double durationS)
    {
        if (mode == SessionMode.Bridge)
        {
            return ExerciseActivities.Bridge(body, seed, Repeated(ExerciseParameters.Bridge, durationS));
        }

        if (mode == SessionMode.SingleLegRdl)
        {
            return ExerciseActivities.SingleLegRdl(body, seed, Repeated(ExerciseParameters.SingleLegRdl, durationS));
        }

        return mode.IsRun
            ? RunActivity.Run(body, seed, RunParameters.Nominal with { DurationS = durationS })
            : throw new UsageException($"The synthetic wearer can not do '{mode.Name}': use bridge, slrdl or run, or play a recording of it with --recording FILE.");
    }

    private static DemoInput Recorded(DemoOptions options)
    {
        if (options.Inhibition is not null)
        {
            throw new UsageException("--inhibit changes the synthetic wearer; a recording is played as it is. Leave one of them out.");
        }

        ChannelMap map = options.Map ?? throw new UsageException(
            "A recording needs --map, for example --map rightGlute=R_GMAX,rightHamstring=R_BF.");
        CsvRecording recording = CsvRecording.Load(options.Recording!, map, options.Units);
        Check(recording, options);
        double durationS = options.DurationS ?? recording.DurationS;
        bool gainKnown = recording.Level == SignalLevel.ElectrodeMicrovolts || options.Gain is not null;
        return new DemoInput(
            Path.GetFileName(options.Recording!),
            new RecordingSignals(recording),
            durationS,
            false,
            gainKnown ? MicrovoltsPerCountAt(options) : null);
    }

    private static void Check(CsvRecording recording, DemoOptions options)
    {
        string length = recording.DurationS.ToString("0.###", CultureInfo.InvariantCulture);
        if (recording.RateHz > HighestRateHz)
        {
            throw new RecordingException(options.Recording!, 0, $"A sample rate above {HighestRateHz} Hz is not one of EMG.", "Check sample_rate_hz.");
        }

        if (recording.DurationS < LeastRecordingS)
        {
            throw new RecordingException(options.Recording!, 0, $"The recording is only {length} s long.", $"At least {LeastRecordingS} s are needed to measure anything.");
        }

        if (options.DurationS > recording.DurationS)
        {
            throw new UsageException($"The recording is only {length} s long: leave --duration out, or choose a shorter one.");
        }
    }

    private static double MicrovoltsPerCountAt(DemoOptions options) =>
        Esp32Adc.MicrovoltsPerCount(options.Gain ?? FrontEndParameters.Nominal.Gain);

    private static ExerciseParameters Repeated(ExerciseParameters parameters, double durationS) =>
        parameters with { Repetitions = Math.Max(1, (int)(durationS / parameters.PeriodS)) };
}
