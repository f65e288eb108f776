using GluteSense.Storage;

namespace GluteSense.Host.Tests.Device;

/// <summary>Logs of runs as the device writes them.</summary>
internal static class RunLogs
{
    public const int EpochSeconds = 1_772_640_300;

    /// <summary>Facts with references on the left side only.</summary>
    public static RunLogFacts Facts()
    {
        RunLogFacts facts = new()
        {
            FirmwareMinor = 2,
            Board = 1,
            BlockMs = 50,
            RateHz = 500,
            NanovoltsPerCount = 800_000,
            FrontEndGain = 1000,
            ReferenceKind = 2,
            EpochSeconds = EpochSeconds,
        };
        int[] references = [400, 200, -1, -1];
        for (int channel = 0; channel < references.Length; channel++)
        {
            facts.ReferenceRmsQ4[channel] = references[channel];
            facts.RestVarianceQ8[channel] = 256;
        }

        return facts;
    }

    /// <summary>A run of some seconds, each made by the caller, in chunks of 20 seconds.</summary>
    public static byte[] Write(int run, int seconds, Action<RunLogFrame> second, bool isEnded = true, RunLogFacts? facts = null, int checkpointGapMs = 60)
    {
        using MemoryStream log = new();
        RunLogChunk chunk = new();
        chunk.BeginRun(run, facts ?? Facts());
        RunLogFrame frame = new();
        for (int number = 0; number < seconds; number++)
        {
            frame.Reset(number);
            second(frame);
            if (!chunk.TryAddSecond(frame))
            {
                log.Write(chunk.Bytes, 0, chunk.Finish(false));
                chunk.BeginNext(checkpointGapMs);
                chunk.TryAddSecond(frame);
            }
        }

        log.Write(chunk.Bytes, 0, chunk.Finish(isEnded));
        return log.ToArray();
    }

    /// <summary>A run whose bytes are its own: amplitudes and strides from a seed.</summary>
    public static byte[] Random(int run, int seconds, int seed, bool isEnded = true)
    {
        Random random = new(seed);
        return Write(
            run,
            seconds,
            frame =>
            {
                for (int channel = 0; channel < 4; channel++)
                {
                    frame.RmsCode[channel] = random.Next(1, 200);
                }

                frame.StrideCount = random.Next(0, 4);
                for (int stride = 0; stride < frame.StrideCount; stride++)
                {
                    frame.Stride[stride] = RunLogStride.Pack(random.Next(2), random.Next(8, 30), random.Next(-8000, 8000), random.Next(1, 200));
                }
            },
            isEnded);
    }
}
