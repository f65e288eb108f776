using System;
using GluteSense.Detection;
using GluteSense.Firmware.Tests.Support;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Detection
{
    [TestClass]
    public class RepCueTests
    {
        // What the limit of RepCue was chosen by, with the model of CuedPercent below: log-normal amplitudes from rep to rep, CV 16.5 % (glute) and
        // 13.4 % (hamstring); reps of 30, 50 and 80 blocks of 50 ms with ramps of half a second; powers of single blocks scatter by 33 % (25
        // samples); a reference set of 12, redrawn for every wearer; a look at every block from 0.5 s on. 20 000 wearers with 10 reps each:
        // % of unchanged reps with a false cue / % of reps with a 20 % lower share (of 0.5) that are cued, by the limit k in SD:
        //   k     30 blocks    50 blocks    80 blocks
        //   2.0   6.5 / 54.9   6.7 / 56.6   7.0 / 57.6
        //   2.5   3.0 / 38.4   3.2 / 40.0   3.3 / 41.1
        //   2.7   2.2 / 32.5   2.3 / 34.0   2.5 / 35.1
        //   2.8   1.9 / 29.8   2.0 / 31.2   2.1 / 32.3
        //   2.9   1.7 / 27.1   1.7 / 28.6   1.8 / 29.6
        // k = 742/256 = 2.90 keeps 2 % in all. With one look at the end of the rep and no scatter of blocks 2.45 would do.
        private const double Limit = 742 / 256.0;
        private const double GluteSpread = 0.1639;
        private const double HamstringSpread = 0.1334;
        private const int Wearers = 1500;
        private const int RepsPerWearer = 10;

        [TestMethod]
        public void UnchangedRepsAreCuedInTwoPercentAtMost()
        {
            double falsePercent = CuedPercent(460, 0, 50);
            Assert.IsTrue(falsePercent <= 2, falsePercent.ToString());
            Assert.IsTrue(falsePercent > 1, falsePercent.ToString());
        }

        [TestMethod]
        public void UnchangedLongRepsAreCuedInTwoPercentAtMost()
        {
            double falsePercent = CuedPercent(461, 0, 80);
            Assert.IsTrue(falsePercent <= 2, falsePercent.ToString());
        }

        [TestMethod]
        public void RepWithAShareLowerByAFifthIsCuedMoreThanOnceInFour()
        {
            // At share 0.5: ln(0.4/0.6).
            double foundPercent = CuedPercent(462, -0.405, 50);
            Near.AreEqual(28.6, foundPercent, 2);
        }

        [TestMethod]
        public void DecisionIsThatOfDoublePrecision()
        {
            SeededRandom random = new SeededRandom(463);
            int cued = 0;
            for (int trial = 0; trial < 500; trial++)
            {
                ReferenceSet set = new ReferenceSet(ReferenceSet.Reps);
                double sum = 0;
                double squares = 0;
                for (int rep = 0; rep < ReferenceSet.Reps; rep++)
                {
                    int value = (int)(1000 + 900 * random.Gaussian());
                    sum += value;
                    squares += (double)value * value;
                    set.Add(value);
                }

                double limit = sum / 12 - Limit * Math.Sqrt((squares - sum * sum / 12) / 11);
                int logRatioQ12 = random.Between(-3500, 0);
                RepCue cue = new RepCue();
                cue.Begin(set);
                cue.Judge(logRatioQ12);
                if (logRatioQ12 < limit - 2 || logRatioQ12 > limit + 2)
                {
                    Assert.AreEqual(logRatioQ12 < limit, cue.IsCueing, trial.ToString());
                }

                cued += cue.IsCueing ? 1 : 0;
            }

            Assert.IsTrue(cued > 100 && cued < 400, cued.ToString());
        }

        [TestMethod]
        public void CueLastsUntilTheRepEnds()
        {
            RepCue cue = new RepCue();
            cue.Begin(Learned());
            cue.Judge(-4000);
            Assert.IsTrue(cue.IsCueing);

            cue.Judge(4000);
            Assert.IsTrue(cue.IsCueing);

            cue.EndRep();
            Assert.IsFalse(cue.IsCueing);
        }

        [TestMethod]
        public void NothingIsCuedBeforeTheReferenceSetIsComplete()
        {
            ReferenceSet set = new ReferenceSet(2);
            set.Add(1000);
            RepCue cue = new RepCue();
            cue.Begin(set);

            cue.Judge(-40000);

            Assert.IsFalse(cue.IsCueing);
        }

        [TestMethod]
        public void NewSetEndsTheCueOfTheOneBefore()
        {
            RepCue cue = new RepCue();
            cue.Begin(Learned());
            cue.Judge(-4000);

            cue.Begin(Learned());

            Assert.IsFalse(cue.IsCueing);
        }

        private static ReferenceSet Learned()
        {
            ReferenceSet set = new ReferenceSet(2);
            set.Add(900);
            set.Add(1100);
            return set;
        }

        /// <summary>Reps cued of reps whose log ratio is shifted, in %, every wearer with a reference set of unshifted ones.</summary>
        private static double CuedPercent(int seed, double shift, int blocks)
        {
            SeededRandom random = new SeededRandom(seed);
            int cued = 0;
            for (int wearer = 0; wearer < Wearers; wearer++)
            {
                RepCue cue = new RepCue();
                ReferenceSet set = new ReferenceSet(ReferenceSet.Reps);
                cue.Begin(set);
                for (int rep = 0; rep < ReferenceSet.Reps; rep++)
                {
                    set.Add(Rep(random, cue, 0, blocks));
                }

                for (int rep = 0; rep < RepsPerWearer; rep++)
                {
                    Rep(random, cue, shift, blocks);
                    cued += cue.IsCueing ? 1 : 0;
                    cue.EndRep();
                }
            }

            return 100.0 * cued / (Wearers * RepsPerWearer);
        }

        /// <summary>Shows a rep to the cue block by block; the log ratio of the whole rep.</summary>
        private static int Rep(SeededRandom random, RepCue cue, double shift, int blocks)
        {
            double ratio = Math.Exp(2 * (shift + GluteSpread * random.Gaussian() - HamstringSpread * random.Gaussian()));
            double glute = 0;
            double hamstring = 0;
            int logRatioQ12 = 0;
            for (int block = 0; block < blocks; block++)
            {
                // A rep is seen to begin at two fifths of its ramp.
                double fromStart = (block + 4.5) * 0.1;
                double toEnd = (blocks - block + 3.5) * 0.1;
                double ramp = fromStart < toEnd ? fromStart : toEnd;
                double power = ramp < 1 ? ramp * ramp : 1;
                glute += power * ratio * BlockScatter(random);
                hamstring += power * BlockScatter(random);
                if (block >= 9)
                {
                    logRatioQ12 = (int)(4096 * 0.5 * Math.Log(glute / hamstring));
                    cue.Judge(logRatioQ12);
                }
            }

            return logRatioQ12;
        }

        /// <summary>Mean 1 and CV 33 %, even: over ten blocks and more its form does not matter.</summary>
        private static double BlockScatter(SeededRandom random)
        {
            return 0.423 + 1.154 * random.Uniform();
        }
    }
}
