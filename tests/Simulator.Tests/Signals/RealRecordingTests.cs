using GluteSense.Simulator.Signals;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Simulator.Tests.Signals;

/// <summary>Published recordings, which the project uses but does not ship.</summary>
[TestClass]
public sealed class RealRecordingTests
{
    // RMS about the mean in µV, computed from the files by other means, ±1 %.
    [TestMethod]
    [DataRow("musclesynergies_walk_right13.csv", "rightGlute=R_GMAX", 1000.0, 7618, 26.6)]
    [DataRow("musclesynergies_walk_right13.csv", "rightGlute=R_BF", 1000.0, 7618, 46.2)]
    [DataRow("ezc3d_BTS_gait_start_LR_semimem.csv", "rightGlute=Left_Semimembranosus", 1000.0, 6750, 38.8)]
    [DataRow("btk_Gait_LR_hams.csv", "rightGlute=RISC", 1000.0, 4870, 123335.5)]
    [DataRow("biosignalsnotebooks_emg_bursts.csv", "rightGlute=EMG_mV", 1000.0, 28519, 62.9)]
    [DataRow("acuna_treadmill60s_R_GM.csv", "rightGlute=R_GM", 2000.0, 121000, 12.8)]
    [DataRow("hermescb_ID2_bf_mvc10s.csv", "rightGlute=BF_uV", 2000.0, 20000, 14.3)]
    public void Published_recordings_load_in_their_units(string file, string map, double rateHz, int count, double rmsUv)
    {
        CsvRecording recording = CsvRecording.Load(Find(file), ChannelMap.Parse(map));
        Assert.AreEqual(rateHz, recording.RateHz);
        Assert.AreEqual(count, recording.SampleCount);
        Assert.IsTrue(recording.TryGetSamples(MuscleChannel.RightGlute, out ReadOnlyMemory<double> samples));
        Assert.AreEqual(rmsUv, Measure.Deviation(samples.ToArray()), 0.01 * rmsUv);
    }

    [TestMethod]
    public void Walking_comes_out_of_the_converter_with_the_size_it_was_recorded_with()
    {
        CsvRecording recording = CsvRecording.Load(
            Find("musclesynergies_walk_right13.csv"), ChannelMap.Parse("rightGlute=R_GMAX,rightHamstring=R_BF"));
        var input = new ElectrodeInput([0, 3, 6, 7], new RecordingSignals(recording), FrontEndParameters.Nominal, 61);
        double[] codes = Enumerable.Range(0, 7600).Select(i => (double)input.Convert(7, 1000L * i)).ToArray();
        double rmsUv = Measure.Deviation(codes) * Esp32Adc.MicrovoltsPerCount(1000);

        // The band of 20-450 Hz takes movement artefact off and little of the muscle; noise adds about 3 µV in power.
        Assert.IsGreaterThan(0.75 * 46.2, rmsUv);
        Assert.IsLessThan(1.02 * 46.2, rmsUv);
    }

    private static string Find(string file)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, "shared", "recordings", file);
            if (File.Exists(path))
            {
                return path;
            }
        }

        Assert.Inconclusive($"The folder shared/recordings with {file} is not next to the project.");
        return "";
    }
}
