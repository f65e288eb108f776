using GluteSense.Storage;

namespace GluteSense.Host.Sessions;

/// <summary>What a run's log holds by its own account: every chunk carries its run, its number and a check value.</summary>
/// <param name="Seconds">Seconds that can be read.</param>
/// <param name="MissingSeconds">Seconds missing before and between them: the device could not write them.</param>
/// <param name="UnreadableBytes">Bytes that are no chunk of this run: the log is damaged.</param>
/// <param name="IsEnded">True when the run came to its end; false when it was cut off (empty battery, reset).</param>
public sealed record RunLogCheck(int Seconds, int MissingSeconds, int UnreadableBytes, bool IsEnded)
{
    /// <summary>True when every byte belongs to a chunk of the run.</summary>
    public bool IsSound => UnreadableBytes == 0;

    /// <summary>Reads a log through.</summary>
    /// <param name="log">Its bytes.</param>
    /// <param name="run">Number of the run it should be.</param>
    public static RunLogCheck Of(byte[] log, int run)
    {
        ArgumentNullException.ThrowIfNull(log);
        RunLogReader reader = new();
        reader.Open(log, log.Length);
        int seconds = 0;
        while (reader.NextChunk())
        {
            if (reader.Run != run)
            {
                return new RunLogCheck(0, 0, log.Length, false);
            }

            seconds += reader.SecondCount;
        }

        return new RunLogCheck(seconds, reader.MissingSeconds, reader.SkippedBytes, reader.IsEnded);
    }
}
