using GluteSense.Host.Results;
using GluteSense.Host.Sessions;
using GluteSense.Protocol;

namespace GluteSense.Host.Tests.Results;

[TestClass]
public sealed class CadenceTests
{
    [TestMethod]
    public void Cadence_ignores_the_interval_of_a_missed_stride()
    {
        double[] leftPeaksS = [1.0, 1.72, 2.42, 3.86, 4.56];
        double[] rightPeaksS = [1.36, 2.07, 2.78];
        TestSession session = new();
        session.Begin(DeviceMode.Run);
        SendStrides(session, 0, leftPeaksS, 300);
        SendStrides(session, 1, rightPeaksS, 250);
        session.Status(DeviceMode.Run);

        SessionResult result = session.Build(SessionMode.Run);

        double left = (0.72 + 0.70 + 0.70) / 3;
        double right = (0.71 + 0.71) / 2;
        Assert.AreEqual(120 / ((left + right) / 2), result.CadenceSpm!.Value, 1e-6);
        Assert.AreEqual(5, result.Sides.Left.Strides);
        Assert.IsNull(result.Sides.Left.Reps);
    }

    [TestMethod]
    public void Cadence_comes_from_the_hamstring_where_the_glute_has_no_peak()
    {
        TestSession session = new();
        session.Begin(DeviceMode.Run);
        for (int stride = 0; stride < 4; stride++)
        {
            session.Segment(1, stride * 800, 800, -1, 100, isStride: true, peakHamstringMs: 400);
        }

        Assert.AreEqual(150.0, session.Build(SessionMode.Run).CadenceSpm!.Value, 1e-6);
    }

    [TestMethod]
    public void Cadence_is_unknown_with_two_strides_and_in_an_exercise()
    {
        TestSession two = new();
        two.Begin(DeviceMode.Run);
        SendStrides(two, 0, [1.0, 1.7], 300);
        TestSession exercise = new();
        exercise.Begin(DeviceMode.Exercise);
        SendStrides(exercise, 0, [1.0, 1.7, 2.4, 3.1], 300);

        Assert.IsNull(two.Build(SessionMode.Run).CadenceSpm);
        Assert.IsNull(exercise.Build(SessionMode.Bridge).CadenceSpm);
    }

    [TestMethod]
    public void With_one_of_three_strides_missed_the_shorter_interval_is_the_stride()
    {
        TestSession session = new();
        session.Begin(DeviceMode.Run);
        SendStrides(session, 0, [1.0, 1.75, 3.25], 300);

        Assert.AreEqual(160.0, session.Build(SessionMode.Run).CadenceSpm!.Value, 1e-6);
    }

    private static void SendStrides(TestSession session, int side, double[] peaksS, int peakMs)
    {
        foreach (double peakS in peaksS)
        {
            session.Segment(side, (int)Math.Round(peakS * 1000) - peakMs, 650, 200, 100, isStride: true, peakGluteMs: peakMs, peakHamstringMs: 5);
        }
    }
}
