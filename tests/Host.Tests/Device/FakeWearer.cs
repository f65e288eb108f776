using GluteSense.Host.Sessions;

namespace GluteSense.Host.Tests.Device;

/// <summary>Notes what it is asked for, and does one thing then.</summary>
internal sealed class FakeWearer(Action<WearerTask>? act = null) : IWearer
{
    public List<WearerTask> Tasks { get; } = [];

    public void Ask(WearerTask task)
    {
        Tasks.Add(task);
        act?.Invoke(task);
    }
}
