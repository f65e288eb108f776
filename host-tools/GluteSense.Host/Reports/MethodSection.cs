using System.Globalization;
using GluteSense.Host.Results;

namespace GluteSense.Host.Reports;

/// <summary>How it was measured, in the order in which the ISEK standards ask for it, and which files hold the numbers.</summary>
internal static class MethodSection
{
    private const string Trials = ", mean of three with a coefficient of variation of at most 12 %";

    public static void Write(TextWriter writer, ReportContent content)
    {
        SessionResult result = content.Result;
        writer.Write("<section>\n<h2>How it was measured</h2>\n<table class=\"facts\">\n<tbody>\n");
        WriteRow(writer, "Muscles", "gluteus maximus and hamstring, left and right, one bipolar electrode pair each");
        WriteRow(writer, "Input", result.Input.Description);
        WriteRow(writer, "Band", "20–450 Hz, analog; no digital filter, no notch");
        WriteRow(writer, "Gain", Gain(content));
        WriteRow(writer, "Sampling", Sampling(result.Device));
        WriteRow(writer, "Missed samples", Missed(result.Device));
        WriteRow(writer, "Amplitude", Amplitude(content));
        WriteRow(writer, "Left out", LeftOut(result.Device));
        WriteRow(writer, "Reference", Reference(result.ReferenceKind));
        WriteRow(writer, "Cue", Cue(result.Cue));
        WriteRow(writer, "Device", Condition(result.Device));
        WriteRow(writer, "Link", Link(result.Link));
        WriteRow(writer, "Firmware", content.Device is { } device ? $"{device.FirmwareVersion}, board {device.Board.ToString(CultureInfo.InvariantCulture)}" : "not read");
        WriteRow(writer, "Files beside this one", string.Join(", ", result.Files.Values.Select(Path.GetFileName)));

        writer.Write("</tbody>\n</table>\n</section>\n");
    }

    private static void WriteRow(TextWriter writer, string name, string text)
    {
        writer.Write($"<tr><th>{ReportText.Escape(name)}</th><td>{ReportText.Escape(text)}</td></tr>\n");
    }

    private static string Gain(ReportContent content)
    {
        string scale = content.Info.MicrovoltsPerCount is { } microvolts
            ? $"{ReportText.Number(microvolts, "0.####")} µV at the electrode per ADC count"
            : "not known, amplitudes in ADC counts";
        return content.Device is { } device
            ? $"{scale}; front end of the device {device.FrontEndGain.ToString(CultureInfo.InvariantCulture)}"
            : scale;
    }

    private static string Sampling(DeviceResult device)
    {
        return $"{ReportText.Number(device.SampleRateHz, "0")} Hz asked for, {ReportText.Number(device.AchievedRateHz, "0.0")} samples a second " +
            "achieved, per channel, 12 bit";
    }

    private static string Missed(DeviceResult device)
    {
        string percent = device.Ticks > 0 ? $" ({ReportText.Number(100.0 * device.MissedTicks / device.Ticks, "0.##")} %)" : "";
        return $"{ReportText.Number(device.MissedTicks, "0")} of {ReportText.Number(device.Ticks, "0")} ticks{percent}";
    }

    private static string Amplitude(ReportContent content)
    {
        string window = content.Result.Device.BlockMs is { } blockMs ? $"{ReportText.Number(blockMs, "0")} ms" : "unknown length";
        return $"rms in blocks of {window}; over a {content.SegmentName} or session the root of the mean power";
    }

    private static string LeftOut(DeviceResult device)
    {
        return $"{ReportText.Number(device.ExcludedBlocks, "0")} blocks (motor or flash); device stood still " +
            $"{ReportText.Number(device.Gaps, "0")} times, {ReportText.Number(device.GapMs / 1000.0, "0.###")} s in all";
    }

    private static string Reference(string referenceKind)
    {
        return referenceKind switch
        {
            "mvic" => "maximal voluntary isometric contraction of each muscle" + Trials,
            "submaximal" => "submaximal contraction of each muscle" + Trials,
            "sessionPeak" => "largest rms of the session itself",
            _ => "none",
        };
    }

    private static string Cue(CueResult cue)
    {
        string thisTime = cue.IsCued switch { true => "on", false => "off in this set or run", null => "not known" };
        return cue.Plan is { } plan
            ? $"{thisTime}; plan: {plan}; {ReportText.Number(cue.Given, "0")} given, {ReportText.Number(cue.Withheld, "0")} withheld"
            : thisTime;
    }

    private static string Condition(DeviceResult device)
    {
        string battery = $"battery {ReportText.Number(device.BatteryPercent, "0")} %";
        return device.Faults switch
        {
            null => battery + ", no status received",
            [] => battery + ", no fault",
            _ => battery + ", faults: " + string.Join(", ", device.Faults.Select(FaultNames.WordsOf)),
        };
    }

    private static string Link(LinkResult link)
    {
        return FormattableString.Invariant(
            $"{link.Packets} packets received, {link.Lost} lost, {link.Malformed} unreadable, {link.OutOfOrder} out of order");
    }
}
