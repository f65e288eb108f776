using GluteSense.NanoFakes;
using GluteSense.Protocol;
using GluteSense.Storage;
using GluteSense.Wearable.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Wearable.Tests;

[TestClass]
public sealed class RunPowerCutTests
{
    private const int Cuts = 200;
    private const double RunSeconds = 130;
    private const double MostLostSeconds = 30;
    private const int RunNumber = 0;

    /// <remarks>
    /// What a cut leaves is what the flash has committed by then, so one run serves for all cuts: its files are copied at each moment, and a
    /// device is switched on with each copy. <see cref="A_cut_leaves_what_was_committed"/> shows that the copies are what cuts leave.
    /// </remarks>
    [TestMethod]
    public void A_power_cut_in_a_run_loses_at_most_its_last_30_s()
    {
        var input = new BurstInput();
        var left = new List<(double Seconds, VirtualFlash Flash)>();
        using (var bench = StartRun(input))
        {
            foreach (double seconds in CutTimes(bench))
            {
                bench.Owner.Central.WaitUntil(input.FirstUs + (long)(seconds * 1e6));
                left.Add((seconds, Bench.CopyOf(bench.Chip.Flash)));
            }
        }

        Assert.IsGreaterThanOrEqualTo(Cuts, left.Count);
        foreach ((double seconds, VirtualFlash flash) in left)
        {
            input.Runs = false;
            using var bench = Bench.PowerOn(input, flash);
            Check(bench, seconds);
        }
    }

    [TestMethod]
    public void A_cut_leaves_what_was_committed()
    {
        foreach (double seconds in (double[])[19.9, 33.3, 47.1])
        {
            var input = new BurstInput();
            using var bench = StartRun(input);
            long cutUs = input.FirstUs + (long)(seconds * 1e6);
            bench.Owner.Central.WaitUntil(cutUs - 1);
            VirtualFlash expected = Bench.CopyOf(bench.Chip.Flash);
            bench.Chip.PowerCutAt(cutUs);
            bench.Owner.Central.Wait(1);
            CollectionAssert.AreEqual(expected.Files.ToArray(), bench.Chip.Flash.Files.ToArray());
            foreach (string path in expected.Files)
            {
                CollectionAssert.AreEqual(expected.Content(path), bench.Chip.Flash.Content(path), path);
            }

            bench.PowerOnAgain();
            Check(bench, seconds);
        }
    }

    private static Bench StartRun(BurstInput input)
    {
        var bench = Bench.Owned(input);
        bench.Owner.CalibrateQuiet();
        Assert.AreEqual(CommandResult.Accepted, bench.Owner.Send(ControlOpcode.SetCue, 2));
        input.Runs = true;
        input.Forget();
        Assert.AreEqual(CommandResult.Accepted, bench.Owner.Send(ControlOpcode.StartRun));
        bench.Owner.Central.WaitFor(() => input.FirstUs >= 0, 1);
        return bench;
    }

    /// <summary>Half of the cuts anywhere in the run, half within a checkpoint: the first is waited for, the others follow every 20 s.</summary>
    private static IEnumerable<double> CutTimes(Bench bench)
    {
        var random = new Random(2);
        int stalls = bench.Chip.Flash.Stalls;
        long beginUs = bench.Chip.NowUs;
        bench.Owner.Central.WaitFor(() => bench.Chip.Flash.Stalls > stalls, 30);
        double firstSeconds = (bench.Chip.NowUs - beginUs) / 1e6;
        Assert.AreEqual(21, firstSeconds, 2, "first checkpoint");
        for (double seconds = firstSeconds; seconds < firstSeconds + 0.06; seconds += 0.004)
        {
            yield return seconds;
        }

        var times = new List<double>();
        for (int cut = 0; cut < Cuts / 2; cut++)
        {
            times.Add(firstSeconds + 0.1 + (random.NextDouble() * (RunSeconds - firstSeconds)));
            times.Add(firstSeconds + (20 * random.Next(1, 6)) - 0.06 + (0.14 * random.NextDouble()));
        }

        times.Sort();
        foreach (double seconds in times)
        {
            yield return seconds;
        }
    }

    /// <summary>The cue plan as a restart finds it.</summary>
    private static int StoredCuePlan(VirtualFlash flash)
    {
        var record = new TwoCopyRecord(RecordKind.Settings);
        byte[][] copies = [.. ((string[])["I:\\settings.a", "I:\\settings.b"]).Select(path => flash.Files.Contains(path) ? flash.Content(path) : [])];
        int slot = record.Choose(copies[0], copies[0].Length, copies[1], copies[1].Length);
        var settings = new SettingsRecord();
        settings.Decode(copies[slot], TwoCopyRecord.PayloadOffset, record.PayloadLength);
        return settings.CuePlan;
    }

    private static void Check(Bench bench, double seconds)
    {
        Owner owner = bench.Owner;
        owner.Central.Wait(0.5);
        owner.Connect();
        Assert.AreEqual(DeviceFaults.OldCalibration, owner.NextStatus().Faults, $"{seconds}: calibration");
        Assert.AreEqual(2, StoredCuePlan(bench.Chip.Flash), $"{seconds}: settings");
        var runs = new List<RunPacket>();
        var synced = new List<byte>();
        bool ended = false;
        owner.Listener = packet =>
        {
            var run = new RunPacket();
            var piece = new LogPacket();
            if (packet.Characteristic == GattTable.Events && run.TryDecode(packet.Payload, packet.Payload.Length))
            {
                runs.Add(run);
            }
            else if (packet.Characteristic == GattTable.Log && piece.TryDecode(packet.Payload, packet.Payload.Length))
            {
                Assert.AreEqual(synced.Count, piece.Offset);
                synced.AddRange(packet.Payload[LogPacket.HeaderLength..]);
                ended |= piece.IsEnd;
            }
        };
        owner.Send(ControlOpcode.ListRuns);
        owner.Central.WaitFor(() => runs.Count > 0, 1);
        if (seconds < MostLostSeconds && runs.Single().Count == 0)
        {
            return;
        }

        Assert.AreEqual(1, runs.Single().Count, $"{seconds}: list");
        Assert.AreEqual(CommandResult.Accepted, owner.Send(ControlOpcode.SyncRun, RunNumber), $"{seconds}: sync");
        Assert.IsTrue(owner.Central.WaitFor(() => ended, 5), $"{seconds}: end");
        var log = new ReadLog([.. synced]);
        Assert.AreEqual(runs[0].LogBytes, synced.Count);
        Assert.AreEqual(0, log.Reader.SkippedBytes, $"{seconds}: damage");
        Assert.AreEqual(0, log.Reader.MissingSeconds, $"{seconds}: missing");
        Assert.IsFalse(log.Reader.IsEnded);
        Assert.IsGreaterThanOrEqualTo(seconds - MostLostSeconds, log.Seconds.Count, $"{seconds}: lost");
        Assert.IsLessThanOrEqualTo(seconds, log.Seconds.Count, $"{seconds}: more than was");
    }
}
