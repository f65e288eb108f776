using GluteSense.Hardware.Checks;

namespace GluteSense.Hardware.Tests.Checks;

[TestClass]
public sealed class ErcViolationTests
{
    private const string Report = """
        {
          "sheets": [
            { "path": "/", "violations": [] },
            { "path": "/Power/", "violations": [
              { "type": "power_pin_not_driven", "severity": "error", "description": "Input Power pin not driven",
                "items": [ { "description": "Symbol U701 Pin 1 [IN]" }, { "description": "Symbol C1 Pin 1" } ] } ] }
          ]
        }
        """;

    [TestMethod]
    public void A_report_is_read_sheet_by_sheet()
    {
        ErcViolation violation = ErcViolation.ReadReport(Report).Single();

        Assert.AreEqual(
            "error power_pin_not_driven on sheet /Power/: Input Power pin not driven (Symbol U701 Pin 1 [IN]; Symbol C1 Pin 1)",
            violation.ToString());
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("{}")]
    [DataRow("[]")]
    [DataRow("""{ "sheets": [ { "path": "/" } ] }""")]
    public void Anything_else_is_refused_rather_than_read_as_no_violation(string report) =>
        Assert.ThrowsExactly<FormatException>(() => ErcViolation.ReadReport(report));
}
