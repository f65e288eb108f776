using GluteSense.Host.Coaching;
using GluteSense.Host.Sessions;

namespace GluteSense.Host.Tests.Device;

/// <summary>Notes the titles of phases and what the wearer was told.</summary>
internal sealed class FakeView : ISessionView
{
    public List<string> Titles { get; } = [];

    public void BeginPhase(string title, TimeSpan? length) => Titles.Add(title);

    public void Advise(CoachNote note) => Titles.Add(note.Text);

    public void Update(SessionLog log, TimeSpan elapsed)
    {
    }
}
