using GluteSense.Validation.Studies.Rms;
using GluteSense.Validation.Studies.Verdicts;
using GluteSense.Validation.Studies.Cue;

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
    ];
}
