using GluteSense.Host.Statistics;
using GluteSense.Protocol;
using GluteSense.Validation.Studies.Verdicts;
using GluteSense.Simulator.Signals;

namespace GluteSense.Validation.Tests.Studies.Verdicts;

[TestClass]
public sealed class VerdictStudyTests
{
    private static readonly Lazy<StudyPart> Part = new(() => new VerdictStudy().Run(StudyScale.Test));

    [TestMethod]
    public void Every_limit_of_the_verdict_holds()
    {
        string[] broken = [.. Part.Value.Limits.Where(limit => !limit.Holds).Select(limit => $"{limit.Measured} {limit.Statement}")];

        Assert.IsTrue(Part.Value.Limits.Count >= 20, "A limit is missing.");
        Assert.AreEqual(0, broken.Length, string.Join("; ", broken));
    }

    [TestMethod]
    public void Every_row_adds_up_and_names_a_condition_of_its_own()
    {
        VerdictRow[] rows = [.. Part.Value.Rows.Cast<VerdictRow>()];

        foreach (VerdictRow row in rows)
        {
            Assert.AreEqual(100, row.ReducedPct + row.NotReducedPct + row.UndecidedPct + row.WithheldPct, 1e-9, row.Condition);
        }

        Assert.AreEqual(rows.Length, rows.Select(row => (row.Condition, row.Share, row.Segments)).Distinct().Count());
    }

    [TestMethod]
    public void Every_length_from_3_to_60_is_judged_at_every_share()
    {
        VerdictRow[] dropped = [.. Part.Value.Rows.Cast<VerdictRow>().Where(row => row.Condition == "reps, share 20 % lower")];

        Assert.AreEqual(3 * 58, dropped.Length);
        Assert.AreEqual(3, dropped.Min(row => row.Segments));
        Assert.AreEqual(60, dropped.Max(row => row.Segments));
    }

    [TestMethod]
    public void Every_table_has_as_many_cells_as_columns()
    {
        foreach (StudyTable table in Part.Value.Tables)
        {
            Assert.IsTrue(table.Cells.Count > 0 && table.Cells.All(row => row.Count == table.Columns.Count), table.Caption);
        }
    }

    [TestMethod]
    public void Simulated_power_is_that_of_the_noncentral_t_distribution()
    {
        foreach (VerdictRow row in Part.Value.Rows.Cast<VerdictRow>().Where(row => row.Condition == "reps, share 20 % lower"))
        {
            // Four standard errors of 4000 trials, and a little for rates near 100 %.
            double exact = RepTrials.Exact(row.Share, row.Segments, 0.2);
            Assert.AreEqual(exact, row.ReducedPct, 2 * Findings.MonteCarloPct(exact, 4_000) + 0.1, $"{row.Segments} at {row.Share}");
        }
    }

    [TestMethod]
    public void Exact_power_without_a_difference_is_the_level()
    {
        Assert.AreEqual(5, ExactPower.Percent(0, 0.2, 10, 12, 0.05), 0.001);
        Assert.AreEqual(1, ExactPower.Percent(0, 0.2, 3, 12, 0.01), 0.001);
    }

    [TestMethod]
    public void With_thousands_of_values_exact_power_is_the_normal_test()
    {
        // Difference of 2 standard errors: Φ(2 − 1.644854) = .63875.
        double difference = -2 * Math.Sqrt(2.0 / 20_000);

        Assert.AreEqual(63.87, ExactPower.Percent(difference, 1, 20_000, 20_000, 0.05), 0.02);
    }

    [TestMethod]
    public void The_generator_scatters_as_the_published_coefficients_of_variation_say()
    {
        // ln(1 + .165²) = .026861, ln(1 + .134²) = .017797: sd .211324.
        Assert.AreEqual(0.211324, LogRatioSource.Sd, 1e-6);

        LogRatioSample drawn = LogRatioSample.Of(new LogRatioSource(1, 0).Reps(100_000, 0.4));
        Assert.AreEqual(0.211324, drawn.Sd, 4 * 0.211324 / Math.Sqrt(200_000));
        Assert.AreEqual(0.4, drawn.Mean, 4 * 0.211324 / Math.Sqrt(100_000));
    }

