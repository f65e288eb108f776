namespace GluteSense.Hardware;

/// <summary>Says on standard error what is going on: one line at the start, and in a terminal a line that is overwritten.</summary>
/// <param name="error">Standard error.</param>
/// <param name="isTerminal">Whether a person watches both streams in a terminal.</param>
internal sealed class VerifyProgress(TextWriter error, bool isTerminal)
{
    private const string EraseLine = "\r\e[K";

    /// <summary>Says what will be done, before the first check.</summary>
    public void Announce(string folder, int checks, bool isWhole) => error.WriteLine(
        isWhole ? $"Verifying {folder}: {checks} checks, one to three minutes, most of them for the simulations." : $"Verifying {folder} in part.");

    /// <summary>A check begins.</summary>
    public void Begin(string check) => Write($"running {check} ...");

    /// <summary>Makes room for what is to stay.</summary>
    public void Clear() => Write(EraseLine);

    private void Write(string text)
    {
        if (isTerminal)
        {
            error.Write(text);
        }
    }
}
