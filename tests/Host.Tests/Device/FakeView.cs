using GluteSense.Host.Sessions;

namespace GluteSense.Host.Tests.Device;

/// <summary>Notes the titles of phases.</summary>
internal sealed class FakeView : ISessionView
{
    public List<string> Titles { get; } = [];

    public void BeginPhase(string title, TimeSpan? length) => Titles.Add(title);

    public void Update(SessionLog log, TimeSpan elapsed)
    {
    }
}
