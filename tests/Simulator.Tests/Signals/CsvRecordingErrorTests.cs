using GluteSense.Simulator.Signals;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Simulator.Tests.Signals;

[TestClass]
public sealed class CsvRecordingErrorTests
{
    private const string Rate = "# sample_rate_hz: 1000\n";
    private const string Good = Rate + "# units: uV\nA,B\n1,2\n";

    [TestMethod]
    public void A_missing_file_is_named()
    {
        string path = Path.Combine(Path.GetTempPath(), "no-such-recording.csv");
        var error = Assert.ThrowsExactly<RecordingException>(() => CsvRecording.Load(path, ChannelMap.Parse("leftGlute=A")));
        Assert.AreEqual($"{path}: No such file. Check the path.", error.Message);
    }

    [TestMethod]
    [DataRow("", "The file is empty")]
    [DataRow(Rate, "There is no row of column names")]
    [DataRow(Rate + "\n\n", "There is no row of column names")]
    [DataRow(Rate + "1,2\n3,4\n", "line 2: There are numbers where the column names should be")]
    [DataRow("A,B\n1,2\n", "does not give the sample rate")]
    [DataRow("# sample_rate_hz: fast\nA,B\n1,2\n", "line 1: The sample rate 'fast' is not a positive number")]
    [DataRow("# sample_rate_hz: 1000 Hz\nA,B\n1,2\n", "line 1: The sample rate '1000 Hz' is not a positive number")]
    [DataRow("# x: y\n# sample_rate_hz: -1000\nA,B\n1,2\n", "line 2: The sample rate '-1000' is not a positive number")]
    [DataRow("# sample_rate_hz: 0\nA,B\n1,2\n", "'0' is not a positive number")]
    [DataRow("# sample_rate_hz: NaN\nA,B\n1,2\n", "'NaN' is not a positive number")]
    [DataRow("# sample_rate_hz: 1e999\nA,B\n1,2\n", "'1e999' is not a positive number")]
    [DataRow("# sample_rate_hz: 899.9\nA,B\n1,2\n", "899.9 Hz is too low for surface EMG: the band reaches 450 Hz")]
    [DataRow("# sample_rate_hz: 500\nA,B\n1,2\n", "Use a recording of at least 900 Hz")]
    [DataRow(Rate + "A;B\n1;2\n", "line 2: The columns are separated by ';', which is not supported")]
    [DataRow(Rate + "B,C\n1,2\n", "line 2: There is no column 'A'. The columns are: B, C.")]
    [DataRow(Rate + "A,A\n1,2\n", "line 2: Several columns are called 'A'")]
    [DataRow(Rate + "# units: uV\nA,B\n", "There are no samples")]
    [DataRow(Good + "NaN,2\n", "line 5: 'NaN' in column 'A' is not a finite number")]
    [DataRow(Good + "3,4\n-Infinity,2\n", "line 6: '-Infinity' in column 'A' is not a finite number")]
    [DataRow(Good + "1e999,2\n", "line 5: '1e999' in column 'A' is not a finite number")]
    [DataRow(Good + "abc,2\n", "line 5: 'abc' in column 'A' is not a finite number")]
    [DataRow(Good + ",2\n", "line 5: '' in column 'A' is not a finite number")]
    [DataRow(Good + "1\n", "line 5: The row has 1 fields, the header has 2 columns")]
    [DataRow(Good + "1,5,2,5\n", "line 5: The row has 4 fields, the header has 2 columns")]
    [DataRow(Good + "1,2,\n", "line 5: The row has 3 fields, the header has 2 columns")]
    [DataRow(Good + "\n3,4\n", "line 5: There is a blank line between rows")]
    public void A_faulty_file_is_refused_with_place_and_reason(string text, string expected)
    {
        var error = Assert.ThrowsExactly<RecordingException>(() => CsvRecordingTests.Load(text, "leftGlute=A"));
        Assert.Contains(expected, error.Message);
    }

    [TestMethod]
    public void Nine_hundred_hertz_is_just_enough()
    {
        CsvRecording recording = CsvRecordingTests.Load("# sample_rate_hz: 900\n# units: uV\nA\n1\n", "leftGlute=A");
        Assert.AreEqual(900, recording.RateHz);
    }
}
