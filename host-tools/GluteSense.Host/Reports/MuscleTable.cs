using GluteSense.Host.Results;

namespace GluteSense.Host.Reports;

/// <summary>The four muscles with amplitude, activation and electrode quality, and the comparison of the sides.</summary>
internal static class MuscleTable
{
    public static void Write(TextWriter writer, ReportContent content)
    {
        writer.Write(
            $"""
            <section>
            <h2>Muscles</h2>
            <table>
            <thead><tr><th>Side</th><th>Muscle</th><th class="num">rms ({ReportText.Unit(content.Result.RmsUnit)})</th><th class="num">Activation</th><th class="num">Share</th><th>Reference</th><th>Electrode</th></tr></thead>
            <tbody>

            """);
        bool isJudged = content.Measurement is { StatusCount: > 0 };
        for (int side = 0; side < 2; side++)
        {
            SideResult result = content.Result.Sides.Side(side);
            double? share = content.Shares[side].Total;
            WriteRow(writer, side, "glute", result.Glute, share, isJudged);
            WriteRow(writer, side, "hamstring", result.Hamstring, 1 - share, isJudged);
        }

        writer.Write("</tbody>\n</table>\n");
        WriteSymmetry(writer, content.Result);
        writer.Write(
            $"""
            <p class="quiet">rms: amplitude with the noise of rest removed where rest was measured, over the {content.SegmentName}s where there are any. Activation: rms in percent of the reference contraction; it may pass 100 %.</p>
            </section>

            """);
    }

    /// <summary>The words for a quality name.</summary>
    private static string Words(string quality)
    {
        return quality switch
        {
            QualityJudgement.ElectrodeOff => "no electrode or no contact",
            QualityJudgement.NoSignal => "no signal",
            QualityJudgement.Saturated => "signal too large, reads low",
            QualityJudgement.NoisyAtRest => "noisy at rest",
            _ => ReportText.Escape(quality),
        };
    }

    private static void WriteRow(TextWriter writer, int side, string name, MuscleResult muscle, double? share, bool isJudged)
    {
        string quality = !isJudged ? "not known" : muscle.Quality.Count == 0 ? "good" : string.Join(", ", muscle.Quality.Select(Words));
        string mark = muscle.Quality.Count == 0 ? "" : " class=\"warn\"";
        writer.Write(
            $"""
            <tr><td>{ReportText.SideNames[side]}</td><td><span class="key {name}-key"></span>{name}</td><td class="num">{ReportText.Amplitude(muscle.Rms)}</td><td class="num">{ReportText.Percent(muscle.Activation)}</td><td class="num">{ReportText.Percent(share)}</td><td>{Reference(muscle)}</td><td{mark}>{quality}</td></tr>

            """);
    }

    /// <summary>The reference contractions behind an activation.</summary>
    private static string Reference(MuscleResult muscle)
    {
        string spread = muscle.ReferenceCvPercent is { } percent ? FormattableString.Invariant($", CV {percent}\u00A0%") : "";
        return muscle.ReferenceTrials is > 0 and { } trials
            ? FormattableString.Invariant($"{trials} trial{(trials == 1 ? "" : "s")}{spread}")
            : "none";
    }

    private static void WriteSymmetry(TextWriter writer, SessionResult result)
    {
        if (result.SymmetryIndex is { Glute: null, Hamstring: null })
        {
            return;
        }

        SymmetryResult index = result.SymmetryIndex;
        writer.Write(
            $"""
            <p>Right compared with left (symmetry index): glute {Index(index.Glute, index.GluteInterval)}, hamstring {Index(index.Hamstring, index.HamstringInterval)}. {SymmetryText.Meaning}.</p>

            """);
    }

    private static string Index(double? index, SymmetryInterval? interval)
    {
        string text = SymmetryText.Of(index, interval);
        return interval is { Coloured: true } ? $"<span class=\"warn\">{text}</span>" : text;
    }
}
