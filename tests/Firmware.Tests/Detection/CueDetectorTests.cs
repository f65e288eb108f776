using System;
using GluteSense.Detection;
using GluteSense.Firmware.Tests.Support;
using GluteSense.Signal;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Detection
{
    [TestClass]
    public class CueDetectorTests
    {
        private const int Mean = 1600;
        private const int Spread = 400;

        [TestMethod]
        public void ReferenceSetMustBeCompleteFirst()
        {
            CueDetector cue = new CueDetector();
            cue.Reset(12);
            for (int segment = 0; segment < 12; segment++)
            {
                Assert.IsFalse(cue.IsReady);
                Assert.IsFalse(cue.IsCueing);
                cue.Add(Mean);
            }

            Assert.IsTrue(cue.IsReady);
            Assert.IsFalse(cue.IsCueing);
        }

        [TestMethod]
        [DataRow(700)]
        [DataRow(900)]
        [DataRow(1600)]
        public void DropIsCuedWhenTheSmoothedMeanPassesTheLimit(int drop)
        {
            CueDetector cue = Learned(12);

            // Six values at +400 and six at −400: SD = 400·√(12/11). The smoothed mean falls as drop·(1 − (7/8)ᵏ).
            double limit = 5.2 * Math.Sqrt(0.125 / 1.875) * Spread * Math.Sqrt(12.0 / 11);
            double fall = 0;
            double remaining = 1;
            for (int segment = 0; segment < 30; segment++)
            {
                cue.Add(Mean - drop);
                remaining *= 7.0 / 8;
                fall = drop * (1 - remaining);
                if (fall < 0.98 * limit || fall > 1.02 * limit)
                {
                    Assert.AreEqual(fall > limit, cue.IsCueing, segment.ToString());
                }
            }

            Assert.IsTrue(fall > limit);
        }

        [TestMethod]
        public void RiseIsNeverCued()
        {
            CueDetector cue = Learned(12);
            for (int segment = 0; segment < 50; segment++)
            {
                cue.Add(Mean + 4 * Spread);
                Assert.IsFalse(cue.IsCueing);
            }
        }

        [TestMethod]
        public void CueEndsOnceTheShareIsBack()
        {
            CueDetector cue = Learned(12);
            for (int segment = 0; segment < 30; segment++)
            {
                cue.Add(Mean - 1600);
            }

            Assert.IsTrue(cue.IsCueing);
            for (int segment = 0; segment < 30; segment++)
            {
                cue.Add(Mean);
            }

            Assert.IsFalse(cue.IsCueing);
        }

        [TestMethod]
        public void UnavailableRatiosArePassedOver()
        {
            CueDetector cue = new CueDetector();
            cue.Reset(2);
            cue.Add(Measured.UnavailableLogRatio);
            cue.Add(Measured.UnavailableLogRatio);
            Assert.IsFalse(cue.IsReady);

            cue.Add(100);
            cue.Add(120);
            for (int segment = 0; segment < 20; segment++)
            {
                cue.Add(Measured.UnavailableLogRatio);
            }

            Assert.IsTrue(cue.IsReady);
            Assert.IsFalse(cue.IsCueing);
        }

        [TestMethod]
        public void LargestRatiosDoNotOverflow()
        {
            CueDetector cue = new CueDetector();
            cue.Reset(60);
            for (int segment = 0; segment < 60; segment++)
            {
                cue.Add((segment & 1) == 0 ? 32767 : -32767);
            }

            // SD 33 043, limit −44 364: the ln of the largest ratio, 42 600, below a mean of 0 does not pass it.
            for (int segment = 0; segment < 60; segment++)
            {
                cue.Add(-42600);
            }

            Assert.IsFalse(cue.IsCueing);
            for (int segment = 0; segment < 60; segment++)
            {
                cue.Add(-46000);
            }

            Assert.IsTrue(cue.IsCueing);
        }

        [TestMethod]
        public void DecisionsAreThoseOfTheSameChartInDoublePrecision()
        {
            SeededRandom random = new SeededRandom(90);
            int cued = 0;
            for (int run = 0; run < 40; run++)
            {
                CueDetector cue = new CueDetector();
                cue.Reset(60);
                double sum = 0;
                double squares = 0;
                for (int segment = 0; segment < 60; segment++)
                {
                    int value = (int)(Mean + Spread * random.Gaussian());
                    sum += value;
                    squares += (double)value * value;
                    cue.Add(value);
                }

                double smoothed = sum / 60;
                double limit = smoothed - 5.2 * Math.Sqrt(0.125 / 1.875) * Math.Sqrt((squares - sum * sum / 60) / 59);
                for (int segment = 0; segment < 200; segment++)
                {
                    // The mean sinks slowly, so that every run comes to its limit.
                    int value = (int)(Mean - 4 * segment + Spread * random.Gaussian());
                    smoothed += (value - smoothed) / 8;
                    cue.Add(value);
                    cued += cue.IsCueing ? 1 : 0;
                    if (smoothed < limit - 2 || smoothed > limit + 2)
                    {
                        Assert.AreEqual(smoothed < limit, cue.IsCueing, run.ToString() + ", " + segment.ToString());
                    }
                }
            }

            Assert.IsTrue(cued > 1000 && cued < 7000, cued.ToString());
        }

        [TestMethod]
        public void UnchangedSideWithCorrelatedStridesIsFalselyCuedLessThanOnceInTwentyMinutes()
        {
            // 860 strides of a 0.7 s period after a reference set of 60, serial correlation 0.3; two sides may have one false cue together.
            SeededRandom random = new SeededRandom(91);
            int onsets = 0;
            for (int run = 0; run < 200; run++)
            {
                CueDetector cue = new CueDetector();
                cue.Reset(60);
                bool before = false;
                double deviation = 0;
                for (int segment = 0; segment < 920; segment++)
                {
                    deviation = 0.3 * deviation + Math.Sqrt(1 - 0.09) * random.Gaussian();
                    cue.Add((int)(Mean + Spread * deviation));
                    onsets += cue.IsCueing && !before ? 1 : 0;
                    before = cue.IsCueing;
                }
            }

            Assert.IsTrue(onsets > 0 && onsets < 100, onsets.ToString());
        }

        [TestMethod]
        public void ShareLowerByAFifthIsCuedWithinFifteenStridesNineTimesInTen()
        {
            // At share 0.5 a share lower by 20 % is a log ratio of ln(0.4/0.6) = -0.405; the SD of a stride is 0.21.
            SeededRandom random = new SeededRandom(92);
            int cued = 0;
            for (int run = 0; run < 500; run++)
            {
                CueDetector cue = new CueDetector();
                cue.Reset(60);
                bool seen = false;
                for (int segment = 0; segment < 75; segment++)
                {
                    double shift = segment < 60 ? 0 : -0.405;
                    cue.Add((int)(4096 * (shift + 0.21 * random.Gaussian())));
                    seen = seen || (segment >= 60 && cue.IsCueing);
                }

                cued += seen ? 1 : 0;
            }

            Assert.IsTrue(cued >= 450, cued.ToString());
        }

        [TestMethod]
        public void ResetForgetsTheReferenceSet()
        {
            CueDetector cue = Learned(12);
            cue.Reset(12);
            Assert.IsFalse(cue.IsReady);

            for (int segment = 0; segment < 12; segment++)
            {
                cue.Add(-3000 + ((segment & 1) == 0 ? Spread : -Spread));
            }

            Assert.IsTrue(cue.IsReady);
            Assert.IsFalse(cue.IsCueing);
        }

        private static CueDetector Learned(int segments)
        {
            CueDetector cue = new CueDetector();
            cue.Reset(segments);
            for (int segment = 0; segment < segments; segment++)
            {
                cue.Add(Mean + ((segment & 1) == 0 ? Spread : -Spread));
            }

            return cue;
        }
    }
}
