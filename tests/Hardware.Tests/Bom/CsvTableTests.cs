using GluteSense.Hardware.Bom;

namespace GluteSense.Hardware.Tests.Bom;

[TestClass]
public sealed class CsvTableTests
{
    [TestMethod]
    public void Quotes_keep_commas_and_doubled_quotes()
    {
        (int line, IReadOnlyList<string> fields) = CsvTable.Read("a, \"b, c\" ,\"5\"\" pipe\",\n").Single();

        Assert.AreEqual(1, line);
        CollectionAssert.AreEqual(new[] { "a", "b, c", "5\" pipe", string.Empty }, fields.ToArray());
    }

    [TestMethod]
    public void Empty_lines_are_left_out_and_counted()
    {
        CollectionAssert.AreEqual(new[] { 1, 4 }, CsvTable.Read("\uFEFFa\r\n\r\n  \nb\n").Select(line => line.Line).ToArray());
        Assert.AreEqual("a", CsvTable.Read("\uFEFFa\r\n").Single().Fields.Single());
    }

    [TestMethod]
    public void An_open_quote_is_refused() =>
        Assert.Contains("Line 2", Assert.ThrowsExactly<FormatException>(() => CsvTable.Read("a\n\"b,c\n").ToList()).Message);
}
