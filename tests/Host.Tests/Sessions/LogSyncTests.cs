using GluteSense.Host.Sessions;
using GluteSense.Host.Tests.Device;
using GluteSense.Protocol;

namespace GluteSense.Host.Tests.Sessions;

[TestClass]
public sealed class LogSyncTests
{
    [TestMethod]
    public void Every_run_arrives_whole_and_stays_on_the_device_unless_told_otherwise()
    {
        using SyncBench bench = new((3, RunLogs.Random(3, 65, 1)), (12, RunLogs.Random(12, 7, 2)));

        IReadOnlyList<SyncedRun> runs = bench.Sync();

        CollectionAssert.AreEqual(new[] { 3, 12 }, runs.Select(run => run.Run).ToArray());
        bench.AssertStored(3, 12);
        Assert.IsTrue(runs.All(run => run is { IsNew: true, IsDeleted: false, Check: { IsSound: true, IsEnded: true } }));
        Assert.AreEqual(65, runs[0].Check.Seconds);
        Assert.HasCount(2, bench.Wearable.Log.Runs);
        Assert.IsFalse(Directory.EnumerateFiles(bench.Folder, "*.part").Any());
    }

    [TestMethod]
    public void A_run_is_deleted_from_the_device_only_when_it_is_whole_on_disk()
    {
        using SyncBench bench = new((3, RunLogs.Random(3, 65, 1)));
        int deleted = 0;
        bench.Wearable.Log.Deleting = run =>
        {
            bench.AssertStored(run);
            deleted++;
        };

        IReadOnlyList<SyncedRun> runs = bench.Sync(deletes: true);

        Assert.IsTrue(runs.Single().IsDeleted);
        Assert.AreEqual(1, deleted);
        Assert.IsEmpty(bench.Wearable.Log.Runs);
        bench.AssertStored(3);
    }

    [TestMethod]
    public void A_device_without_runs_gives_none()
    {
        using SyncBench bench = new();

        Assert.IsEmpty(bench.Sync());
    }

    [TestMethod]
    public void A_part_of_an_earlier_sync_is_taken_up_at_its_end()
    {
        using SyncBench bench = new((3, RunLogs.Random(3, 65, 1)));
        File.WriteAllBytes(bench.Part(3), bench.Originals[3][..200]);

        bench.Sync();

        bench.AssertStored(3);
        Assert.AreEqual(200 - 8, bench.Wearable.Log.Offsets.Single(), "Only the overlap is asked for again.");
    }

    [TestMethod]
    [DataRow(200)]
    [DataRow(5000)]
    public void A_part_of_another_run_with_the_same_number_is_thrown_away(int bytes)
    {
        using SyncBench bench = new((3, RunLogs.Random(3, 65, 1)));
        File.WriteAllBytes(bench.Part(3), RunLogs.Random(3, 600, 77)[..bytes]);

        bench.Sync();

        bench.AssertStored(3);
    }

    [TestMethod]
    public void A_part_that_ends_in_zeros_after_a_power_loss_is_fetched_anew()
    {
        using SyncBench bench = new((3, RunLogs.Random(3, 65, 1)));
        byte[] part = bench.Originals[3][..200];
        part.AsSpan(120).Clear();
        File.WriteAllBytes(bench.Part(3), part);

        bench.Sync();

        bench.AssertStored(3);
    }

    [TestMethod]
    public void A_second_sync_knows_what_it_has_and_can_still_delete_it()
    {
        using SyncBench bench = new((3, RunLogs.Random(3, 65, 1)));
        bench.Sync();
        int offsets = bench.Wearable.Log.Offsets.Count;

        SyncedRun again = bench.Sync(deletes: true).Single();

        Assert.IsFalse(again.IsNew);
        Assert.IsTrue(again.IsDeleted);
        Assert.AreEqual(bench.Stored(3), again.Path);
        Assert.AreEqual(bench.Originals[3].Length - 32, bench.Wearable.Log.Offsets[offsets], "Only its end is compared.");
        bench.AssertStored(3);
    }

