namespace GluteSense.Host.Sessions;

/// <summary>One set of an exercise whose reps become the device's reference set of that exercise (PROTOCOL.md section 3.11).</summary>
/// <param name="Title">What the wearer reads.</param>
/// <param name="Task">What the wearer does.</param>
/// <param name="Mode">The exercise.</param>
/// <param name="Reps">Reps that are asked for.</param>
/// <param name="Length">Time for them.</param>
/// <param name="Rest">Time to relax, or to get into position, before it.</param>
public sealed record ReferenceSetStep(string Title, WearerTask Task, SessionMode Mode, int Reps, TimeSpan Length, TimeSpan Rest);
