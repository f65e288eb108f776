using GluteSense.Host.Coaching;
using GluteSense.Host.Links;

namespace GluteSense.Host.Sessions;

/// <summary>Where a session happens: the dialog with the device, the log of what came, the wearer, and who watches.</summary>
internal sealed class SessionStage
{
    private readonly ILink _link;
    private readonly IWearer _wearer;
    private readonly SessionRecorder? _recorder;
    private readonly ISessionView _view;
    private TimeSpan _phaseBegin;

    public SessionStage(ILink link, IWearer wearer, SessionLog log, SessionRecorder? recorder, ISessionView view)
    {
        _link = link;
        _wearer = wearer;
        _recorder = recorder;
        _view = view;
        Log = log;
        Dialog = new DeviceDialog(link, Receive);
    }

    /// <summary>All that came.</summary>
    public SessionLog Log { get; }

    /// <summary>Commands and answers.</summary>
    public DeviceDialog Dialog { get; }

    /// <summary>Tells the watchers that a phase begins.</summary>
    public void BeginPhase(string title, TimeSpan? length)
    {
        _phaseBegin = _link.Now;
        _view.BeginPhase(title, length);
    }

    /// <summary>Shows the wearer a note.</summary>
    public void Advise(CoachNote note) => _view.Advise(note);

    /// <summary>Asks the wearer for a task.</summary>
    public void Ask(WearerTask task) => _wearer.Ask(task);

    /// <summary>True when a mode began after so many, and has ended.</summary>
    public bool HasModeEnded(int modesBefore) => Log.Modes.Count > modesBefore && !Log.Modes[^1].IsOpen;

    /// <summary>Keeps a packet: the recorder before anything else.</summary>
    public void Keep(ReceivedPacket packet)
    {
        _recorder?.Add(packet);
        Log.Add(packet);
    }

    private void Receive(ReceivedPacket packet)
    {
        Keep(packet);
        _view.Update(Log, _link.Now - _phaseBegin);
    }
}
