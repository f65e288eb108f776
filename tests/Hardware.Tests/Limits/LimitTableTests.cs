using GluteSense.Hardware.Limits;

namespace GluteSense.Hardware.Tests.Limits;

[TestClass]
public sealed class LimitTableTests
{
    private const string Document = """
        # Design

        | id | what | least | most | unit |
        |---|---|---:|:---:|---|
        | `gain` | Gain at 100 Hz | 970 | 1030 | V/V |
        | `noise` | Noise | - | 1.5 | µV |

        | id | part |
        |---|---|
        | `other` | no limit |

        | Id | What | Least | Most | Unit |
        |---|---|---|---|---|
        | `cmrr` | Rejection | 80 | | dB |
        | `offset` | Offset | −0.5 | 1e-3 | mV |
        | `ratio` | Ratio | 0 | 1 | |
        """;

    [TestMethod]
    public void All_tables_with_the_heading_are_read_and_no_others()
    {
        LimitTable table = LimitTable.Read(Document);

        CollectionAssert.AreEqual(new[] { "gain", "noise", "cmrr", "offset", "ratio" }, table.All.Select(limit => limit.Id).ToArray());
        Assert.AreEqual(new Limit("gain", "Gain at 100 Hz", 970, 1030, "V/V"), table.Find("gain"));
        Assert.AreEqual(new Limit("noise", "Noise", null, 1.5, "µV"), table.Find("noise"));
        Assert.AreEqual(new Limit("cmrr", "Rejection", 80, null, "dB"), table.Find("cmrr"));
        Assert.AreEqual(new Limit("offset", "Offset", -0.5, 0.001, "mV"), table.Find("offset"));
        Assert.AreEqual(new Limit("ratio", "Ratio", 0, 1, string.Empty), table.Find("ratio"));
        Assert.IsNull(table.Find("other"));
    }

    [TestMethod]
    [DataRow("| `x` | what | one | 2 | V |", "no number")]
    [DataRow("| `x` | what | 1,5 | 2 | V |", "no number")]
    [DataRow("| `x` | what | - | - | V |", "no bound")]
    [DataRow("| `x` | what | 3 | 2 | V |", "can not be kept")]
    [DataRow("| x | what | 1 | 2 | V |", "backticks")]
    [DataRow("| `x` | what | 1 | V |", "5 cells")]
    [DataRow("| `x` | what | 1 | 2 | V |\n| `x` | what | 1 | 2 | V |", "twice")]
    public void A_row_that_limits_nothing_is_refused(string row, string complaint)
    {
        string document = "| id | what | least | most | unit |\n|---|---|---|---|---|\n" + row;

        Assert.Contains(complaint, Assert.ThrowsExactly<FormatException>(() => LimitTable.Read(document)).Message);
    }
}
