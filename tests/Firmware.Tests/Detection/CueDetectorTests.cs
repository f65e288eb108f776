using System;
using GluteSense.Detection;
using GluteSense.Firmware.Tests.Support;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Detection
{
    [TestClass]
    public class CueDetectorTests
    {
        private const int Mean = 1600;
        private const int Spread = 400;

        [TestMethod]
        [DataRow(700)]
        [DataRow(900)]
        [DataRow(1600)]
        [DataRow(6000)]
        public void DropIsCuedWhenItsSumPassesTheLimit(int drop)
        {
            CueDetector cue = Learned(12);

            // Six values at +400 and six at −400: SD = 400·√(12/11). The sum grows by the drop, at most 4 SD, less ¾ SD.
            double deviation = Spread * Math.Sqrt(12.0 / 11);
            double step = (drop < 4 * deviation ? drop : 4 * deviation) - 0.75 * deviation;
            int strides = (int)Math.Ceiling(8.5 * deviation / step);
            for (int stride = 1; stride < strides; stride++)
            {
                cue.Add(Mean - drop);
                Assert.IsFalse(cue.IsCueing, stride.ToString());
            }

            cue.Add(Mean - drop);
            Assert.IsTrue(cue.IsCueing);
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
        public void CueEndsWithTheFirstStrideOfTheOldShare()
        {
            CueDetector cue = Learned(12);
            for (int segment = 0; segment < 300; segment++)
            {
                cue.Add(Mean - 1600);
            }

            Assert.IsTrue(cue.IsCueing);
            cue.Add(Mean);
            Assert.IsFalse(cue.IsCueing);
        }

        [TestMethod]
        public void TwoStridesAreNeverCuedHoweverLow()
        {
            CueDetector cue = Learned(12);
            cue.Add(-42000);
            cue.Add(-42000);
            Assert.IsFalse(cue.IsCueing);
            cue.Add(-42000);
            Assert.IsTrue(cue.IsCueing);
        }

        [TestMethod]
        public void ReferenceSetWithoutScatterIsNeverCued()
        {
            ReferenceSet set = new ReferenceSet(2);
            set.Add(Mean);
            set.Add(Mean);
            CueDetector cue = Begun(set);
            for (int segment = 0; segment < 50; segment++)
            {
                cue.Add(Mean - 4000);
                Assert.IsFalse(cue.IsCueing);
            }
        }

        [TestMethod]
        public void DecisionsAreThoseOfTheSameChartInDoublePrecision()
        {
            SeededRandom random = new SeededRandom(90);
            int cued = 0;
            for (int run = 0; run < 40; run++)
            {
                ReferenceSet set = new ReferenceSet(60);
                double sum = 0;
                double squares = 0;
                for (int segment = 0; segment < 60; segment++)
                {
                    int value = (int)(Mean + Spread * random.Gaussian());
                    sum += value;
                    squares += (double)value * value;
                    set.Add(value);
                }

                CueDetector cue = Begun(set);

                double mean = sum / 60;
                double deviation = Math.Sqrt((squares - sum * sum / 60) / 59);
                double chart = 0;
                double limit = 8.5 * deviation;
                for (int segment = 0; segment < 200; segment++)
                {
                    // The mean sinks slowly, so that every run comes to its limit.
                    int value = (int)(Mean - 4 * segment + Spread * random.Gaussian());
                    double below = mean - value < 4 * deviation ? mean - value : 4 * deviation;
                    double sum2 = chart + below - 0.75 * deviation;
                    chart = sum2 < 0 ? 0 : sum2 < limit ? sum2 : limit;
                    cue.Add(value);
                    cued += cue.IsCueing ? 1 : 0;

                    // Roundings of mean and SD add up to a few units of 1/4096.
                    if (sum2 < limit - 60 || sum2 > limit + 60)
                    {
                        Assert.AreEqual(sum2 > limit, cue.IsCueing, run.ToString() + ", " + segment.ToString());
                    }
                }
            }

            Assert.IsTrue(cued > 1000 && cued < 7000, cued.ToString());
        }

        [TestMethod]
        public void UnchangedSideWithCorrelatedStridesIsFalselyCuedLessThanOnceInTwentyMinutes()
        {
            // 860 strides of a 0.7 s period after a reference set of 60, serial correlation 0.3; two sides may have one false cue together. A buzz
            // is followed by a pause of 10 s: 14 strides.
            SeededRandom random = new SeededRandom(91);
            int onsets = 0;
            for (int run = 0; run < 200; run++)
            {
                ReferenceSet set = new ReferenceSet(60);
                CueDetector cue = Begun(set);
                int next = 0;
                double deviation = 0;
                for (int segment = 0; segment < 920; segment++)
                {
                    deviation = 0.3 * deviation + Math.Sqrt(1 - 0.09) * random.Gaussian();
                    Show(set, cue, (int)(Mean + Spread * deviation));
                    if (cue.IsCueing && segment >= next)
                    {
                        onsets++;
                        next = segment + 15;
                    }
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
                ReferenceSet set = new ReferenceSet(60);
                CueDetector cue = Begun(set);
                bool seen = false;
                for (int segment = 0; segment < 75; segment++)
                {
                    double shift = segment < 60 ? 0 : -0.405;
                    Show(set, cue, (int)(4096 * (shift + 0.21 * random.Gaussian())));
                    seen = seen || (segment >= 60 && cue.IsCueing);
                }

                cued += seen ? 1 : 0;
            }

            Assert.IsTrue(cued >= 450, cued.ToString());
        }

        [TestMethod]
        public void NothingIsCuedBeforeTheReferenceSetIsComplete()
        {
            ReferenceSet set = new ReferenceSet(3);
            CueDetector cue = Begun(set);
            set.Add(Mean);
            set.Add(Mean + Spread);
            for (int segment = 0; segment < 50; segment++)
            {
                cue.Add(Mean - 20 * Spread);
                Assert.IsFalse(cue.IsCueing);
            }

            // What came before does not count once it is.
            set.Add(Mean - Spread);
            cue.Add(Mean);
            Assert.IsFalse(cue.IsCueing);
        }

        [TestMethod]
        public void NewBeginForgetsTheStridesBefore()
        {
            ReferenceSet set = new ReferenceSet(2);
            set.Add(Mean - Spread);
            set.Add(Mean + Spread);
            CueDetector cue = Begun(set);
            for (int segment = 0; segment < 50; segment++)
            {
                cue.Add(Mean - 20 * Spread);
            }

            Assert.IsTrue(cue.IsCueing);
            cue.Begin(set);
            Assert.IsFalse(cue.IsCueing);
            cue.Add(Mean);
            Assert.IsFalse(cue.IsCueing);
        }

        private static void Show(ReferenceSet set, CueDetector cue, int logRatioQ12)
        {
            if (set.IsComplete)
            {
                cue.Add(logRatioQ12);
            }
            else
            {
                set.Add(logRatioQ12);
            }
        }

        private static CueDetector Learned(int segments)
        {
            ReferenceSet set = new ReferenceSet(segments);
            for (int segment = 0; segment < segments; segment++)
            {
                set.Add(Mean + ((segment & 1) == 0 ? Spread : -Spread));
            }

            return Begun(set);
        }

        private static CueDetector Begun(ReferenceSet set)
        {
            CueDetector cue = new CueDetector();
            cue.Begin(set);
            return cue;
        }
    }
}
