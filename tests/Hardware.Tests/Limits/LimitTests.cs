using GluteSense.Hardware.Limits;

namespace GluteSense.Hardware.Tests.Limits;

[TestClass]
public sealed class LimitTests
{
    [TestMethod]
    [DataRow(0.999, false)]
    [DataRow(1.0, true)]
    [DataRow(2.0, true)]
    [DataRow(2.001, false)]
    [DataRow(double.NaN, false)]
    [DataRow(double.PositiveInfinity, false)]
    public void Bounds_belong_to_the_range(double value, bool holds)
    {
        var limit = new Limit("x", "what", 1, 2, "V");

        Assert.AreEqual(holds, limit.Complaint(new Measurement("x", value, "V")) is null);
    }

    [TestMethod]
    public void Nothing_but_a_number_keeps_a_one_sided_limit()
    {
        var limit = new Limit("x", "what", 1, null, "V");

        Assert.IsNull(limit.Complaint(new Measurement("x", 1e9, "V")));
        Assert.IsNotNull(limit.Complaint(new Measurement("x", double.PositiveInfinity, "V")));
        Assert.IsNotNull(limit.Complaint(new Measurement("x", double.NaN, "V")));
    }

    [TestMethod]
    public void The_complaint_names_number_bounds_and_quantity()
    {
        string? complaint = new Limit("corner", "Upper corner", 430, 470, "Hz").Complaint(new Measurement("corner", 512.34, "Hz"));

        Assert.AreEqual("corner = 512.3 Hz is outside its limits (at least 430 Hz, at most 470 Hz): Upper corner", complaint);
    }

    [TestMethod]
    public void Another_unit_is_no_measurement_of_the_limit()
    {
        Assert.Contains("'mV'", new Limit("x", "what", 1, 2, "V").Complaint(new Measurement("x", 1.5, "mV"))!);
    }
}
