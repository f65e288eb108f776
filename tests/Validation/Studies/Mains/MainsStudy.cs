using System.Globalization;
using GluteSense.Signal;

namespace GluteSense.Validation.Studies.Mains;

/// <summary>Whether the device sees mains and movement of the electrodes, and nothing where there is neither.</summary>
public sealed class MainsStudy : IStudy
{
    private const ulong Seed = 4050;
    private const int MotionSeconds = 3;
    private static readonly int[] _ratesHz = [250, 500, 1000];
    private static readonly double[] _mainsRatios = [0.25, 0.5, 1, 2];
    private static readonly double[] _motionRatios = [0, 0.25, 0.5, 1, 2];
    private static readonly double[] _linesHz = [49.8, 50, 50.2, 59.8, 60, 60.2];

    /// <inheritdoc/>
    public string Key => "mains";

    /// <inheritdoc/>
    public StudyPart Run(StudyScale scale)
    {
        int trials = scale == StudyScale.Full ? 3000 : 200;
        List<MainsRow> mains = [];
        List<MotionRow> motion = [];
        foreach (MainsSignal signal in Enum.GetValues<MainsSignal>())
        {
            mains.AddRange(MainsRows(signal, trials));
            motion.AddRange(MotionRows(signal, trials / 2));
        }

        return new StudyPart(
            "Mains and movement",
            $"""
            Does the device flag mains as strong as the muscle, and an electrode that moves, and stay silent otherwise? {trials} seconds of each signal (seed {Seed}):
            shaped noise with poles at 60/120 and 30/60 Hz, amplifier and converter noise at rest, running bursts, repetitions; front end 20 to 450 Hz; 12-bit codes
            at 250, 500 and 1000 Hz. Mains: a sine of random phase, its rms a multiple of the signal's in that second, up to 0.2 Hz beside 50 or 60 Hz. Movement:
            noise below 8 Hz at the electrode behind the high-pass, {MotionSeconds} s in {trials / 2} trials; the blocks of 100 ms at 250 Hz do not show movement around 10 Hz, so only faults stronger than these are seen there. The codes go through the device's own classes.
            """,
            [.. mains],
            [MotionTable(motion)],
            [Plot(mains)],
            Limits(mains, motion));
    }

    private static IEnumerable<MainsRow> MainsRows(MainsSignal signal, int trials)
    {
        Dictionary<(int Rate, double Ratio, double Line), List<int>> readings = [];
        for (int trial = 0; trial < trials; trial++)
        {
            MainsChannel channel = new(signal, Seed + ((ulong)trial * 16) + (ulong)signal);
            double[] samples = channel.Read(MainsChannel.RateHz);
            double rms = Math.Sqrt(Math.Pow(ElectrodeMotion.Rms(samples), 2) + 9);
            foreach (int rate in _ratesHz)
            {
                Note(readings, (rate, 0, 0), QualityBench.Mains(Codes(channel, samples, rate, 0, 0), rate));
                foreach (double ratio in _mainsRatios)
                {
                    // One of the six lines by turns, all of them where the limit is.
                    double turn = _linesHz[(trial + (int)(4 * ratio)) % _linesHz.Length];
                    foreach (double line in ratio == 1 ? _linesHz : [turn])
                    {
                        Note(readings, (rate, ratio, line), QualityBench.Mains(Codes(channel, samples, rate, ratio * rms, line), rate));
                    }
                }
            }
        }

        return readings.OrderBy(pair => pair.Key).Select(pair => new MainsRow(
            Name(signal), pair.Key.Rate, pair.Key.Ratio, pair.Key.Line, Flagged(pair.Value, MainsMeter.ThresholdPermille), Median(pair.Value)));
    }

    private static void Note(Dictionary<(int Rate, double Ratio, double Line), List<int>> readings, (int Rate, double Ratio, double Line) key, MainsMeter meter)
    {
        if (!readings.TryGetValue(key, out List<int>? list))
        {
            readings[key] = list = [];
        }

        // A flag with the wrong line does not count as one.
        bool isLine = key.Line == 0 || !meter.IsDisturbed(0) || meter.LineHz(0) == (key.Line < 55 ? 50 : 60);
        list.Add(isLine ? meter.MainsPermille(0) : 0);
    }

