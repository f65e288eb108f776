using GluteSense.Host.Analysis;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Host.Tests.Analysis;

[TestClass]
public sealed class CodeScaleTests
{
    [TestMethod]
    [DataRow(1e-6)]
    [DataRow(1.0)]
    [DataRow(1e9)]
    public void Nothing_reaches_a_rail_whatever_the_size(double size)
    {
        double[] large = SyntheticEmg.Noise(4, 5, _ => size);
        CodeScale scale = CodeScale.For([large, SyntheticEmg.Noise(5, 5, _ => size / 10)]);
        int[] codes = [.. large.Select(scale.Code)];
        Assert.IsGreaterThan(CodeScale.RailLowCode, codes.Min());
        Assert.IsLessThan(CodeScale.RailHighCode, codes.Max());
        Assert.IsGreaterThan(1700, codes.Max(code => Math.Abs(code - 1888)), "The range is used.");
    }

    [TestMethod]
    public void The_stated_rounding_error_is_the_real_one()
    {
        double[] samples = SyntheticEmg.Noise(6, 20, _ => 37);
        CodeScale scale = CodeScale.For([samples]);
        double power = samples.Average(sample => Math.Pow((scale.Code(sample) - scale.Code(0)) * scale.UnitPerCount - sample, 2));
        Assert.AreEqual(scale.QuantisationRms, Math.Sqrt(power), 0.05 * scale.QuantisationRms);
    }
}
