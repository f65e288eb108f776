using System;
using GluteSense.Calibration;
using GluteSense.Firmware.Tests.Support;
using GluteSense.Signal;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Calibration
{
    [TestClass]
    public class TrialSetTests
    {
        [TestMethod]
        public void FewerThanThreeTrialsAreNoReference()
        {
            TrialSet trials = new TrialSet();
            for (int count = 0; count < 3; count++)
            {
                Assert.AreEqual(count, trials.Count);
                Assert.AreEqual(Measured.Unavailable, trials.ReferenceRmsQ4);
                Assert.AreEqual(Measured.Unavailable, trials.CvPercent);
                trials.Add(1000);
            }

            Assert.AreEqual(1000, trials.ReferenceRmsQ4);
            Assert.AreEqual(0, trials.CvPercent);
        }

        [TestMethod]
        [DataRow(88, 100, 112, 100, 12)]
        [DataRow(87, 100, 113, -1, 13)]
        [DataRow(112, 88, 100, 100, 12)]
        [DataRow(22, 25, 28, 25, 12)]
        [DataRow(21999, 25000, 28001, -1, 13)]
        [DataRow(22001, 25000, 27999, 25000, 12)]
        [DataRow(100, 101, 100, 100, 1)]
        [DataRow(100, 101, 101, 101, 1)]
        [DataRow(32760, 32760, 32760, 32760, 0)]
        [DataRow(1, 1, 1, 1, 0)]
        [DataRow(1, 1, 32760, -1, 174)]
        public void TrialsAgreeUpToTwelvePercent(int first, int second, int third, int reference, int cvPercent)
        {
            // x − d, x, x + d have the sample SD d and the mean x.
            TrialSet trials = Filled(first, second, third);

            Assert.AreEqual(reference, trials.ReferenceRmsQ4);
            Assert.AreEqual(cvPercent, trials.CvPercent);
        }

        [TestMethod]
        public void JudgementIsThatOfDoublePrecision()
        {
            SeededRandom random = new SeededRandom(310);
            int agreed = 0;
            for (int run = 0; run < 5000; run++)
            {
                int mean = random.Between(1, 25000);
                int spread = mean * random.Between(0, 30) / 100;
                int[] rms = new int[3];
                for (int trial = 0; trial < 3; trial++)
                {
                    rms[trial] = random.Between(mean - spread, mean + spread);
                }

                double cv = CvPercent(rms);
                TrialSet trials = Filled(rms[0], rms[1], rms[2]);
                // A CV that is a whole number of percent may fall to either side of it in double precision; the rows above have those.
                double above = cv - (int)cv;
                if (above > 1e-9 && above < 1 - 1e-9)
                {
                    Assert.AreEqual((int)cv + 1, trials.CvPercent, cv.ToString());
                    Assert.AreEqual(cv < 12, trials.ReferenceRmsQ4 > 0, cv.ToString());
                }

                if (trials.ReferenceRmsQ4 > 0)
                {
                    agreed++;
                    Near.AreEqual((rms[0] + rms[1] + rms[2]) / 3.0, trials.ReferenceRmsQ4, 0.5);
                }
            }

            Assert.IsTrue(agreed > 1000 && agreed < 4500, "both outcomes must occur, agreed " + agreed.ToString());
        }

        [TestMethod]
        public void NextTrialReplacesTheOldestUntilTheyAgree()
        {
            TrialSet trials = Filled(100, 200, 205);
            Assert.AreEqual(Measured.Unavailable, trials.ReferenceRmsQ4);

            trials.Add(210);

            Assert.AreEqual(3, trials.Count);
            Assert.AreEqual(200, trials.RmsQ4(0));
            Assert.AreEqual(205, trials.RmsQ4(1));
            Assert.AreEqual(210, trials.RmsQ4(2));
            Assert.AreEqual(205, trials.ReferenceRmsQ4);
        }

        [TestMethod]
        public void TrialAfterAgreementMayEndIt()
        {
            TrialSet trials = Filled(200, 205, 210);

            trials.Add(400);

            Assert.AreEqual(Measured.Unavailable, trials.ReferenceRmsQ4);
            Assert.IsTrue(trials.CvPercent > TrialSet.MaxCvPercent);
        }

        [TestMethod]
        public void ClearForgetsTheTrials()
        {
            TrialSet trials = Filled(200, 205, 210);

            trials.Clear();

            Assert.AreEqual(0, trials.Count);
            Assert.AreEqual(Measured.Unavailable, trials.ReferenceRmsQ4);
            Assert.AreEqual(Measured.Unavailable, trials.CvPercent);
        }

        [TestMethod]
        public void BetterOfTwoPositionsIsTheReference()
        {
            TrialSet set = new TrialSet();
            Add(set, 300, 310, 320);
            set.BeginPosition(set.ReferenceRmsQ4);
            Assert.AreEqual(0, set.Count);
            Assert.AreEqual(310, set.ReferenceRmsQ4);

            // Trials of the second position that do not agree leave the first's.
            Add(set, 200, 400, 600);
            Assert.AreEqual(310, set.ReferenceRmsQ4);
            Add(set, 600, 600, 600);
            Assert.AreEqual(600, set.ReferenceRmsQ4);

            set.BeginPosition(set.ReferenceRmsQ4);
            Add(set, 400, 400, 400);
            Assert.AreEqual(600, set.ReferenceRmsQ4);
            Assert.AreEqual(600, set.KeptRmsQ4);

            set.Clear();
            Assert.AreEqual(-1, set.ReferenceRmsQ4);
            Assert.AreEqual(-1, set.KeptRmsQ4);
        }

        private static TrialSet Filled(int first, int second, int third)
        {
            TrialSet trials = new TrialSet();
            trials.Add(first);
            trials.Add(second);
            trials.Add(third);
            return trials;
        }

        private static double CvPercent(int[] rms)
        {
            double mean = (rms[0] + rms[1] + rms[2]) / 3.0;
            double sum = 0;
            for (int trial = 0; trial < 3; trial++)
            {
                sum += (rms[trial] - mean) * (rms[trial] - mean);
            }

            return 100 * Math.Sqrt(sum / 2) / mean;
        }

        private static void Add(TrialSet set, int first, int second, int third)
        {
            set.Add(first);
            set.Add(second);
            set.Add(third);
        }
    }
}
