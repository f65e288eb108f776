using GluteSense.Hardware.Spice;
using GluteSense.Simulator.Signals;

namespace GluteSense.Hardware.Tests.Spice;

[TestClass]
public sealed class NoiseBudgetTests
{
    private static readonly FrontEndFile _model = FrontEndFile.Parse(
        """{"gain":1000,"lowGain":500,"biasVolts":1.4,"highPassHz":20,"lowPassHz":450,"lowRailVolts":0.1,"highRailVolts":3.2,"inputNoiseMicrovolts":1.75,"electrodeOhms":10000,"adcNoiseCounts":3}""");

    [TestMethod]
    public void The_noise_bandwidth_is_the_area_under_the_squared_response()
    {
        // Rectangles of 0.1 Hz; behind 20 kHz lie 1e-9 of the area.
        double area = 0;
        for (double hz = 0.05; hz < 20000; hz += 0.1)
        {
            area += 0.1 * Math.Pow(hz / 20, 4) / (1 + Math.Pow(hz / 20, 4)) / (1 + Math.Pow(hz / 450, 8));
        }

        Assert.AreEqual(area, Budget("30.1k", "39k").BandwidthHz, 0.5);
    }

    [TestMethod]
    public void A_kiloohm_makes_the_well_known_four_nanovolts() => Assert.AreEqual(4.07, Term(Budget("30.1k", "0.5k"), "input resistors"), 0.01);

    [TestMethod]
    public void The_amplifier_s_output_noise_is_divided_by_its_gain() => Assert.AreEqual(200 / 11.0, Term(Budget("10k", "39k"), "INA333, output"), 1e-9);

    [TestMethod]
    public void The_sum_is_that_of_powers()
    {
        NoiseBudget budget = Budget("30.1k", "39k");

        double hypotenuse = Math.Sqrt(Math.Pow(budget.FrontEndMicrovolts, 2) + Math.Pow(3 * 0.805664, 2) + Math.Pow(0.805664, 2) / 12);
        Assert.AreEqual(hypotenuse, budget.TotalMicrovolts, 1e-4);
    }

    [TestMethod]
    public void A_missing_resistor_is_named()
    {
        var error = Assert.ThrowsExactly<FormatException>(() => new NoiseBudget(new DrawnParts().Add("R101", "39k", "/a", "/b").ToNetlist(), _model));

        Assert.Contains("R105", error.Message);
    }

    private static double Term(NoiseBudget budget, string what) => budget.Terms.Single(term => term.What == what).Nanovolts;

    private static NoiseBudget Budget(string gainResistor, string inputResistor)
    {
        DrawnParts parts = new DrawnParts().Add("R105", gainResistor, "/a", "/b").Add("R101", inputResistor, "/a", "/b").Add("R102", inputResistor, "/a", "/b");
        return new NoiseBudget(parts.Add("R109", "10.0k", "/a", "/b").Add("R110", "9.53k", "/a", "/b").ToNetlist(), _model);
    }
}