    [TestMethod]
    [DataRow(0.0)]
    [DataRow(0.3)]
    [DataRow(0.5)]
    public void Strides_have_the_correlation_and_the_spread_that_they_were_asked_for(double correlation)
    {
        double[] strides = new LogRatioSource(2, 0).Strides(100_000, 0, correlation);
        double products = 0;
        double squares = 0;
        for (int stride = 1; stride < strides.Length; stride++)
        {
            products += strides[stride] * strides[stride - 1];
            squares += strides[stride] * strides[stride];
        }

        Assert.AreEqual(correlation, products / squares, 0.013);
        Assert.AreEqual(0.211324, Math.Sqrt(squares / (strides.Length - 1)), 0.003);
    }

    [TestMethod]
    public void A_continued_series_keeps_its_correlation_over_the_seam()
    {
        LogRatioSource source = new(3, 0);
        double products = 0;
        for (int trial = 0; trial < 20_000; trial++)
        {
            double last = source.Strides(5, 0, 0.5)[^1];
            products += last * source.MoreStrides(1, 0, 0.5)[0];
        }

        Assert.AreEqual(0.5, products / 20_000 / (0.211324 * 0.211324), 0.04);
    }

    [TestMethod]
    public void A_wander_leaves_the_mean_and_widens_the_batches()
    {
        double[] wander = new LogRatioSource(4, 0).Wander(new double[60], 0.1);

        Assert.AreEqual(0, wander.Average(), 1e-12);
        Assert.AreEqual(0.005, wander.Average(value => value * value), 1e-12);
    }

    [TestMethod]
    public void A_dropped_set_has_a_share_20_percent_lower()
    {
        LogRatioSource source = new(5, 0);
        double reference = 0;
        double set = 0;
        for (int trial = 0; trial < 2_000; trial++)
        {
            Verdict verdict = RepTrials.Trial(source, 0.35, 10, 0.2);
            reference += verdict.ReferenceMean / 2_000;
            set += verdict.Set.Mean / 2_000;
        }

        double shareBefore = Math.Exp(reference) / (1 + Math.Exp(reference));
        double shareAfter = Math.Exp(set) / (1 + Math.Exp(set));
        Assert.AreEqual(0.35, shareBefore, 0.002);
        Assert.AreEqual(0.28, shareAfter, 0.002);
    }

    [TestMethod]
    public void Accepted_reference_trials_keep_the_error_of_three()
    {
        LogRatioSource source = new(6, 0);
        double squares = 0;
        for (int side = 0; side < 20_000; side++)
        {
            (double reference, double cv) = SideTrials.Calibrate(source, 0.12);
            Assert.IsTrue(cv <= 0.12);
            squares += (reference - 1) * (reference - 1);
        }

        // The mean of normal values is independent of their spread: accepting by it changes nothing but a touch through the mean in the CV.
        Assert.AreEqual(0.12 / Math.Sqrt(3), Math.Sqrt(squares / 20_000), 0.002);
    }

    [TestMethod]
    public void Usual_welch_and_pooled_tests_agree_with_a_set_by_hand()
    {
        // Difference 3, standard error sqrt(2/3), 4 degrees: t = 3.674 against 2.1318.
        LogRatioSample high = LogRatioSample.Of([4, 5, 6]);
        LogRatioSample low = LogRatioSample.Of([1, 2, 3]);

        Assert.IsTrue(UsualMethods.IsLower(high, low) && UsualMethods.IsLowerByWelch(high, low));
        Assert.IsFalse(UsualMethods.IsLower(low, high) || UsualMethods.IsLowerByWelch(low, high));

        // Difference 1.74 of the same sets: t = 2.1311 stays below it; 1.745: 2.1372 does not.
        Assert.IsFalse(UsualMethods.IsLower(high, low with { Mean = 5 - 1.74 }));
        Assert.IsTrue(UsualMethods.IsLower(high, low with { Mean = 5 - 1.745 }));
    }

