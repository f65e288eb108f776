using GluteSense.Detection;
using GluteSense.Firmware.Tests.Support;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Detection
{
    [TestClass]
    public class LagCorrelationTests
    {
        [TestMethod]
        [DataRow(8, 35)]
        [DataRow(3, 18)]
        [DataRow(17, 69)]
        public void ValuesAreThoseOfTheSameSumsInDoublePrecision(int firstLag, int lastLag)
        {
            SeededRandom random = new SeededRandom(440);
            LagCorrelation correlation = new LagCorrelation(firstLag, lastLag);
            const int Count = 500;
            double[] deviation = new double[Count];
            double[] expected = new double[lastLag + 1];
            double mean = 0;
            double gain = 1;
            double weight = 0;
            for (int index = 0; index < Count; index++)
            {
                int value = random.Between(0, 131040);
                mean += (value - mean) / (index < 127 ? index + 1 : 128);
                deviation[index] = value - mean;
                weight += gain;
                for (int lag = 0; lag <= lastLag && lag <= index; lag++)
                {
                    expected[lag] += gain * deviation[index] * deviation[index - lag];
                }

                gain *= 1 + 1.0 / 128;
                correlation.Add(value);
                correlation.Correlate();
                if (correlation.HalveWhenDue())
                {
                    gain /= 2;
                    weight /= 2;
                    for (int lag = 0; lag <= lastLag; lag++)
                    {
                        expected[lag] /= 2;
                    }
                }
            }

            // The gain has 8 bits; the mean and the deviations, in quarters of the envelope's unit, are truncated.
            for (int lag = firstLag; lag <= lastLag; lag++)
            {
                Near.AreEqual(expected[lag] / expected[0], correlation.Values[lag] / (double)correlation.Values[0], 0.005, lag.ToString());
            }

            Near.AreEqual(16 * expected[0], correlation.Values[0], 0.01 * 16 * expected[0]);
            Near.AreEqual(mean, correlation.Mean, 200);
            Assert.AreEqual(Count, correlation.Count);
            Assert.AreEqual(long.MaxValue, correlation.Values[correlation.Values.Length - 1]);
        }

        [TestMethod]
        public void WeightsAreHalvedAboutEvery89Values()
        {
            LagCorrelation correlation = new LagCorrelation(8, 35);
            int halved = 0;
            for (int index = 0; index < 890; index++)
            {
                correlation.Add(index % 14 < 3 ? 9000 : 500);
                correlation.Correlate();
                halved += correlation.HalveWhenDue() ? 1 : 0;
            }

            Near.AreEqual(10, halved, 1);
        }

        [TestMethod]
        public void DeepIsAnSdOfAQuarterOfTheMean()
        {
            Assert.IsFalse(Square(0.23).IsDeep);
            Assert.IsTrue(Square(0.27).IsDeep);
        }

        [TestMethod]
        public void BlocksThatAreLeftOutNeitherAddNorForget()
        {
            LagCorrelation correlation = Square(0.5);
            long[] before = new long[36];
            for (int lag = 0; lag < before.Length; lag++)
            {
                before[lag] = correlation.Values[lag];
            }

            correlation.Skip(10);
            correlation.Correlate();

            for (int lag = 0; lag < before.Length; lag++)
            {
                Assert.AreEqual(before[lag], correlation.Values[lag]);
            }
        }

        [TestMethod]
        public void PeriodGoesOnThroughAGap()
        {
            // A period of 16 with 5 blocks left out of every 40: the lag of 16 stays the best.
            LagCorrelation correlation = new LagCorrelation(8, 35);
            for (int index = 0; index < 600; index++)
            {
                if (index % 40 < 5)
                {
                    correlation.Skip(1);
                }
                else
                {
                    correlation.Add(index % 16 < 4 ? 9000 : 500);
                    correlation.Correlate();
                }

                correlation.HalveWhenDue();
            }

            for (int lag = 8; lag <= 35; lag++)
            {
                Assert.IsTrue(lag == 16 || lag == 32 || correlation.Values[lag] < correlation.Values[16], lag.ToString());
            }

            Assert.IsTrue(correlation.Values[16] > correlation.Values[0] * 3 / 4);
        }

        [TestMethod]
        public void ResetForgetsEverything()
        {
            LagCorrelation correlation = Square(0.5);

            correlation.Reset();

            Assert.AreEqual(0, correlation.Count);
            Assert.AreEqual(0, correlation.Mean);
            for (int lag = 0; lag <= 35; lag++)
            {
                Assert.AreEqual(0L, correlation.Values[lag]);
            }

            correlation.Add(5000);
            correlation.Correlate();
            Assert.AreEqual(5000, correlation.Mean);
        }

        /// <summary>A square wave of 6 + 6 blocks whose SD is this part of its mean.</summary>
        private static LagCorrelation Square(double depth)
        {
            LagCorrelation correlation = new LagCorrelation(8, 35);
            for (int index = 0; index < 600; index++)
            {
                correlation.Add((int)(10000 * (index % 12 < 6 ? 1 + depth : 1 - depth)));
                correlation.Correlate();
                correlation.HalveWhenDue();
            }

            return correlation;
        }
    }
}
