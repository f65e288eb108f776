namespace GluteSense.Host.Analysis;

/// <summary>A recording, or a request on it, that can not be analysed. The message says what is wrong and what to do.</summary>
public sealed class AnalysisException : Exception
{
    /// <summary>Creates it.</summary>
    /// <param name="problem">What is wrong, with full stop.</param>
    /// <param name="remedy">What to do, with full stop.</param>
    public AnalysisException(string problem, string remedy)
        : base($"{problem} {remedy}")
    {
    }
}