    [TestMethod]
    public void Every_fault_of_the_input_has_a_row_that_is_withheld()
    {
        VerdictRow[] rows = [.. Part.Value.Rows.Cast<VerdictRow>().Where(row => row.Condition.Contains("end to end", StringComparison.Ordinal))];

        foreach (string name in new[] { "electrode off", "rails in every rep", "rails all the time", "dead channel (constant)" })
        {
            Assert.AreEqual(100, rows.Single(row => row.Condition == name + ", end to end").WithheldPct, name);
        }

        Assert.AreEqual(6, rows.Count(row => row.Condition.StartsWith("glute at", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Codes_of_bridges_have_the_rest_and_the_effort_that_they_were_asked_for()
    {
        double effort = 0;
        double rest = 0;
        const int Trials = 20;
        for (int trial = 0; trial < Trials; trial++)
        {
            // The plateau of a rep from 1.5 to 2.5 s of every 4 s, and the rest before it up to 0.9 s.
            int[] codes = new BridgeCodes(8, trial, 10).Set(10, 1, InputFault.None)[3];
            for (int rep = 0; rep < 10; rep++)
            {
                effort += Power(codes, 2000 * rep + 750, 500) / (10 * Trials);
                rest += Power(codes, 2000 * rep, 450) / (10 * Trials);
            }
        }

        // Scatter of 13.4 % in amplitude adds 1.8 % of power; rest has 10 counts rms, and the converter adds its own noise.
        double noise = 100 + Esp32Adc.NominalNoiseCounts * Esp32Adc.NominalNoiseCounts;
        Assert.AreEqual(10_000 * 1.018 + noise, effort, 350);
        Assert.AreEqual(noise, rest, 3);
    }

    [TestMethod]
    public void A_lowered_glute_and_every_fault_are_in_the_left_glutes_codes_alone()
    {
        BridgeCodes codes = new(9, 0, 10);
        int[][] quiet = codes.Set(10, 0.1, InputFault.None);
        int[][] rails = codes.Set(10, 1, InputFault.RailsInReps);
        int[][] off = codes.Set(10, 1, InputFault.OffFromTheMiddle);

        Assert.AreEqual(100 + 109, Power(quiet[0], 750, 500), 60);
        Assert.IsTrue(off[0].Take(off[0].Length / 2).All(code => code < Board.RailHighCode) && off[0].Skip(off[0].Length / 2).All(code => code >= Board.RailHighCode));
        Assert.IsTrue(rails[0].Skip(750).Take(500).Count(IsAtRail) is > 200 and < 375, "Some of the samples of an effort, but no three quarters.");
        Assert.IsTrue(codes.Set(10, 1, InputFault.Constant)[0].Distinct().Count() == 1);
        foreach (int[][] set in new[] { quiet, rails, off })
        {
            Assert.AreEqual(0, set.Skip(1).Sum(channel => channel.Count(IsAtRail)));
        }
    }

    private static bool IsAtRail(int code) => code is <= Board.RailLowCode or >= Board.RailHighCode;

    private static double Power(int[] codes, int first, int count)
    {
        double mean = codes.AsSpan(first, count).ToArray().Average();
        return codes.AsSpan(first, count).ToArray().Average(code => (code - mean) * (code - mean));
    }

    [TestMethod]
    public void A_smaller_sample_is_withheld_by_name()
    {
        VerdictRow two = Part.Value.Rows.Cast<VerdictRow>().Single(row => row.Condition.StartsWith("two reps", StringComparison.Ordinal));

        Assert.AreEqual(100, two.WithheldPct);
        Assert.AreEqual(WithheldReason.TooFewSegments, RepTrials.Trial(new LogRatioSource(7, 0), 0.5, 2, 0.2).Reason);
    }
}
