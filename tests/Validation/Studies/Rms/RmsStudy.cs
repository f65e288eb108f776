using System.Globalization;
using MathNet.Numerics.Statistics;

namespace GluteSense.Validation.Studies.Rms;

/// <summary>How far the device's rms is from the truth, and how much it scatters, by rate and window.</summary>
public sealed class RmsStudy : IStudy
{
    private const ulong Seed = 20_260_101;

    /// <summary>Largest bias in %.</summary>
    private const double MostBiasPct = 1;

    /// <summary>How far the CV may be from theory, as a fraction.</summary>
    private const double CvTolerance = 0.10;

    /// <summary>Statistical bandwidth in Hz of this spectrum cut off sharply at 20 and 450 Hz: the yardstick at 1000 Hz.</summary>
    private const double SharpBandwidthHz = 189;

    private static readonly (int RateHz, int BlockMs)[] Rates = [(250, 100), (500, 50), (1000, 50)];
    private static readonly int[] WindowsMs = [125, 250, 500, 1000, 2000];

    /// <inheritdoc/>
    public string Key => "rms";

    /// <inheritdoc/>
    public StudyPart Run(StudyScale scale)
    {
        int durationS = scale == StudyScale.Full ? 6000 : 1200;
        RmsTrack[] tracks = [.. Rates.Select(rate => new RmsTrack(rate.RateHz, rate.BlockMs))];
        double trueRms = Fill(tracks, durationS);
        RmsRow[] rows = [.. tracks.SelectMany(track => Rows(track, trueRms))];
        return new StudyPart("Amplitude: the rms of a window", Method(durationS), rows, [Table(rows)], Plots(rows), Limits(rows));
    }

    /// <summary>Feeds all tracks from one stream; gives back the rms of the stream itself, all its values at 8 kHz.</summary>
    private static double Fill(RmsTrack[] tracks, int durationS)
    {
        CodeStream stream = new(Seed);
        double sumOfSquares = 0;
        int frames = durationS * Simulator.Signals.IElectrodeSignals.RateHz;
        for (int frame = 0; frame < frames; frame++)
        {
            double counts = stream.NextCounts();
            sumOfSquares += counts * counts;
            foreach (RmsTrack track in tracks)
            {
                if (frame % (Simulator.Signals.IElectrodeSignals.RateHz / track.RateHz) == 0)
                {
                    track.Add(CodeStream.Code(counts));
                }
            }
        }

        return Math.Sqrt(sumOfSquares / frames);
    }

    private static IEnumerable<RmsRow> Rows(RmsTrack track, double trueRms)
    {
        RmsTheory theory = new(track.RateHz);
        foreach (int windowMs in WindowsMs.Select(track.WindowMs))
        {
            double[] rms = track.Windows(windowMs);
            double cvPct = 100 * rms.StandardDeviation() / rms.Mean();
            yield return new RmsRow(
                track.RateHz,
                track.BlockMs,
                windowMs,
                rms.Length,
                BiasPct(rms.RootMeanSquare()),
                BiasPct(rms.Mean()),
                BiasPct(track.MeanOfBlockRms()),
                cvPct,
                theory.CvPct(windowMs),
                cvPct / theory.CvPct(windowMs));
        }

        double BiasPct(double measured) => 100 * (measured / trueRms - 1);
    }

