using GluteSense.Calibration;
using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Host.Tests.Reports;

/// <summary>Sessions with bursts, seeded, long enough to fill a report.</summary>
internal static class ReportSessions
{
    private const int BlockMs = 50;

    /// <summary>A minute of bridges with submaximal references, the left glute lower than the right.</summary>
    public static TestSession Bridges()
    {
        TestSession session = new();
        int[] references = [900, 700, 950, 720];
        for (int channel = 0; channel < MuscleChannels.Count; channel++)
        {
            session.Calibrate(channel, 900, references[channel], ReferenceKind.Submaximal);
        }

        session.DeviceInfo();
        Play(session, DeviceMode.Exercise, 60, 4000, [380, 330, 640, 320], 0);
        return session;
    }

    /// <summary>A run without references.</summary>
    public static TestSession Run(int lengthS)
    {
        TestSession session = new();
        Play(session, DeviceMode.Run, lengthS, 700, [500, 420, 520, 400], 0);
        return session;
    }

    /// <summary>A walk with electrodes on the right side only.</summary>
    public static TestSession RightSideOnly()
    {
        TestSession session = new();
        Play(session, DeviceMode.Run, 8, 1040, [-1, -1, 520, 400], TestSession.Quality(1, 1, 0, 0));
        return session;
    }

    private static void Play(TestSession session, DeviceMode mode, int lengthS, int periodMs, int[] levelQ4, int quality)
    {
        Random random = new(42);
        session.Begin(mode);
        for (int startMs = 0; startMs < lengthS * 1000; startMs += BlockMs)
        {
            double phase = (double)(startMs % periodMs) / periodMs;
            double drive = Math.Pow(Math.Max(0, Math.Sin(Math.PI * 2 * (phase - 0.1))), 0.7);
            int[] rmsQ4 = [.. levelQ4.Select(level => level < 0 ? -1 : (int)(40 + level * drive * (0.8 + 0.4 * random.NextDouble())))];
            session.Live(startMs, rmsQ4);
            if (startMs % 1000 == 950)
            {
                session.Status(mode, quality, ticks: (startMs + BlockMs) / 2);
            }

            if (startMs % periodMs > periodMs - BlockMs - 1)
            {
                SendSegments(session, mode, startMs - periodMs + BlockMs, periodMs, levelQ4, random);
            }
        }

        session.End(mode, lengthS * 1000);
    }

    private static void SendSegments(TestSession session, DeviceMode mode, int startMs, int periodMs, int[] levelQ4, Random random)
    {
        for (int side = 0; side < MuscleChannels.Sides; side++)
        {
            int glute = levelQ4[2 * side];
            if (glute >= 0)
            {
                session.Segment(
                    side,
                    Math.Max(0, startMs + periodMs / 10),
                    periodMs / 2,
                    (int)(glute * (0.75 + 0.2 * random.NextDouble())),
                    (int)(levelQ4[2 * side + 1] * (0.75 + 0.2 * random.NextDouble())),
                    mode == DeviceMode.Run,
                    periodMs / 4,
                    periodMs / 4 + 30);
            }
        }
    }
}
