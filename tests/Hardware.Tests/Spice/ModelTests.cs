using GluteSense.Hardware.Spice;
using GluteSense.Hardware.Tests.Support;
using GluteSense.Simulator.Signals;

namespace GluteSense.Hardware.Tests.Spice;

/// <summary>The macro-models against the figures of the makers' datasheets (hardware/PARTS.md).</summary>
[TestClass]
public sealed class ModelTests
{
    private const string Supply = "Vcc vcc 0 3.3\nVref ref 0 1.4\n";
    private const string Follower = "Vin in 0 dc 1.4 ac 1 pulse(0.5 2.5 1m 1n 1n 1 2)\nXa in out vcc 0 out TLV333\n";
    private const string Instrument = "Vp p 0 dc 1.4 ac 1\nVm m 0 1.4\nXu g1 m p 0 ref out vcc g2 INA333\n";

    [TestMethod]
    public void The_operational_amplifier_makes_55_nanovolts_per_root_hertz() =>
        Assert.AreEqual(55e-9, Measure(Follower, "noise v(out) Vin lin 1 100 100\nsetplot noise1\nlet x = onoise_spectrum"), 0.5e-9);

    [TestMethod]
    public void The_operational_amplifier_has_its_gain_bandwidth_of_350_kHz() =>
        Assert.AreEqual(350e3, Measure(Follower, "ac dec 200 1k 10meg\nlet below = vdb(out) + 10*log10(2)\nmeas ac x when below=0 fall=1"), 10e3);

    [TestMethod]
    public void The_operational_amplifier_slews_160_millivolts_a_microsecond() =>
        Assert.AreEqual(
            0.16e6, Measure(Follower, "tran 0.05u 1.02m 0.99m 0.05u\nmeas tran a when v(out)=1 rise=1\nmeas tran b when v(out)=2 rise=1\nlet x = 1/(b-a)"), 0.01e6);

    [TestMethod]
    public void The_operational_amplifier_reaches_70_millivolts_from_its_rails() =>
        Assert.AreEqual(3.23, Measure("Vin in 0 4\nXa in out vcc 0 out TLV333\n", "op\nlet x = v(out)"), 0.01);

    [TestMethod]
    public void The_instrumentation_amplifier_follows_its_gain_equation() =>
        Assert.AreEqual(1 + 100 / 30.1, Measure(Instrument + "Rg g1 g2 30.1k\n", "ac lin 1 100 100\nlet x = mag(out)"), 0.01);

    [TestMethod]
    public void The_instrumentation_amplifier_at_gain_1000_has_its_input_noise_of_50_nanovolts() =>
        Assert.AreEqual(50e-9, Measure(Instrument + "Rg g1 g2 100.1\n", "noise v(out) Vp lin 1 20 20\nsetplot noise1\nlet x = inoise_spectrum"), 1e-9);

    [TestMethod]
    public void The_instrumentation_amplifier_at_gain_1_adds_its_output_noise_of_200_nanovolts() =>
        Assert.AreEqual(
            Math.Sqrt(50e-9 * 50e-9 + 200e-9 * 200e-9),
            Measure(Instrument + "Rg g1 g2 1e12\n", "noise v(out) Vp lin 1 100 100\nsetplot noise1\nlet x = inoise_spectrum"),
            4e-9);

    [TestMethod]
    public void The_instrumentation_amplifier_rejects_no_more_than_the_80_dB_it_guarantees_at_gain_1() =>
        Assert.AreEqual(
            80, Measure("Vp p 0 dc 1.4 ac 1\nXu g1 p p 0 ref out vcc g2 INA333\nRg g1 g2 1e12\n", "ac lin 1 50 50\nlet x = -vdb(out)"), 1);

    [TestMethod]
    [DataRow("low high", "high low", 3.3, DisplayName = "neither")]
    [DataRow("high low", "high low", 0.0, DisplayName = "the first")]
    [DataRow("low high", "low high", 0.0, DisplayName = "the second")]
    public void Either_comparator_pulls_the_output_low_when_its_minus_input_is_the_larger(string minusAndPlusA, string plusAndMinusB, double expected)
    {
        string nodes = $"out {minusAndPlusA} 0 {plusAndMinusB} out vcc";

        Assert.AreEqual(expected, Measure($"Xc {nodes} MCP6547\nRpull out vcc 1meg\nVh high 0 2\nVl low 0 1.9\n", "op\nlet x = v(out)"), 0.01);
    }

    [TestMethod]
    public void The_switch_carries_a_milliampere_with_3_3_volts_at_its_gate()
    {
        double pin = Measure("Xq 0 vcc out BSS84\nRl out 0 3.3k\n", "op\nlet x = v(out)");

        Assert.IsGreaterThan(3.25, pin);
    }

    private static double Measure(string circuit, string control)
    {
        Needs.NgSpice();
        string bench = $"* model\n.include models.lib\n.include circuit.cir\n.control\n{control}\necho measured x $&x\n.endc\n.end\n";
        return new NgSpice(Path.Combine(Repository.Hardware, "spice"), FrontEndFile.Nominal).RunText("a model", bench, Supply + circuit).Single().Value;
    }
}
