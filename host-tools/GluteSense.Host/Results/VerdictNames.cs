namespace GluteSense.Host.Results;

/// <summary>Names of verdicts, and of reasons that are not an electrode's, in results.</summary>
public static class VerdictNames
{
    /// <summary>The share was lower than in the reference set.</summary>
    public const string Reduced = "reduced";

    /// <summary>A share lower by 20 % is excluded.</summary>
    public const string NotReduced = "notReduced";

    /// <summary>Neither could be shown with this many segments.</summary>
    public const string Undecided = "undecided";

    /// <summary>No verdict, for a reason.</summary>
    public const string Withheld = "withheld";

    /// <summary>The reference set is not complete.</summary>
    public const string NoReferenceSet = "noReferenceSet";

    /// <summary>Fewer than three reps or batches after the reference set.</summary>
    public const string TooFewSegments = "tooFewSegments";
}
