using GluteSense.NanoFakes;
using GluteSense.Protocol;
using GluteSense.Storage;
using GluteSense.Wearable.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Wearable.Tests;

[TestClass]
public sealed class CalibrationPowerCutTests
{
    private const int Cuts = 200;
    private const int DurationMs = 1000;

    [TestMethod]
    public void A_power_cut_while_a_calibration_is_saved_leaves_the_old_one_or_the_new_one()
    {
        var input = new SquareInput();
        using var bench = Bench.Owned(input);
        Owner owner = bench.Owner;
        var random = new Random(1);
        input.Amplitude = 1;
        owner.CalibrateQuiet(DurationMs);
        int good = 1;
        int kept = 0;
        var slots = new HashSet<string>();
        for (int cut = 0; cut < Cuts; cut++)
        {
            int fresh = (good % 40) + 1;
            input.Amplitude = fresh;
            Dictionary<string, byte[]> before = Copies(bench.Chip.Flash);
            CutWhileSaving(bench, input, random);
            foreach (string path in before.Keys.Where(path => !Copies(bench.Chip.Flash)[path].SequenceEqual(before[path])))
            {
                slots.Add(path);
            }

            bench.PowerOnAgain();
            owner.Connect();
            Assert.AreEqual(DeviceFaults.OldCalibration, owner.NextStatus().Faults, $"cut {cut}");
            int found = Calibration(bench, cut);
            Assert.IsTrue(found == good || found == fresh, $"cut {cut}: {found} is neither {good} nor {fresh}");
            kept += found == good ? 1 : 0;
            good = found;
        }

        Assert.HasCount(2, slots, "copies that were overwritten");
        Assert.IsGreaterThan(Cuts / 5, kept, "cuts before the save was complete");
        Assert.IsLessThan(Cuts * 4 / 5, kept, "cuts after it");
    }

    /// <summary>Takes the power within the 80 ms in which the save is made, or the longer time of a slow erase.</summary>
    private static void CutWhileSaving(Bench bench, SquareInput input, Random random)
    {
        input.FirstUs = -1;
        Assert.AreEqual(CommandResult.Accepted, bench.Owner.Send(ControlOpcode.StartQuiet, DurationMs));
        bench.Owner.Central.WaitFor(() => input.FirstUs >= 0, 1);
        bench.Chip.PowerCutAt(input.FirstUs + (DurationMs * 1000) + random.Next(90_000));
        bench.Owner.Central.Wait(1.2);
        Assert.IsFalse(bench.Chip.IsRunning);
    }

    /// <summary>Which calibration the device has, by the facts in the log of a run: the amplitude it was taken at.</summary>
    private static int Calibration(Bench bench, int cut)
    {
        bench.Owner.Send(ControlOpcode.StartRun);
        bench.Owner.Stop();
        string path = bench.Chip.Flash.Files.Single(file => file.EndsWith(".log", StringComparison.Ordinal));
        RunLogFacts facts = new ReadLog(bench.Chip.Flash.Content(path)).Reader.Facts;
        int run = int.Parse(path["I:\\run".Length..^4], System.Globalization.CultureInfo.InvariantCulture);
        Assert.AreEqual(CommandResult.Accepted, bench.Owner.Send(ControlOpcode.DeleteRun, run));
        int[] amplitudes = [.. Enumerable.Range(0, 4).Select(channel => SquareInput.AmplitudeOf(channel, facts.RestVarianceQ8[channel]))];
        Assert.AreEqual(1, amplitudes.Distinct().Count(), $"cut {cut}: mixed, {string.Join(", ", amplitudes)}");
        return amplitudes[0];
    }

    private static Dictionary<string, byte[]> Copies(VirtualFlash flash) =>
        flash.Files.Where(file => file.Contains("calibration", StringComparison.Ordinal)).ToDictionary(file => file, flash.Content);

    /// <summary>Codes that alternate around a middle, so that the variance of each channel is known: an amplitude for all, and more for later channels.</summary>
    private sealed class SquareInput : IAdcInput
    {
        private const int FirstChannel = 4;
        private const int ChannelStep = 50;
        private readonly bool[] _high = new bool[4];

        public int Amplitude { get; set; } = 1;

        public long FirstUs { get; set; } = -1;

        public static int AmplitudeOf(int channel, int varianceQ8) => (int)Math.Round(Math.Sqrt(varianceQ8 / 256.0)) - (ChannelStep * channel);

        public int Convert(int adcChannel, long timeUs)
        {
            int channel = adcChannel - FirstChannel;
            FirstUs = FirstUs < 0 ? timeUs : FirstUs;
            _high[channel] = !_high[channel];
            return 1800 + ((_high[channel] ? 1 : -1) * (Amplitude + (ChannelStep * channel)));
        }
    }
}
