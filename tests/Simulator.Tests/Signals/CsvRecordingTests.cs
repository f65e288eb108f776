using GluteSense.Simulator.Signals;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Simulator.Tests.Signals;

[TestClass]
public sealed class CsvRecordingTests
{
    private const string Header = "# sample_rate_hz: 1000\n# units: uV\n";

    [TestMethod]
    public void Mapped_columns_are_read_and_others_are_not_parsed()
    {
        CsvRecording recording = Load(Header + "A,note,B\n1.5,x,-2e1\n2.5,NaN,3\n", "leftGlute=A,rightHamstring=B");
        Assert.AreEqual(1000, recording.RateHz);
        Assert.AreEqual(2, recording.SampleCount);
        Assert.AreEqual(0.002, recording.DurationS, 1e-12);
        Assert.AreEqual(SignalLevel.ElectrodeMicrovolts, recording.Level);
        CollectionAssert.AreEqual((double[])[1.5, 2.5], Samples(recording, MuscleChannel.LeftGlute));
        CollectionAssert.AreEqual((double[])[-20, 3], Samples(recording, MuscleChannel.RightHamstring));
        Assert.IsFalse(recording.TryGetSamples(MuscleChannel.RightGlute, out _));
    }

    [TestMethod]
    public void Byte_order_mark_CRLF_spaces_and_trailing_blank_lines_do_no_harm()
    {
        string text = "\uFEFF#sample_rate_hz : 1925.93 \r\n# units: uV\r\n\r\n  A , B \r\n 1 , 2 \r\n3,4\r\n\r\n  \r\n";
        CsvRecording recording = Load(text, "leftGlute=A,leftHamstring=B");
        Assert.AreEqual(1925.93, recording.RateHz);
        CollectionAssert.AreEqual((double[])[1, 3], Samples(recording, MuscleChannel.LeftGlute));
        CollectionAssert.AreEqual((double[])[2, 4], Samples(recording, MuscleChannel.LeftHamstring));
    }

    [TestMethod]
    [DataRow("", "A", null, "Nothing says in what units 'A' is")]
    [DataRow("furlong", "A", null, "Unknown units 'furlong'")]
    [DataRow("MV", "A", null, "Give --units")]
    public void Missing_or_unknown_units_ask_for_the_option(string units, string column, string? option, string expected)
    {
        var error = Assert.ThrowsExactly<RecordingException>(() => LoadWithUnits(units, column, option));
        Assert.Contains(expected, error.Message);
        Assert.Contains("--units", error.Message);
    }

    [TestMethod]
    [DataRow("uV", "A", null, 1.0)]
    [DataRow("uV (not stated), kgf", "A", null, 1.0)]
    [DataRow("mV", "A", null, 1e3)]
    [DataRow("V (after unknown gain)", "A", null, 1e6)]
    [DataRow("uV", "A_mV", null, 1e3)]
    [DataRow("mV", "A_uV", null, 1.0)]
    [DataRow("mV", "A_V", null, 1e6)]
    [DataRow("furlong", "A_mV", null, 1e3)]
    [DataRow("", "A_\u00B5V", null, 1.0)]
    [DataRow("mV", "RV", null, 1e3)]
    [DataRow("uV", "A_mV", "V", 1e6)]
    [DataRow("", "A", "mV", 1e3)]
    public void Option_beats_column_suffix_beats_header(string units, string column, string? option, double expectedScale)
    {
        CsvRecording recording = LoadWithUnits(units, column, option);
        Assert.AreEqual(SignalLevel.ElectrodeMicrovolts, recording.Level);
        Assert.AreEqual(2 * expectedScale, Samples(recording, MuscleChannel.LeftGlute)[0], 1e-9 * expectedScale);
    }

    [TestMethod]
    [DataRow("adc-V", "A", null)]
    [DataRow("adc-V", "A_V", null)]
    [DataRow("uV", "A_mV", "adc-V")]
    public void Pin_volts_stay_as_they_stand(string units, string column, string? option)
    {
        CsvRecording recording = LoadWithUnits(units, column, option);
        Assert.AreEqual(SignalLevel.PinVolts, recording.Level);
        Assert.AreEqual(2.0, Samples(recording, MuscleChannel.LeftGlute)[0]);
    }

    [TestMethod]
    public void Pin_volts_and_electrode_volts_do_not_mix()
    {
        var error = Assert.ThrowsExactly<RecordingException>(
            () => Load("# sample_rate_hz: 1000\n# units: adc-V\nA,B_mV\n1,2\n", "leftGlute=A,rightGlute=B_mV"));
        Assert.Contains("Map columns of one kind only", error.Message);
    }

    internal static CsvRecording Load(string text, string map, SignalUnit? units = null)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            return CsvRecording.Load(path, ChannelMap.Parse(map), units);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static CsvRecording LoadWithUnits(string units, string column, string? option)
    {
        string unitsLine = units.Length == 0 ? "" : $"# units: {units}\n";
        string text = $"# sample_rate_hz: 1000\n{unitsLine}{column}\n2\n";
        return Load(text, $"leftGlute={column}", option is null ? null : SignalUnits.Parse(option));
    }

    private static double[] Samples(CsvRecording recording, MuscleChannel channel)
    {
        Assert.IsTrue(recording.TryGetSamples(channel, out ReadOnlyMemory<double> samples));
        return samples.ToArray();
    }
}
