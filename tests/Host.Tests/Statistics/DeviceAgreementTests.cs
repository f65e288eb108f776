using GluteSense.Detection;
using GluteSense.Host.Statistics;
using GluteSense.Protocol;
using DeviceRule = GluteSense.Detection.VerdictRule;
using HostRule = GluteSense.Host.Statistics.VerdictRule;

namespace GluteSense.Host.Tests.Statistics;

/// <summary>
/// The device's verdict in integers against the same rule in double precision, on the very same log ratios in 1/4096: 20 000 sets and runs with shares of .2 to
/// .8 that dropped by 0 to 40 %, with and without references, at both levels.
/// </summary>
[TestClass]
public sealed class DeviceAgreementTests
{
    private const int Trials = 20_000;
    private const double Lsb = 1.0 / 4096;

    // Half a step of the packet, and what integers may cost before it is rounded (Detection.VerdictRule).
    private const double BoundError = Lsb / 2 + 1e-5;

    private static readonly Lazy<List<Trial>> Drawn = new(Draw);

    [TestMethod]
    public void Device_and_host_give_the_same_value_in_every_one_of_20_000_trials()
    {
        string[] different = [.. Drawn.Value.Where(trial => trial.Device.Value != trial.Host.Value).Select(trial => trial.ToString())];

        Assert.AreEqual(0, different.Length, string.Join("; ", different.Take(5)));
    }

    [TestMethod]
    public void Difference_and_bounds_agree_within_half_a_step_of_the_packet_and_a_hundred_thousandth()
    {
        foreach (Trial trial in Drawn.Value)
        {
            Interval exact = trial.Host.Difference!.Value;
            Assert.AreEqual(exact.Value, trial.Device.DifferenceQ12 * Lsb, BoundError, trial.ToString());
            Assert.AreEqual(exact.Lower, trial.Device.LowerQ12 * Lsb, BoundError, trial.ToString());
            Assert.AreEqual(exact.Upper, trial.Device.UpperQ12 * Lsb, BoundError, trial.ToString());
        }
    }

    [TestMethod]
    public void Counts_and_the_reference_sets_mean_and_SD_agree_within_a_step_of_the_packet()
    {
        foreach (Trial trial in Drawn.Value)
        {
            Assert.AreEqual(trial.Host.Count, trial.Device.Count, trial.ToString());
            Assert.AreEqual(trial.Host.ReferenceCount, trial.Device.ReferenceCount, trial.ToString());
            Assert.AreEqual(trial.Host.ReferenceMean, trial.Device.ReferenceMeanQ12 * Lsb, BoundError, trial.ToString());
            Assert.AreEqual(trial.Host.ReferenceSd, trial.Device.ReferenceDeviationQ12 * Lsb, Lsb, trial.ToString());
        }
    }

    [TestMethod]
    public void The_trials_reach_every_verdict_of_reps_and_of_strides_at_both_levels_often()
    {
        foreach (IGrouping<(bool OfRun, bool OfScreening), Trial> kind in Drawn.Value.GroupBy(trial => (trial.OfRun, trial.OfScreening)))
        {
            foreach (VerdictValue value in new[] { VerdictValue.Reduced, VerdictValue.NotReduced, VerdictValue.Undecided })
            {
                Assert.IsGreaterThan(100, kind.Count(trial => trial.Host.Value == value), $"{kind.Key}: {value}");
            }
        }
    }

    private static List<Trial> Draw()
    {
        var random = new Random(20_000);
        List<Trial> trials = [];
        for (int index = 0; index < Trials; index++)
        {
            trials.Add(DrawOne(index, random));
        }

        return trials;
    }

    private static Trial DrawOne(int index, Random random)
    {
        bool ofRun = random.Next(2) == 1;
        bool ofScreening = random.Next(2) == 1;
        int units = ofRun ? random.Next(3, 201) : random.Next(3, 61);
        double share = 0.2 + 0.6 * random.NextDouble();
        double drop = 0.4 * random.NextDouble();
        double sd = 0.05 + 0.35 * random.NextDouble();
        int normalisationQ12 = random.Next(2) == 1 ? Measured(1.5 * (2 * random.NextDouble() - 1)) : SegmentPacket.UnavailableLogRatio;
        double normalisation = normalisationQ12 == SegmentPacket.UnavailableLogRatio ? 0 : normalisationQ12 * Lsb;

        // The share is that of activations where there are references.
        double before = Math.Log(share / (1 - share)) - normalisation;
        double lowered = (1 - drop) * share;
        double after = Math.Log(lowered / (1 - lowered)) - normalisation;
        int batch = ofRun ? SegmentSums.BatchStrides : 1;
        int[] reference = Segments(random, ofRun ? ReferenceSet.Strides : ReferenceSet.Reps, before, sd, ofRun);
        int[] set = Segments(random, units * batch + random.Next(batch), after, sd, ofRun);

        VerdictPacket device = OnDevice(reference, set, ofRun, ofScreening, normalisationQ12);
        Verdict host = HostRule.Judge(
            [.. reference.Select(value => value * Lsb)],
            [.. set.Select(value => value * Lsb)],
            ofRun ? SegmentKind.Strides : SegmentKind.Reps,
            ofScreening ? VerdictLevel.Screening : VerdictLevel.Single,
            normalisation);
        return new Trial(index, ofRun, ofScreening, units, device, host);
    }

    private static VerdictPacket OnDevice(int[] reference, int[] set, bool ofRun, bool ofScreening, int normalisationQ12)
    {
        var learned = new ReferenceSet(ofRun ? ReferenceSet.Strides : ReferenceSet.Reps);
        foreach (int value in reference)
        {
            learned.Add(value);
        }

        var sums = new SegmentSums();
        sums.Begin(ofRun);
        foreach (int value in set)
        {
            sums.Include(value);
        }

        var result = new VerdictPacket { Options = ofScreening ? VerdictPacket.OfScreening : 0, NormalisationQ12 = normalisationQ12 };
        DeviceRule.Judge(learned, sums, WithheldReason.None, result);
        return result;
    }

    private static int[] Segments(Random random, int count, double mean, double sd, bool ofRun)
    {
        int[] values = new int[count];
        double common = 0;
        for (int index = 0; index < count; index++)
        {
            if (ofRun && index % SegmentSums.BatchStrides == 0)
            {
                // Strides that follow each other resemble each other, so batches scatter too.
                common = sd * Normal(random);
            }

            values[index] = Measured(mean + common + sd * Normal(random));
        }

        return values;
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static int Measured(double logRatio) => (int)Math.Round(logRatio / Lsb);

    private sealed record Trial(int Index, bool OfRun, bool OfScreening, int Units, VerdictPacket Device, Verdict Host)
    {
        public override string ToString() =>
            FormattableString.Invariant($"trial {Index}, {Units} {(OfRun ? "batches" : "reps")}: device {Device.Value}, host {Host.Value} {Host.Difference}");
    }
}
