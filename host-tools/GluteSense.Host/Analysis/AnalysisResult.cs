namespace GluteSense.Host.Analysis;

/// <summary>What came out of a recording: the one object behind summary, page and <c>--json</c>. Unknown is null, never 0.</summary>
/// <param name="Input">What was analysed.</param>
/// <param name="Channels">The recorded muscles.</param>
/// <param name="Segments">Reps or strides of both sides in the order of their start.</param>
/// <param name="CadenceSpm">Steps a minute of strides, 120 s over their mean period; null for reps and with fewer than three.</param>
/// <param name="Verdict">One per side.</param>
/// <param name="Comparison">The change from the reference recording; null without one.</param>
/// <param name="Onsets">Onsets of reps, where asked for.</param>
/// <param name="OnsetDifferences">Glute onset minus hamstring onset, where both are known.</param>
/// <param name="Device">How the recording was shown to the firmware's code.</param>
/// <param name="Notes">Quality, and what this recording can not tell, in sentences.</param>
public sealed record AnalysisResult(
    AnalysisInput Input,
    IReadOnlyList<AnalysedChannel> Channels,
    IReadOnlyList<AnalysedSegment> Segments,
    double? CadenceSpm,
    SideVerdicts Verdict,
    SideChanges? Comparison,
    IReadOnlyList<AnalysedOnset> Onsets,
    IReadOnlyList<AnalysedOnsetDifference> OnsetDifferences,
    ReplaySettings Device,
    IReadOnlyList<string> Notes);

/// <summary>What was analysed.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Reference">Name of the reference file; null without.</param>
/// <param name="Mode">"exercise" or "run".</param>
/// <param name="Exercise">The exercise, where it was named.</param>
/// <param name="RateHz">Samples per s.</param>
/// <param name="DurationS">Length in s.</param>
public sealed record AnalysisInput(string File, string? Reference, string Mode, string? Exercise, double RateHz, double DurationS);

/// <summary>One recorded muscle.</summary>
/// <param name="Channel">For example "leftGlute".</param>
/// <param name="Unit">Unit of every rms.</param>
/// <param name="RestRms">rms at rest; null when no rest was found.</param>
/// <param name="RestFromS">Where it was measured; null when it comes from the other recording.</param>
/// <param name="RestToS">End of that stretch.</param>
/// <param name="SnrDb">Mean power of the segments over rest, rest removed; null without rest or segments.</param>
/// <param name="ConstantS">Time without any change, in s (at least 50 ms in a row).</param>
/// <param name="ClippedSamples">Samples cut off at a rail.</param>
/// <param name="MainsPermille">Part of the power that is mains, in ‰; from 150 on it is as strong as the muscle.</param>
public sealed record AnalysedChannel(
    string Channel, string Unit, double? RestRms, double? RestFromS, double? RestToS, double? SnrDb, double ConstantS, int ClippedSamples, int MainsPermille);

/// <summary>How the recording was shown to the firmware's code.</summary>
/// <param name="BlockMs">Length of a block in ms.</param>
/// <param name="SampleStep">1 when every sample was used, 2 for every second one, and so on.</param>
/// <param name="UnitPerCount">The recording's unit per ADC code.</param>
/// <param name="QuantisationRms">What rounding to codes adds, rms in the recording's unit.</param>
/// <param name="LogRatioError">Largest difference between the device's ln(G/H) of a segment and ours; null without any.</param>
public sealed record ReplaySettings(int BlockMs, int SampleStep, double UnitPerCount, double QuantisationRms, double? LogRatioError);
