using GluteSense.Hardware.Spice;
using GluteSense.Hardware.Tests.Support;

namespace GluteSense.Hardware.Tests.Spice;

/// <summary>A front end that is drawn wrong on purpose: the check that must see it does, and names what it measured.</summary>
[TestClass]
public sealed class BrokenFrontEndTests
{
    [TestMethod]
    public void The_drawn_front_end_keeps_every_limit() => Assert.AreEqual("", Findings(_ => { }, new SpiceCheck(), new NoiseCheck()));

    [TestMethod]
    public void A_larger_filter_capacitor_moves_the_upper_corner() =>
        Assert.Contains("corner_high = ", Findings(copy => copy.SetProperty("channel.kicad_sch", "C107", "Value", "47n"), new SpiceCheck()));

    [TestMethod]
    public void A_hundredfold_input_resistor_is_too_much_noise() =>
        Assert.Contains("noise_front_end = ", Findings(copy => copy.SetProperty("channel.kicad_sch", "R101", "Value", "3.9M"), new NoiseCheck()));

    [TestMethod]
    public void A_smaller_input_resistor_lets_a_fault_through() =>
        Assert.Contains("electrode_current_fault = ", Findings(copy => copy.SetProperty("channel.kicad_sch", "R101", "Value", "22k"), new FaultCheck()));

    [TestMethod]
    public void Capacitors_of_20_percent_do_not_hold_the_corners() =>
        Assert.Contains(
            "tolerance_corner_low_",
            Findings(copy => copy.SetProperty("channel.kicad_sch", "C105", "Tolerance", "20%"), new ToleranceCheck(boards: 20)));

    [TestMethod]
    public void A_model_of_the_virtual_wearable_that_is_not_this_front_end_is_found() =>
        Assert.Contains(
            "gain_against_model = ", Findings(copy => copy.Replace("front-end.json", "\"gain\": 1000,", "\"gain\": 1100,"), new SpiceCheck()));

    [TestMethod]
    [DataRow("response.cir", "R105", "20k", "gain", 970, 1030)]
    [DataRow("response.cir", "C105", "47n", "corner_low", 19, 21)]
    [DataRow("rejection.cir", "R103", "10M", "cmrr_unequal_50hz", 80, 1000)]
    [DataRow("offset.cir", "R105", "10.0k", "amplifier_output_offset_plus", 0, 2.9)]
    [DataRow("recovery.cir", "C105", "1u", "recovery_up", 0, 100)]
    [DataRow("offset.cir", "R507", "10", "pin_saturated_minus", 3.18, 3.3)]
    [DataRow("electrode-off.cir", "R118", "1M", "electrode_off_plus", 0, 40)]
    [DataRow("electrode-off.cir", "R503", "1k", "electrode_off_pin", 3.18, 3.3)]
    [DataRow("start-up.cir", "C502", "100u", "start_up", 0, 450)]
    [DataRow("supply.cir", "R103", "10M", "supply_gain", 0, 1)]
    public void A_bench_sees_what_it_is_there_to_see(string bench, string reference, string value, string id, double least, double most)
    {
        Needs.Kicad();
        Needs.NgSpice();
        var project = new HardwareProject(Repository.Hardware, FirmwareBoard.Compiled);

        double drawn = Run(CircuitChanges.None);
        double broken = Run(new CircuitChanges { TrueValue = (part, nominal) => part.Reference == reference ? EngineeringValue.Parse(value) : nominal });

        Assert.IsTrue(drawn >= least && drawn <= most, $"{drawn}");
        Assert.IsFalse(broken >= least && broken <= most, $"{broken}");

        double Run(CircuitChanges changes) => SpiceCheck.Value(project.Spice.Run(bench, SpiceCircuit.Write(project.Netlist, changes)), id);
    }

    private static string Findings(Action<HardwareCopy> breakIt, params IHardwareCheck[] checks)
    {
        Needs.Kicad();
        Needs.NgSpice();
        using HardwareCopy copy = HardwareCopy.OfHardware();
        breakIt(copy);
        return string.Join('\n', copy.Failing(checks).Values);
    }
}
