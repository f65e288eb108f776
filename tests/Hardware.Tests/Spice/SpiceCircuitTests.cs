using GluteSense.Hardware.Spice;

namespace GluteSense.Hardware.Tests.Spice;

[TestClass]
public sealed class SpiceCircuitTests
{
    [TestMethod]
    public void Resistors_and_capacitors_carry_their_value_in_plain_numbers()
    {
        string circuit = Write(new DrawnParts().Add("R101", "220M", "/Left glute/P", "GND").Add("C101", "10p", "/Left glute/P", "AVDD"));

        Assert.Contains("R101 Left_glute.P 0 220000000\n", circuit);
        Assert.Contains("C101 Left_glute.P AVDD 1E-11\n", circuit);
    }

    [TestMethod]
    public void A_net_inside_a_sheet_is_another_node_than_the_sheet_s_pin_outside()
    {
        string circuit = Write(new DrawnParts().Add("R101", "39k", "/LEFT_GLUTE_P", "/Left glute/P"));

        Assert.Contains("R101 LEFT_GLUTE_P Left_glute.P 39000\n", circuit);
    }

    [TestMethod]
    public void An_amplifier_takes_its_pins_in_the_order_of_their_numbers()
    {
        string circuit = Write(new DrawnParts().Add("U101", "INA333", "/a", "/b", "/c", "GND", "VMID", "/f", "AVDD", "/h"));

        Assert.Contains("XU101 a b c 0 VMID f AVDD h INA333\n", circuit);
    }

    [TestMethod]
    public void A_gain_jumper_is_a_bridge_until_it_is_cut()
    {
        DrawnParts parts = new DrawnParts().Add("JP101", "gain 1000", "/Net-(JP101-A)", "VMID");

        Assert.Contains("RJP101 Net__JP101_A_ VMID 1m\n", Write(parts));
        Assert.DoesNotContain("JP101", SpiceCircuit.Write(parts.ToNetlist(), new CircuitChanges { HasOpenJumpers = true }));
    }

    [TestMethod]
    public void Connectors_test_points_processor_and_power_are_not_simulated()
    {
        string circuit = Write(new DrawnParts().Add("J501", "LEFT", "/x").Add("TP101", "INA", "/x").Add("R601", "10k", "/x", "/y").Add("U701", "BQ24074", "/x"));

        Assert.DoesNotContain("601", circuit);
        Assert.DoesNotContain("J501", circuit);
        Assert.DoesNotContain("TP101", circuit);
        Assert.DoesNotContain("U701", circuit);
    }

    [TestMethod]
    public void A_part_without_a_model_is_named() => Refuses("AD8237", new DrawnParts().Add("U101", "AD8237", "/a"));

    [TestMethod]
    public void A_part_without_one_of_its_pins_is_named() => Refuses("Q101 has no pin 3", new DrawnParts().Add("Q101", "BSS84", "/a", "AVDD"));

    [TestMethod]
    public void A_part_that_is_drawn_with_the_pins_of_another_is_named() =>
        Refuses("Pin 3 of D501 is at /c; that of a TPD4E1B06 is GND.", new DrawnParts().Add("D501", "TPD4E1B06", "/a", "GND", "/c", "/d", "/e", "/f"));

    [TestMethod]
    public void A_net_that_the_benches_need_and_nobody_drew_is_named() => Refuses("'LEFT_HAMSTRING_N'", new DrawnParts().Without("/LEFT_HAMSTRING_N"));

    private static void Refuses(string named, DrawnParts parts) => Assert.Contains(named, Assert.ThrowsExactly<FormatException>(() => Write(parts)).Message);

    private static string Write(DrawnParts parts) => SpiceCircuit.Write(parts.ToNetlist(), CircuitChanges.None);
}
