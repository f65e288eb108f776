using GluteSense.Host.Onsets;
using GluteSense.Host.Signals;

namespace GluteSense.Host.Tests.Onsets;

[TestClass]
public sealed class PosteriorOfCorrelatedSamplesTests
{
    /// <summary>
    /// White noise through a low-pass is worth fewer samples: an interval that took every sample for independent would not grow.
    /// </summary>
    [TestMethod]
    public void Correlated_samples_widen_the_interval()
    {
        double whiteS = 0;
        double smoothS = 0;
        for (int seed = 0; seed < 10; seed++)
        {
            double[] white = Bursts.Make(seed, 1000, 2, 1.4, 0.05, 12);
            double[] smooth = ButterworthFilter.LowPass(2, 80, 1000).Filter(white);
            whiteS += IntervalS(white);
            smoothS += IntervalS(smooth);
        }

        Assert.IsGreaterThan(1.3 * whiteS, smoothS);
    }

    private static double IntervalS(double[] samples)
    {
        Assert.IsTrue(new PosteriorOnset().TryDetect(samples, 1000, 1000, out OnsetEstimate onset));
        return onset.UpperS - onset.LowerS;
    }
}
