using System.Globalization;
using GluteSense.Host.Coaching;
using GluteSense.Host.Sessions;

namespace GluteSense.Cli.Views;

/// <summary>Progress as plain lines, for pipes and files: one per phase, and one every ten seconds of a long one.</summary>
internal sealed class PlainView : ISessionView
{
    private static readonly TimeSpan LinePeriod = TimeSpan.FromSeconds(10);

    private readonly TextWriter _writer;
    private TimeSpan? _length;
    private TimeSpan _nextLine;

    public PlainView(TextWriter writer)
    {
        _writer = writer;
    }

    public void BeginPhase(string title, TimeSpan? length)
    {
        _length = length;
        _nextLine = LinePeriod;
        _writer.WriteLine(length is TimeSpan time ? string.Create(CultureInfo.InvariantCulture, $"{title}, {time.TotalSeconds:0.#} s") : title);
    }

    public void Advise(CoachNote note) => WrappedText.Write(_writer, "  -", note.Text);

    public void Update(SessionLog log, TimeSpan elapsed)
    {
        if (_length is TimeSpan length && elapsed >= _nextLine && elapsed < length)
        {
            _nextLine += LinePeriod;
            _writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {elapsed.TotalSeconds:0} of {length.TotalSeconds:0} s, {log.ReceivedPackets} packets, {log.LostPackets} lost"));
        }
    }
}
