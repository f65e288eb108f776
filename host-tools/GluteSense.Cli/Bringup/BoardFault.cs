using System.Globalization;
using GluteSense.Simulator.Signals;

namespace GluteSense.Cli.Bringup;

/// <summary>One fault of the virtual board, so that the test's ability to find a bad board can itself be tested.</summary>
/// <param name="Channel">Where; null for the whole board.</param>
/// <param name="Kind">What.</param>
/// <param name="Value">Its size in the unit of the kind; 0 where it has none.</param>
/// <param name="Other">The channel that a swapped one hears.</param>
internal sealed record BoardFault(MuscleChannel? Channel, BoardFaultKind Kind, double Value = 0, MuscleChannel? Other = null)
{
    /// <summary>How faults are written, for people.</summary>
    public const string Forms = "gain:FACTOR, dead, off, swap:CHANNEL, noise:UV, cmrr:DB, lowpass:HZ, highpass:HZ, deaf";

    private const string WholeBoard = "powered";

    /// <summary>Reads CHANNEL:KIND, CHANNEL:KIND:VALUE, or powered.</summary>
    /// <exception cref="UsageException">It is neither.</exception>
    public static BoardFault Parse(string text)
    {
        if (text.Equals(WholeBoard, StringComparison.OrdinalIgnoreCase))
        {
            return new BoardFault(null, BoardFaultKind.Powered);
        }

        string[] parts = text.Split(':');
        if (parts.Length < 2 || !Enum.TryParse(parts[1], true, out BoardFaultKind kind) || !char.IsAsciiLetter(parts[1][0])
            || parts.Length != (HasValue(kind) ? 3 : 2))
        {
            throw new UsageException(
                $"'{text}' is no fault of a board: use {WholeBoard}, or CHANNEL:KIND with one of {Forms}, for example leftGlute:gain:0.8.");
        }

        MuscleChannel channel = ChannelNames.Parse(parts[0]);
        return kind switch
        {
            BoardFaultKind.Powered => throw new UsageException($"'{text}': {WholeBoard} concerns the whole board, so write it without a channel."),
            BoardFaultKind.Swap => new BoardFault(channel, kind, Other: ChannelNames.Parse(parts[2])),
            _ => new BoardFault(channel, kind, HasValue(kind) ? Number(parts[2]) : 0),
        };
    }

    private static bool HasValue(BoardFaultKind kind) =>
        kind is not (BoardFaultKind.Dead or BoardFaultKind.Off or BoardFaultKind.Deaf or BoardFaultKind.Powered);

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) && value > 0
            ? value
            : throw new UsageException($"'{text}' is not a number above 0.");
}
