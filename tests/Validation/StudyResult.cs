namespace GluteSense.Validation;

/// <summary>What one study of the run found.</summary>
/// <param name="Key">Key of the study, for example "onset".</param>
/// <param name="Part">Its findings.</param>
public sealed record StudyResult(string Key, StudyPart Part);
