using System.Globalization;
using GluteSense.Host.Results;

namespace GluteSense.Host.Reports;

/// <summary>The wearer's part: one sentence, one number per side, the bars, the muscles.</summary>
internal static class SummarySection
{
    public static void Write(TextWriter writer, ReportContent content, string modeTitle)
    {
        string started = content.Info.StartedAt.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);
        string length = content.LengthS > 0 ? $" · {Length(content.LengthS)}" : "";
        writer.Write(
            $"""
            <header>
            <p class="brand">GluteSense</p>
            <h1>{modeTitle}</h1>
            <p class="quiet">{ReportText.Escape(content.Info.Input)} · {started}{length}</p>
            </header>
            <section>
            <p class="headline">{Headline(content)}</p>
            <p>{Meaning(content)}</p>

            """);
        WriteVerdicts(writer, content);
        writer.Write("<div class=\"cards\">\n");
        for (int side = 0; side < 2; side++)
        {
            WriteCard(writer, content, side);
        }

        if (content.Result.CadenceSpm is { } cadence)
        {
            WriteCard(writer, "Cadence", ReportText.Number(cadence, "0"), "steps a minute", "both feet");
        }

        writer.Write("</div>\n");
        if (content.Shares.Any(share => share.Total is not null))
        {
            writer.Write("<figure>\n" + ShareBars.Draw(content) + "</figure>\n");
        }

        writer.Write("</section>\n");
        MuscleTable.Write(writer, content);
    }

    /// <summary>One sentence per side that was worn and judged.</summary>
    private static void WriteVerdicts(TextWriter writer, ReportContent content)
    {
        for (int side = 0; side < 2; side++)
        {
            SideResult result = content.Result.Sides.Side(side);
            if (result.Verdict is { } verdict && (result.Glute.IsUsable || result.Hamstring.IsUsable))
            {
                string sentence = ReportText.Capital(VerdictText.Sentence(verdict, ReportText.SideNames[side]));
                writer.Write($"<p class=\"verdict\">{ReportText.Escape(sentence)}.</p>\n");
            }
        }
    }

    private static string Headline(ReportContent content)
    {
        int[] known = [.. Enumerable.Range(0, 2).Where(side => content.Shares[side].Total is not null)];
        string Share(int side) =>
            $"your {ReportText.SideNames[side]} glute's {(content.Shares[side].IsGluteShare ? "share" : "raw share")} was " +
            ReportText.Percent(content.Shares[side].Total);
        return known.Length switch
        {
            0 => "The share of your glutes is not known from this session.",
            1 => $"{ReportText.Capital(Share(known[0]))}; the rest came from the hamstring of that side.",
            _ => $"{ReportText.Capital(Share(0))}, {Share(1)}; the rest came from the hamstring of each side.",
        };
    }

    private static string Meaning(ReportContent content)
    {
        SideShares[] known = [.. content.Shares.Where(shares => shares.Total is not null)];
        int gluteShares = known.Count(shares => shares.IsGluteShare);
        string gluteShare = $"each muscle is measured against its own {ReferenceWords(content.Result.ReferenceKind)}";
        if (known.Length == 0)
        {
            return "It takes a good signal from glute and hamstring of the same side. What was measured stands below.";
        }

        if (gluteShares == 0)
        {
            return "This is the raw share, of plain signal amplitude. Without a reference contraction it can be followed within this session only.";
        }

        return gluteShares == known.Length
            ? $"This is the glute share: {gluteShare}."
            : $"One side has a glute share ({gluteShare}), the other only a raw share of plain amplitude: the two can not be compared.";
    }

    private static void WriteCard(TextWriter writer, ReportContent content, int side)
    {
        SideResult result = content.Result.Sides.Side(side);
        SideShares shares = content.Shares[side];
        int? found = result.Reps ?? result.Strides;
        string count = found is { } known
            ? FormattableString.Invariant($"{known} {content.SegmentName}{(known == 1 ? "" : "s")}")
            : content.Measurement is null ? "nothing received" : "no usable electrodes";
        string what = shares.Total is null ? "share not known" : shares.Name;
        WriteCard(writer, ReportText.Capital(ReportText.SideNames[side]), ReportText.Percent(shares.Total), what, count);
    }

    private static void WriteCard(TextWriter writer, string name, string number, string what, string detail)
    {
        writer.Write(
            $"""
            <div class="card"><h2>{name}</h2><p class="number">{number}</p><p>{what}</p><p class="quiet">{detail}</p></div>

            """);
    }

    private static string ReferenceWords(string referenceKind)
    {
        return referenceKind switch
        {
            "mvic" => "maximal reference contraction",
            "submaximal" => "submaximal reference contraction",
            _ => "peak of this session",
        };
    }

    private static string Length(double lengthS)
    {
        return lengthS < 120
            ? ReportText.Number(lengthS, "0") + " s"
            : FormattableString.Invariant($"{(long)lengthS / 60} min {(long)lengthS % 60} s");
    }
}