    [TestMethod]
    public void Another_run_under_a_stored_number_is_stored_beside_it()
    {
        using SyncBench bench = new((3, RunLogs.Random(3, 65, 1)));
        byte[] other = Sized(RunLogs.Random(3, 600, 5), bench.Originals[3].Length);
        File.WriteAllBytes(bench.Stored(3), other);

        SyncedRun run = bench.Sync(deletes: true).Single();

        CollectionAssert.AreEqual(other, File.ReadAllBytes(bench.Stored(3)));
        Assert.AreEqual(Path.Combine(bench.Folder, "run-3-2.gsrun"), run.Path);
        CollectionAssert.AreEqual(bench.Originals[3], File.ReadAllBytes(run.Path!));
    }

    [TestMethod]
    public void A_log_that_is_damaged_on_the_device_is_stored_as_it_is_and_not_deleted_with_the_others()
    {
        byte[] log = RunLogs.Random(3, 65, 1);
        log[300] ^= 0x10;
        using SyncBench bench = new((3, log));

        SyncedRun run = bench.Sync(deletes: true).Single();

        bench.AssertStored(3);
        Assert.IsFalse(run.Check.IsSound);
        Assert.IsGreaterThan(0, run.Check.UnreadableBytes);
        Assert.IsGreaterThan(0, run.Check.MissingSeconds);
        Assert.IsFalse(run.IsDeleted);
        Assert.IsTrue(bench.Wearable.Log.Runs.ContainsKey(3));

        Assert.IsTrue(bench.Delete(3), "Unless that is asked for by name.");
        Assert.IsEmpty(bench.Wearable.Log.Runs);
        Assert.IsTrue(bench.Delete(3), "What is gone is gone.");
    }

    [TestMethod]
    public void A_run_that_was_cut_off_says_so_and_an_empty_one_leaves_no_file()
    {
        using SyncBench bench = new((3, RunLogs.Random(3, 30, 1, isEnded: false)), (4, []));

        IReadOnlyList<SyncedRun> runs = bench.Sync(deletes: true);

        Assert.IsFalse(runs[0].Check.IsEnded);
        Assert.IsTrue(runs[0].Check.IsSound);
        Assert.IsNull(runs[1].Path);
        Assert.IsTrue(runs[1].IsDeleted);
        Assert.AreEqual(1, Directory.GetFiles(bench.Folder).Length);
    }

    [TestMethod]
    public void A_device_that_is_measuring_is_left_alone()
    {
        using SyncBench bench = new((3, RunLogs.Random(3, 65, 1)));
        bench.Wearable.OnCommand = command => command.Opcode == ControlOpcode.ListRuns ? CommandResult.WrongMode : CommandResult.Accepted;

        SessionException error = Assert.ThrowsExactly<SessionException>(() => bench.Sync());

        Assert.Contains("busy", error.Message);
        Assert.IsFalse(bench.Wearable.Accepted.Any(command => command.Opcode == ControlOpcode.Stop));
    }

    [TestMethod]
    public void Progress_ends_at_the_length_of_the_log()
    {
        using SyncBench bench = new((3, RunLogs.Random(3, 65, 1)));
        List<SyncProgress> told = [];

        bench.Sync(progress: told);

        Assert.AreEqual(new SyncProgress(3, bench.Originals[3].Length, bench.Originals[3].Length), told[^1]);
        CollectionAssert.AreEqual(told.Select(step => step.ReceivedBytes).Order().ToArray(), told.Select(step => step.ReceivedBytes).ToArray());
    }

    /// <summary>Another log of the same length: a device gave its number again.</summary>
    private static byte[] Sized(byte[] log, int length)
    {
        Assert.IsGreaterThan(length, log.Length);
        return log[..length];
    }
}
