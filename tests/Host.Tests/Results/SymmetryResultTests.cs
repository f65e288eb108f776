using GluteSense.Calibration;
using GluteSense.Host.Results;
using GluteSense.Host.Sessions;
using GluteSense.Protocol;

namespace GluteSense.Host.Tests.Results;

/// <summary>The sides compared with the error of their reference contractions: √(2·0.12²/3) = 0.0980 on the logarithmic scale, ±19.2 % at 95 %.</summary>
[TestClass]
public sealed class SymmetryResultTests
{
    private const double CalibrationError = 1.959964 * 0.0979796;

    [TestMethod]
    public void Equal_sides_without_scatter_have_the_interval_of_the_reference_contractions()
    {
        SymmetryInterval glute = Session(4, 1.0).Build(SessionMode.Bridge).SymmetryIndex.GluteInterval!;

        Assert.AreEqual(0, glute.Value, 1e-9);
        Assert.AreEqual(200 * Math.Tanh(CalibrationError / 2), glute.Upper, 1e-3);
        Assert.AreEqual(-glute.Upper, glute.Lower, 1e-9);
        Assert.IsFalse(glute.Coloured);
        Assert.AreEqual(("reps", 4, 4), (glute.CountUnit, glute.LeftCount, glute.RightCount));
    }

    [TestMethod]
    [DataRow(1.25, false, DisplayName = "Index 22 %, interval from 3 %: within 10 %")]
    [DataRow(1.5, true, DisplayName = "Index 40 %, interval from 21 %: beyond")]
    public void A_side_is_coloured_when_the_whole_interval_lies_beyond_ten_percent(double right, bool isColoured)
    {
        SymmetryInterval glute = Session(4, right).Build(SessionMode.Bridge).SymmetryIndex.GluteInterval!;

        Assert.AreEqual((right - 1) / ((right + 1) / 2) * 100, glute.Value, 1e-6);
        Assert.AreEqual(200 * Math.Tanh((Math.Log(right) - CalibrationError) / 2), glute.Lower, 1e-3);
        Assert.AreEqual(isColoured, glute.Coloured);
    }

    [TestMethod]
    public void A_glute_that_is_silent_in_every_rep_stands_at_its_floor()
    {
        // Rest 256/256 count²; the floor is √(1/8) count = 5.66 sixteenths, against 400.
        SymmetryInterval glute = Session(4, 0).Build(SessionMode.Bridge).SymmetryIndex.GluteInterval!;

        double ratio = 16 * Math.Sqrt(1.0 / 8) / 400;
        Assert.AreEqual((ratio - 1) / ((ratio + 1) / 2) * 100, glute.Value, 1e-6);
        Assert.IsTrue(glute.Coloured);
    }

    [TestMethod]
    public void Two_reps_have_an_index_and_no_interval()
    {
        SymmetryResult index = Session(2, 1.5).Build(SessionMode.Bridge).SymmetryIndex;

        Assert.AreEqual(40, index.Glute!.Value, 1e-9);
        Assert.IsNull(index.GluteInterval);
        Assert.AreEqual("+40 % (too few segments for an interval)", SymmetryText.Of(index.Glute, index.GluteInterval));
    }

    [TestMethod]
    public void Without_references_there_is_no_comparison()
    {
        Assert.AreEqual(new SymmetryResult(null, null), Session(4, 1.5, hasReferences: false).Build(SessionMode.Bridge).SymmetryIndex);
    }

    [TestMethod]
    public void Strides_are_counted_in_batches()
    {
        SymmetryInterval glute = Session(35, 1.0, DeviceMode.Run).Build(SessionMode.Run).SymmetryIndex.GluteInterval!;

        Assert.AreEqual(("batches", 3, 3), (glute.CountUnit, glute.LeftCount, glute.RightCount));
    }

    [TestMethod]
    public void The_words_give_the_interval_and_say_where_it_lies()
    {
        SymmetryInterval interval = new(40, 20.7, 58.2, true, "reps", 4, 4);

        Assert.AreEqual("+40 % (+21 to +58, beyond 10 %)", SymmetryText.Of(41, interval));
        Assert.AreEqual("−3 % (−22 to +17)", SymmetryText.Of(-3, new SymmetryInterval(-3, -22, 17, false, "reps", 4, 4)));
        Assert.AreEqual("not known", SymmetryText.Of(null, null));
    }

    /// <summary>Reps of 400 sixteenths of a count on the left and that times a factor on the right, the references 800 everywhere.</summary>
    private static TestSession Session(int segments, double right, DeviceMode mode = DeviceMode.Exercise, bool hasReferences = true)
    {
        TestSession session = new();
        for (int channel = 0; channel < 4 && hasReferences; channel++)
        {
            session.Calibrate(channel, 256, 800, ReferenceKind.Submaximal);
        }

        session.Begin(mode);
        for (int segment = 0; segment < segments; segment++)
        {
            session.Segment(0, 2000 * segment, 2000, 400, 400, isStride: mode == DeviceMode.Run);
            session.Segment(1, 2000 * segment, 2000, (int)(400 * right), 400, isStride: mode == DeviceMode.Run);
        }

        session.Status(mode);
        session.End(mode, 2000 * segments);
        return session;
    }
}
