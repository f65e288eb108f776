using System;
using GluteSense.Detection;
using GluteSense.Firmware.Tests.Support;
using GluteSense.Protocol;
using GluteSense.Signal;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Detection
{
    /// <summary>Against the textbook formulas in double precision; tests/Host.Tests compares with the host's rule and its own quantiles.</summary>
    [TestClass]
    public class VerdictRuleTests
    {
        [TestMethod]
        public void BoundsAreThoseOfThePooledTTest()
        {
            SeededRandom random = new SeededRandom(4711);
            for (int trial = 0; trial < 300; trial++)
            {
                int reps = 3 + trial % 40;
                double[] before = Draw(random, 12, random.Between(-3000, 3000), 900);
                double[] after = Draw(random, reps, random.Between(-3000, 3000), 900);
                VerdictPacket result = Judge(before, after, false, trial % 2 == 1, WithheldReason.None);

                double difference = Mean(after) - Mean(before);
                double pooled = Math.Sqrt((Squares(before) + Squares(after)) / (before.Length + after.Length - 2));
                double error = pooled * Math.Sqrt(1.0 / before.Length + 1.0 / after.Length);
                double margin = StudentT.QuantileQ20(before.Length + after.Length - 2, trial % 2 == 1) / 1048576.0 * error;
                Near.AreEqual(difference, result.DifferenceQ12, 0.51);
                Near.AreEqual(difference - margin, result.LowerQ12, 0.6);
                Near.AreEqual(difference + margin, result.UpperQ12, 0.6);
                Near.AreEqual(Mean(before), result.ReferenceMeanQ12, 0.51);
                Near.AreEqual(Math.Sqrt(Squares(before) / (before.Length - 1)), result.ReferenceDeviationQ12, 1);
                double drop = 4096 * -Math.Log(1.25 + Math.Exp(Mean(before) / 4096) / 4);
                VerdictValue expected = difference + margin < 0 ? VerdictValue.Reduced
                    : difference - margin > drop ? VerdictValue.NotReduced : VerdictValue.Undecided;
                Assert.AreEqual((int)expected, (int)result.Value);
                Assert.AreEqual(12, result.ReferenceCount);
                Assert.AreEqual(reps, result.Count);
            }
        }

        [TestMethod]
        public void StridesAreComparedInBatchesOfTen()
        {
            SeededRandom random = new SeededRandom(99);
            for (int trial = 0; trial < 100; trial++)
            {
                double[] before = Draw(random, 60, 200, 900);
                double[] after = Draw(random, 30 + trial * 3, random.Between(-800, 600), 900);
                VerdictPacket result = Judge(before, after, true, false, WithheldReason.None);

                double[] first = Batches(before);
                double[] second = Batches(after);
                double pooled = Math.Sqrt((Squares(first) + Squares(second)) / (first.Length + second.Length - 2));
                double margin = StudentT.QuantileQ20(first.Length + second.Length - 2, false) / 1048576.0
                    * pooled * Math.Sqrt(1.0 / first.Length + 1.0 / second.Length);
                Near.AreEqual(Mean(second) - Mean(first), result.DifferenceQ12, 0.51);
                Near.AreEqual(Mean(second) - Mean(first) - margin, result.LowerQ12, 0.6);
                Near.AreEqual(Mean(second) - Mean(first) + margin, result.UpperQ12, 0.6);
                Assert.AreEqual(6, result.ReferenceCount);
                Assert.AreEqual(after.Length / 10, result.Count);
                Near.AreEqual(Math.Sqrt(Squares(first) / 5), result.ReferenceDeviationQ12, 1);
            }
        }

        [TestMethod]
        public void ReferencesMoveTheChangeThatHasToBeExcluded()
        {
            // Raw G/H of 1/4 and a glute four times as weak in its reference: a share of a half, whose drop by a fifth is ln(2/3), not ln(1.3125) as for the
            // raw share of a fifth. A difference between the two is excluded in one and not in the other.
            double[] before = Around(-5678, 12);
            double[] after = Around(-5678 - 1300, 12);
            VerdictPacket raw = new VerdictPacket();
            raw.NormalisationQ12 = Measured.UnavailableLogRatio;
            VerdictPacket normalised = new VerdictPacket();
            normalised.NormalisationQ12 = 5678;
            SegmentSums set = Sums(after, false);
            VerdictRule.Judge(Reference(before, false), set, WithheldReason.None, raw);
            VerdictRule.Judge(Reference(before, false), set, WithheldReason.None, normalised);

            Assert.AreEqual((int)VerdictValue.Reduced, (int)raw.Value);
            Assert.AreEqual((int)VerdictValue.Reduced, (int)normalised.Value);

            // Not reduced needs a difference that is not below 0 for certain.
            double[] spread = new double[] { -5678 - 900, -5678 + 900, -5678 - 900, -5678 + 900, -5678 - 900, -5678 + 900 };
            set = Sums(spread, false);
            VerdictRule.Judge(Reference(before, false), set, WithheldReason.None, raw);
            VerdictRule.Judge(Reference(before, false), set, WithheldReason.None, normalised);
            double lower = raw.LowerQ12;
            Assert.AreEqual((int)(lower > -4096 * Math.Log(1.3125) ? VerdictValue.NotReduced : VerdictValue.Undecided), (int)raw.Value);
            Assert.AreEqual((int)(lower > -4096 * Math.Log(1.5) ? VerdictValue.NotReduced : VerdictValue.Undecided), (int)normalised.Value);
        }

        [TestMethod]
        public void FewSegmentsAnIncompleteSetAndAFlawWithholdTheVerdict()
        {
            double[] twelve = Around(0, 12);
            Expect(WithheldReason.TooFewSegments, Judge(twelve, Around(-4000, 2), false, false, WithheldReason.None));
            Expect(WithheldReason.TooFewSegments, Judge(Around(0, 60), Around(-4000, 29), true, false, WithheldReason.None));
            Expect(WithheldReason.NoReferenceSet, Judge(Around(0, 11), Around(-4000, 10), false, false, WithheldReason.None));
            Expect(WithheldReason.NoReferenceSet, Judge(Around(0, 59), Around(-4000, 60), true, false, WithheldReason.None));
            VerdictPacket off = Judge(twelve, Around(-4000, 10), false, false, WithheldReason.ElectrodeOff);
            Expect(WithheldReason.ElectrodeOff, off);
            Assert.AreEqual(10, off.Count);
            Assert.AreEqual(12, off.ReferenceCount);
        }

        [TestMethod]
        public void EqualSegmentsDoNotDivideByZero()
        {
            double[] same = new double[] { 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100 };
            VerdictPacket result = Judge(same, same, false, false, WithheldReason.None);

            Assert.AreEqual((int)VerdictValue.NotReduced, (int)result.Value);
            Assert.AreEqual(0, result.LowerQ12);
            Assert.AreEqual(0, result.UpperQ12);
        }

        private static void Expect(WithheldReason reason, VerdictPacket result)
        {
            Assert.AreEqual((int)VerdictValue.Withheld, (int)result.Value);
            Assert.AreEqual((int)reason, (int)result.Reason);
            Assert.AreEqual(Measured.UnavailableLogRatio, result.DifferenceQ12);
            Assert.AreEqual(Measured.UnavailableLogRatio, result.LowerQ12);
            Assert.AreEqual(Measured.UnavailableLogRatio, result.UpperQ12);
        }

        private static VerdictPacket Judge(double[] before, double[] after, bool ofStrides, bool ofScreening, WithheldReason flaw)
        {
            VerdictPacket result = new VerdictPacket();
            result.Options = ofScreening ? VerdictPacket.OfScreening : 0;
            result.NormalisationQ12 = Measured.UnavailableLogRatio;
            VerdictRule.Judge(Reference(before, ofStrides), Sums(after, ofStrides), flaw, result);
            return result;
        }

        private static ReferenceSet Reference(double[] values, bool ofStrides)
        {
            ReferenceSet set = new ReferenceSet(ofStrides ? ReferenceSet.Strides : ReferenceSet.Reps);
            for (int index = 0; index < values.Length; index++)
            {
                set.Add((int)values[index]);
            }

            return set;
        }

        private static SegmentSums Sums(double[] values, bool ofStrides)
        {
            SegmentSums sums = new SegmentSums();
            sums.Begin(ofStrides);
            for (int index = 0; index < values.Length; index++)
            {
                sums.Include((int)values[index]);
            }

            return sums;
        }

        private static double[] Draw(SeededRandom random, int count, int mean, int spread)
        {
            double[] values = new double[count];
            for (int index = 0; index < count; index++)
            {
                values[index] = mean + random.Between(-spread, spread) + random.Between(-spread, spread);
            }

            return values;
        }

        private static double[] Around(int mean, int count)
        {
            double[] values = new double[count];
            for (int index = 0; index < count; index++)
            {
                values[index] = mean + (index % 2 == 0 ? 200 : -200);
            }

            return values;
        }

        private static double[] Batches(double[] strides)
        {
            double[] means = new double[strides.Length / 10];
            for (int stride = 0; stride < means.Length * 10; stride++)
            {
                means[stride / 10] += strides[stride] / 10;
            }

            return means;
        }

        private static double Mean(double[] values)
        {
            double sum = 0;
            for (int index = 0; index < values.Length; index++)
            {
                sum += values[index];
            }

            return sum / values.Length;
        }

        private static double Squares(double[] values)
        {
            double mean = Mean(values);
            double sum = 0;
            for (int index = 0; index < values.Length; index++)
            {
                sum += (values[index] - mean) * (values[index] - mean);
            }

            return sum;
        }
    }
}
