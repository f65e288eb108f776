namespace GluteSense.Host.Sessions;

/// <summary>One contraction of a <see cref="ReferenceProtocol"/>, repeated until three of each muscle agree.</summary>
/// <param name="Title">What the wearer reads.</param>
/// <param name="Task">What the wearer does.</param>
/// <param name="ChannelMask">Muscles it is the reference of, bit k for channel k: 1..15.</param>
/// <param name="Position">Position of the body, 0 or 1; the better of a muscle's positions is its reference.</param>
/// <param name="Length">Length of one trial, 20 blocks to 10 s; its best 20 consecutive blocks count.</param>
/// <param name="Rest">Time to relax before each trial.</param>
public sealed record ReferenceStep(string Title, WearerTask Task, int ChannelMask, int Position, TimeSpan Length, TimeSpan Rest)
{
    /// <summary>Time to get into the position, before the first trial's rest.</summary>
    public TimeSpan GetReady { get; init; }
}
