namespace GluteSense.Validation;

/// <summary>How many trials a study makes.</summary>
public enum StudyScale
{
    /// <summary>Enough to assert the limits within seconds: what the tests run.</summary>
    Test,

    /// <summary>What docs/validation.md is written from.</summary>
    Full,
}