    private static int[] Codes(MainsChannel channel, double[] samples, int rateHz, double mainsRms, double lineHz)
    {
        int stride = MainsChannel.RateHz / rateHz;
        double phase = channel.NextPhase();
        int[] codes = new int[samples.Length / stride];
        for (int i = 0; i < codes.Length; i++)
        {
            codes[i] = channel.Code(samples[i * stride] + (mainsRms * Math.Sqrt(2) * Math.Sin((2 * Math.PI * lineHz * i / rateHz) + phase)));
        }

        return codes;
    }

    private static IEnumerable<MotionRow> MotionRows(MainsSignal signal, int trials)
    {
        Dictionary<(int Rate, double Ratio), List<int>> readings = [];
        for (int trial = 0; trial < trials; trial++)
        {
            ulong seed = Seed + ((ulong)trial * 16) + 8 + (ulong)signal;
            MainsChannel channel = new(signal, seed);
            double[] samples = channel.Read(MotionSeconds * MainsChannel.RateHz);
            double[] artefact = ElectrodeMotion.Read(samples.Length, seed);
            double rms = Math.Sqrt(Math.Pow(ElectrodeMotion.Rms(samples), 2) + 9);
            foreach (double ratio in _motionRatios)
            {
                double[] moved = [.. samples.Zip(artefact, (sample, motion) => sample + (ratio * rms * motion))];
                foreach (int rate in _ratesHz)
                {
                    int reading = QualityBench.Motion(Codes(channel, moved, rate, 0, 0), rate).MotionPermille(0);
                    if (!readings.TryGetValue((rate, ratio), out List<int>? list))
                    {
                        readings[(rate, ratio)] = list = [];
                    }

                    list.Add(reading);
                }
            }
        }

        return readings.OrderBy(pair => pair.Key).Select(pair => new MotionRow(
            Name(signal), pair.Key.Rate, pair.Key.Ratio, Flagged(pair.Value, MotionMeter.ThresholdPermille), Median(pair.Value)));
    }

    private static IReadOnlyList<StudyLimit> Limits(List<MainsRow> mains, List<MotionRow> motion) =>
    [
        new("Mains of the signal's rms, 49.8 to 60.2 Hz, is flagged with its line, in %: the worst signal, rate and line",
            mains.Where(row => row.MainsRatio == 1).Min(row => row.FlaggedPct), 99, null),
        new("A signal without mains is flagged, in %: the worst signal and rate", mains.Where(row => row.MainsRatio == 0).Max(row => row.FlaggedPct), null, 1),
        new("An electrode whose artefact has the signal's rms is flagged as moving, in blocks of 50 ms (500 and 1000 Hz), in %: the worst signal and rate",
            motion.Where(row => row.MotionRatio == 1 && row.RateHz > 250).Min(row => row.FlaggedPct), 95, null),
        new("A signal without artefact is flagged as moving, in %: the worst signal and rate", motion.Where(row => row.MotionRatio == 0).Max(row => row.FlaggedPct), null, 1),
    ];

    private static StudyTable MotionTable(List<MotionRow> rows) => new(
        "Movement flagged (%) and median reading (‰) against the rms of the artefact over that of the signal",
        ["Signal", "Rate in Hz", "Artefact / signal", "Flagged in %", "Median in ‰"],
        [.. rows.Select(row => (IReadOnlyList<string>)[row.Signal, Text(row.RateHz), Text(row.MotionRatio), Text(row.FlaggedPct), Text(row.MedianPermille)])]);

    private static StudyPlot Plot(List<MainsRow> rows) => new(
        "mains",
        "Seconds flagged against the strength of the mains, all rates and lines",
        "mains rms / signal rms",
        "flagged in %",
        [.. rows.GroupBy(row => row.Signal).Select(signal => new StudyLine(
            signal.Key,
            [.. signal.GroupBy(row => row.MainsRatio).OrderBy(ratio => ratio.Key).Select(ratio => (ratio.Key, ratio.Average(row => row.FlaggedPct)))]))],
        BoundY: 99);

    private static double Flagged(List<int> readings, int threshold) => 100.0 * readings.Count(reading => reading >= threshold) / readings.Count;

    private static double Median(List<int> readings) => readings.Order().ElementAt(readings.Count / 2);

    private static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Name(MainsSignal signal) => signal switch
    {
        MainsSignal.Emg60To120 => "EMG 60/120 Hz",
        MainsSignal.Emg30To60 => "EMG 30/60 Hz",
        MainsSignal.Rest => "rest",
        MainsSignal.Running => "running",
        _ => "repetitions",
    };
}
