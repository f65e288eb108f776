using GluteSense.Host.Coaching;

namespace GluteSense.Host.Sessions;

/// <summary>Somebody who watches a session as it goes. Called on the session's thread; must not block for long.</summary>
public interface ISessionView
{
    /// <summary>A phase begins.</summary>
    /// <param name="title">What happens now, for people.</param>
    /// <param name="length">How long it will take; null when it is over at once.</param>
    void BeginPhase(string title, TimeSpan? length);

    /// <summary>A note for the wearer before the first contraction.</summary>
    /// <param name="note">What to look at.</param>
    void Advise(CoachNote note);

    /// <summary>Something arrived.</summary>
    /// <param name="log">All that arrived so far.</param>
    /// <param name="elapsed">Time into the phase.</param>
    void Update(SessionLog log, TimeSpan elapsed);
}
