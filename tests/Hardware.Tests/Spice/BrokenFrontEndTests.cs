using GluteSense.Hardware.Spice;
using GluteSense.Hardware.Tests.Support;

namespace GluteSense.Hardware.Tests.Spice;

/// <summary>A front end that is drawn wrong on purpose: the check that must see it does, and names what it measured.</summary>
[TestClass]
public sealed class BrokenFrontEndTests
{
    [TestMethod]
    public void The_drawn_front_end_keeps_every_limit() => Assert.AreEqual("", Findings(_ => { }, new SpiceCheck(), new NoiseCheck(), new FaultCheck()));

    [TestMethod]
    public void A_larger_filter_capacitor_moves_the_upper_corner() => Finds("corner_high = ", new SpiceCheck(), "C107", "Value", "47n");

    [TestMethod]
    public void A_smaller_coupling_capacitor_moves_the_lower_corner() => Finds("corner_low = ", new SpiceCheck(), "C105", "Value", "47n");

    [TestMethod]
    public void Another_gain_resistor_is_another_gain() => Finds("gain = ", new SpiceCheck(), "R105", "Value", "20k");

    [TestMethod]
    public void Electrode_off_resistors_of_10_megaohms_cost_the_rejection_of_mains() =>
        Finds("cmrr_unequal_50hz = ", new SpiceCheck(), "R103", "Value", "10M");

    [TestMethod]
    public void A_threshold_that_no_output_reaches_finds_no_electrode_off() =>
        Finds("electrode_off_pin = ", new SpiceCheck(), "R503", "Value", "1k", "electrodes.kicad_sch");

    [TestMethod]
    public void A_hundredfold_input_resistor_is_too_much_noise() => Finds("noise_front_end = ", new NoiseCheck(), "R101", "Value", "3.9M");

    [TestMethod]
    public void A_smaller_input_resistor_lets_a_fault_through() => Finds("electrode_current_fault = ", new FaultCheck(), "R101", "Value", "22k");

    [TestMethod]
    public void Capacitors_of_20_percent_do_not_hold_the_corners() =>
        Finds("tolerance_corner_low_", new ToleranceCheck(boards: 20), "C105", "Tolerance", "20%");

    [TestMethod]
    public void A_model_of_the_virtual_wearable_that_is_not_this_front_end_is_found() =>
        Assert.Contains(
            "gain_against_model = ", Findings(copy => copy.Replace(FrontEndFile.Name, "\"gain\": 1000,", "\"gain\": 1100,"), new SpiceCheck()));

    private static void Finds(string finding, IHardwareCheck check, string reference, string property, string value, string sheet = "channel.kicad_sch") =>
        Assert.Contains(finding, Findings(copy => copy.SetProperty(sheet, reference, property, value), check));

    private static string Findings(Action<HardwareCopy> breakIt, params IHardwareCheck[] checks)
    {
        Needs.Kicad();
        Needs.NgSpice();
        using HardwareCopy copy = HardwareCopy.OfHardware();
        breakIt(copy);
        return string.Join('\n', copy.Failing(checks).Values);
    }
}
