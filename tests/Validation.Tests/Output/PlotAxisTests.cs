using GluteSense.Validation.Output;

namespace GluteSense.Validation.Tests.Output;

[TestClass]
public sealed class PlotAxisTests
{
    [TestMethod]
    public void A_linear_axis_covers_its_values_with_round_steps()
    {
        PlotAxis axis = PlotAxis.Linear([-13, 5, 27, double.NaN]);

        CollectionAssert.AreEqual(new double[] { -15, -10, -5, 0, 5, 10, 15, 20, 25, 30 }, axis.Ticks.ToArray());
        Assert.AreEqual(0.0, axis.Position(-15));
        Assert.AreEqual(1.0, axis.Position(30));
        Assert.AreEqual(1 / 3.0, axis.Position(0), 1e-12);
    }

    [TestMethod]
    public void Heights_begin_at_0_but_narrow_ranges_far_from_0_do_not()
    {
        Assert.AreEqual(0.0, PlotAxis.Linear([8, 40]).Least);
        Assert.AreEqual(150.0, PlotAxis.Linear([150, 200]).Least);
        Assert.AreEqual(0.0, PlotAxis.Linear([-40, -8]).Most);
    }

    [TestMethod]
    public void Equal_or_missing_values_still_make_an_axis()
    {
        foreach (double[] values in new double[][] { [], [7, 7], [0], [-3] })
        {
            PlotAxis axis = PlotAxis.Linear(values);
            Assert.IsGreaterThan(axis.Least, axis.Most);
            Assert.IsTrue(values.All(value => axis.Position(value) is >= 0 and <= 1));
        }
    }

    [TestMethod]
    public void A_logarithmic_axis_has_equal_factors_at_equal_lengths()
    {
        PlotAxis axis = PlotAxis.Logarithmic([3, 6, 10, 60, 0, -1]);

        CollectionAssert.AreEqual(new double[] { 2, 5, 10, 20, 50, 100 }, axis.Ticks.ToArray());
        Assert.AreEqual(axis.Position(20) - axis.Position(10), axis.Position(10) - axis.Position(5), 1e-12);
        Assert.AreEqual(0.0, axis.Position(2), 1e-12);
        Assert.AreEqual(1.0, axis.Position(100), 1e-12);
    }

    [TestMethod]
    [DataRow(10.0, 10.0)]
    [DataRow(20.0, 20.0)]
    [DataRow(125.0, 1000.0)]
    [DataRow(0.001, 0.5)]
    public void A_logarithmic_axis_covers_its_values(double least, double most)
    {
        PlotAxis axis = PlotAxis.Logarithmic([least, most]);
        Assert.IsTrue(axis.Position(least) is >= -1e-12 and <= 1 + 1e-12);
        Assert.IsTrue(axis.Position(most) is >= -1e-12 and <= 1 + 1e-12);
    }
}
