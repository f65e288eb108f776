namespace GluteSense.Simulator.Signals;

/// <summary>A recording or channel map that cannot be used. The message says where, what is wrong and what to do.</summary>
public sealed class RecordingException : Exception
{
    /// <summary>A fault of the request, such as a channel map, that is at no place in a file.</summary>
    /// <param name="problem">What is wrong, with full stop.</param>
    /// <param name="remedy">What to do, with full stop.</param>
    public RecordingException(string problem, string remedy)
        : base($"{problem} {remedy}")
    {
    }

    /// <summary>A fault of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="line">1-based line number; 0 when the fault is of the file as a whole.</param>
    /// <param name="problem">What is wrong, with full stop.</param>
    /// <param name="remedy">What to do, with full stop.</param>
    public RecordingException(string path, int line, string problem, string remedy)
        : base($"{path}{(line > 0 ? FormattableString.Invariant($", line {line}") : "")}: {problem} {remedy}")
    {
    }
}
