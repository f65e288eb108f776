using System.Globalization;
using GluteSense.Simulator.Signals;

namespace GluteSense.Cli.Bringup;

/// <summary>One fault of the virtual board, so that the test's ability to find a bad board can itself be tested.</summary>
/// <param name="Channel">Where.</param>
/// <param name="Kind">What.</param>
/// <param name="Value">Its size in the unit of the kind; 0 where it has none.</param>
/// <param name="Other">The channel that a swapped one hears.</param>
internal sealed record BoardFault(MuscleChannel Channel, BoardFaultKind Kind, double Value, MuscleChannel Other)
{
    /// <summary>How faults are written, for people.</summary>
    public const string Forms = "gain:FACTOR, dead, off, swap:CHANNEL, noise:UV, cmrr:DB, lowpass:HZ, highpass:HZ, deaf, powered";

    /// <summary>Reads CHANNEL:KIND or CHANNEL:KIND:VALUE.</summary>
    /// <exception cref="UsageException">It is neither.</exception>
    public static BoardFault Parse(string text)
    {
        string[] parts = text.Split(':');
        if (parts.Length < 2 || !Enum.TryParse(parts[1], true, out BoardFaultKind kind) || !char.IsAsciiLetter(parts[1][0])
            || parts.Length != (HasValue(kind) ? 3 : 2))
        {
            throw new UsageException($"'{text}' is no fault of a board: use CHANNEL:KIND with one of {Forms}, for example leftGlute:gain:0.8.");
        }

        MuscleChannel channel = ChannelNames.Parse(parts[0]);
        MuscleChannel other = kind == BoardFaultKind.Swap ? ChannelNames.Parse(parts[2]) : channel;
        return new BoardFault(channel, kind, HasValue(kind) && kind != BoardFaultKind.Swap ? Number(parts[2]) : 0, other);
    }

    private static bool HasValue(BoardFaultKind kind) =>
        kind is not (BoardFaultKind.Dead or BoardFaultKind.Off or BoardFaultKind.Deaf or BoardFaultKind.Powered);

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) && value > 0
            ? value
            : throw new UsageException($"'{text}' is not a number above 0.");
}
