using GluteSense.Host.Statistics;

namespace GluteSense.Host.Tests.Statistics;

[TestClass]
public sealed class BatchMeansTests
{
    [TestMethod]
    public void Ten_consecutive_strides_make_a_mean_and_the_rest_is_dropped()
    {
        double[] strides = [.. Enumerable.Range(0, 29).Select(stride => (double)stride)];

        CollectionAssert.AreEqual(new[] { 4.5, 14.5 }, BatchMeans.Of(strides));
    }

    [TestMethod]
    public void Nine_strides_make_none()
    {
        Assert.AreEqual(0, BatchMeans.Of(new double[9]).Length);
    }

    [TestMethod]
    public void Another_length_is_kept()
    {
        CollectionAssert.AreEqual(new[] { 1.5, 3.5 }, BatchMeans.Of([1, 2, 3, 4, 5], 2));
    }
}
