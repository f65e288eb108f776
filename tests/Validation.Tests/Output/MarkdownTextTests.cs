using GluteSense.Validation.Output;

namespace GluteSense.Validation.Tests.Output;

[TestClass]
public sealed class MarkdownTextTests
{
    [TestMethod]
    [DataRow("a|b", "a\\|b")]
    [DataRow("2*3_x", "2\\*3\\_x")]
    [DataRow("S/N < 6 dB", "S/N \\< 6 dB")]
    [DataRow("one\r\ntwo\nthree", "one two three")]
    [DataRow("ln(G/H), −18 %", "ln(G/H), −18 %")]
    public void Text_reads_the_same_after_markdown(string text, string escaped)
    {
        Assert.AreEqual(escaped, MarkdownText.Escape(text));
    }

    [TestMethod]
    public void A_table_has_a_heading_a_rule_and_one_line_a_row_with_numbers_to_the_right()
    {
        string table = MarkdownText.Table(["Detector", "Bias (ms)"], [["a|b", "−3.5"], ["c", "12"], ["d", "–"]]);

        Assert.AreEqual("| Detector | Bias (ms) |\n|---|---:|\n| a\\|b | −3.5 |\n| c | 12 |\n| d | – |\n", table);
    }

    [TestMethod]
    public void A_row_with_a_cell_too_few_is_refused()
    {
        Assert.ThrowsExactly<ArgumentException>(() => MarkdownText.Table(["a", "b"], [["1"]]));
    }
}
