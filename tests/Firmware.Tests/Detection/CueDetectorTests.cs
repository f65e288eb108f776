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
        [DataRow(600)]
        [DataRow(800)]
        [DataRow(1600)]
        public void DropIsCuedWhenTheSmoothedMeanPassesTheLimit(int drop)
        {
            CueDetector cue = Learned(12);

            // Six values at +400 and six at −400: SD = 400·√(12/11). The smoothed mean falls as drop·(1 − (7/8)ᵏ).
            double limit = 3.8 * Math.Sqrt(0.125 / 1.875) * Spread * Math.Sqrt(12.0 / 11);
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

            // SD 33 043, limit −32 421 (0.9812·SD): 29 steps of the fall to −32 767 do not pass it (−32 086), 59 do (−32 755).
            for (int segment = 0; segment < 29; segment++)
            {
                cue.Add(-32767);
            }

            Assert.IsFalse(cue.IsCueing);
            for (int segment = 0; segment < 30; segment++)
            {
                cue.Add(-32767);
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
                double limit = smoothed - 3.8 * Math.Sqrt(0.125 / 1.875) * Math.Sqrt((squares - sum * sum / 60) / 59);
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
        public void UnchangedSideIsFalselyCuedLessThanOnceInTwentyMinutes()
        {
            // 860 strides of a 0.7 s period after a reference set of 60; two sides may have one false cue together.
            SeededRandom random = new SeededRandom(91);
            int onsets = 0;
            for (int run = 0; run < 100; run++)
            {
                CueDetector cue = new CueDetector();
                cue.Reset(60);
                bool before = false;
                for (int segment = 0; segment < 920; segment++)
                {
                    cue.Add((int)(Mean + Spread * random.Gaussian()));
                    onsets += cue.IsCueing && !before ? 1 : 0;
                    before = cue.IsCueing;
                }
            }

            Assert.IsTrue(onsets > 5 && onsets < 50, onsets.ToString());
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