    private static StudyTable Table(IReadOnlyList<RmsRow> rows)
    {
        return new StudyTable(
            "Bias and scatter of the rms by rate and window, in %",
            ["Rate (Hz)", "Window (ms)", "Windows", "Bias", "Bias of the mean rms", "Bias of the mean of block roots", "CV", "CV by theory", "0.5/√(Bs·T)"],
            [.. rows.Select(IReadOnlyList<string> (row) =>
            [
                Text(row.RateHz, "0"), Text(row.WindowMs, "0"), Text(row.Windows, "0"), Text(row.BiasPct, "+0.00;−0.00"), Text(row.MeanBiasPct, "+0.00;−0.00"),
                Text(row.BlockRootsBiasPct, "+0.00;−0.00"), Text(row.CvPct, "0.00"), Text(row.TheoryCvPct, "0.00"),
                Text(RmsTheory.ContinuousCvPct(SharpBandwidthHz, row.WindowMs), "0.00"),
            ])]);
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static IReadOnlyList<StudyPlot> Plots(IReadOnlyList<RmsRow> rows)
    {
        IEnumerable<StudyLine> Lines(string name, Func<RmsRow, double> value) => Rates.Select(rate => new StudyLine(
            FormattableString.Invariant($"{name}, {rate.RateHz} Hz"),
            [.. rows.Where(row => row.RateHz == rate.RateHz).Select(row => ((double)row.WindowMs, value(row)))]));

        return
        [
            new StudyPlot("rms-cv", "Scatter of the rms by window: measured and by theory", "Window (ms)", "CV (%)",
                [.. Lines("theory", row => row.TheoryCvPct), .. Lines("measured", row => row.CvPct)], IsXLogarithmic: true),
            new StudyPlot("rms-bias", "Bias of the rms by window: ours, and the mean of block roots", "Window (ms)", "Bias (%)",
                [.. Lines("ours", row => row.BiasPct), .. Lines("block roots", row => row.BlockRootsBiasPct)], IsXLogarithmic: true, BoundY: -MostBiasPct),
        ];
    }

    private static IReadOnlyList<StudyLimit> Limits(IReadOnlyList<RmsRow> rows)
    {
        return
        [
            .. rows.GroupBy(row => row.RateHz).SelectMany(group => new StudyLimit[]
            {
                new(Said($"rms at {group.Key} Hz: largest bias of the power-averaged rms in %, windows of 125 ms and longer"), group.MaxBy(row => Math.Abs(row.BiasPct))!.BiasPct, -MostBiasPct, MostBiasPct),
                new(Said($"rms at {group.Key} Hz: CV over the theory of the sampled process, window furthest from it"), Furthest(group.Select(row => row.CvOverTheory)), 1 - CvTolerance, 1 + CvTolerance),
            }),
            new("rms at 1000 Hz: CV over 0.5/√(Bs·T) with Bs = 189 Hz, window furthest from it",
                Furthest(rows.Where(row => row.RateHz == 1000).Select(row => row.CvPct / RmsTheory.ContinuousCvPct(SharpBandwidthHz, row.WindowMs))), 1 - CvTolerance, 1 + CvTolerance),
        ];
    }

    private static double Furthest(IEnumerable<double> ratios) => ratios.MaxBy(ratio => Math.Abs(ratio - 1));

    private static string Said(FormattableString text) => FormattableString.Invariant(text);

    private static string Method(int durationS)
    {
        return Said($$"""
            **Question.** How far is the rms that the device computes in integers from the true one, and how much does it scatter from window to window?

            **Generator.** {{durationS}} s of steady noise with the spectrum of surface EMG (poles at 60, 120 and 120 Hz; seed {{Seed}}) at 8 kHz, through the
            front end's filters (20 to 450 Hz), as 12-bit codes of about 300 counts rms. The same stream is sampled at 250 Hz (blocks of 100 ms), 500 and 1000 Hz
            (blocks of 50 ms) and goes through the firmware's own `BlockSums`, `BlockPower` and `PowerMean`. The truth is the rms of the whole
            stream before it is sampled and rounded. Windows stand side by side and are whole blocks: 125 ms becomes 150 ms, and at 250 Hz 200 ms; 250 ms
            becomes 300 ms there.

            **Bias** is that of the power behind the rms: root of the mean power of all windows against the truth. It is there because each block
            takes its own mean off and divides by n. The *mean rms* reads lower by half of CV² on top, as the root of any scattering power does, so it
            passes 1 % in the shortest windows at 250 Hz. The *mean of block roots*, the usual short cut, has the scatter of single blocks in
            it and gets no better with longer windows.

            **Theory.** The mean of N squares of a Gaussian process has Var/mean² = 2/N · Σ (1 − \|k\|/N) ρk², ρk being the correlation of samples k apart and k
            running from −N+1 to N−1. A root halves a small CV, hence CV² = 1/(2N) · Σ (1 − \|k\|/N) ρk². At a high rate this is CV = 0.5/√(Bs·T) with
            Bs = 189 Hz for this spectrum. Below 900 Hz spectra fold over: power is kept (nothing is lost in the mean), samples carry
            less, and the sum tells how much: 500 Hz costs next to nothing, 250 Hz a third more scatter.
            """);
    }
}
