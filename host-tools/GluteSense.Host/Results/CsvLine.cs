using System.Globalization;

namespace GluteSense.Host.Results;

/// <summary>Builds comma-separated lines of numbers: invariant culture, empty for unknown, "\n" as line end on every system.</summary>
internal sealed class CsvLine(TextWriter writer)
{
    private bool _started;

    public void Add(string text)
    {
        if (_started)
        {
            writer.Write(',');
        }

        _started = true;
        writer.Write(text);
    }

    public void Add(double? value, string format = "0.###")
    {
        Add(value?.ToString(format, CultureInfo.InvariantCulture) ?? "");
    }

    public void End()
    {
        writer.Write('\n');
        _started = false;
    }
}
