using GluteSense.Validation.Studies.Cadence;
using GluteSense.Validation.Studies.Cue;
using GluteSense.Validation.Studies.Onset;
using GluteSense.Validation.Studies.Recordings;
using GluteSense.Validation.Studies.Rms;
using GluteSense.Validation.Studies.Verdicts;

namespace GluteSense.Validation;

/// <summary>All studies, in the order of the page.</summary>
public static class StudyCatalog
{
    /// <summary>The studies.</summary>
    public static IReadOnlyList<IStudy> All { get; } =
    [
        new RmsStudy(),
        new VerdictStudy(),
        new CueStudy(),
        new Studies.Mains.MainsStudy(),
        new OnsetStudy(),
        new RecordingsStudy(),
        new CadenceStudy(),
    ];
}
