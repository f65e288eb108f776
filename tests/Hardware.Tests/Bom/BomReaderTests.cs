using GluteSense.Hardware.Bom;

namespace GluteSense.Hardware.Tests.Bom;

[TestClass]
public sealed class BomReaderTests
{
    private const string Heading = "references,quantity,value,footprint,manufacturer,mpn,alternatives,cost_1,cost_10,cost_100,note\n";

    [TestMethod]
    public void A_row_is_read_column_by_column()
    {
        BomRow row = BomReader.Read(Heading + "R1 R2,2,10k,Lib:R,Maker,M-1,\"A, B\",0.5,0.25,.125,note\n").Single();

        Assert.AreEqual(2, row.Line);
        CollectionAssert.AreEqual(new[] { "R1", "R2" }, row.References.ToArray());
        Assert.AreEqual(2, row.Quantity);
        Assert.AreEqual(("10k", "Lib:R", "Maker", "M-1"), (row.Value, row.Footprint, row.Manufacturer, row.Mpn));
        CollectionAssert.AreEqual(new[] { 0.5, 0.25, 0.125 }, row.CostsUsd.ToArray());
    }

    [TestMethod]
    [DataRow("R1,1,10k,Lib:R,Maker,M-1,,0.5,0.2,0.1", "line 2 has 10 fields")]
    [DataRow("R1,0,10k,Lib:R,Maker,M-1,,0.5,0.2,0.1,", "'0' is no quantity")]
    [DataRow("R1,-1,10k,Lib:R,Maker,M-1,,0.5,0.2,0.1,", "'-1' is no quantity")]
    [DataRow("R1,,10k,Lib:R,Maker,M-1,,0.5,0.2,0.1,", "'' is no quantity")]
    [DataRow("R1,1,10k,Lib:R,Maker,M-1,,0.5,0.2,?,", "'?' is no cost")]
    [DataRow("R1,1,10k,Lib:R,Maker,M-1,,0.5,-0.2,0.1,", "'-0.2' is no cost")]
    public void A_row_that_says_too_little_is_refused(string row, string complaint) =>
        Assert.Contains(complaint, Assert.ThrowsExactly<FormatException>(() => BomReader.Read(Heading + row)).Message);

    [TestMethod]
    [DataRow("")]
    [DataRow("R1,1,10k,Lib:R,Maker,M-1,,0.5,0.2,0.1,")]
    public void Another_heading_is_refused(string text) =>
        Assert.Contains("first line", Assert.ThrowsExactly<FormatException>(() => BomReader.Read(text)).Message);
}
