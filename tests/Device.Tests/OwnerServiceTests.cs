using GluteSense.NanoFakes;
using GluteSense.Ownership;
using GluteSense.Protocol;
using Thread = NanoFakes.System.Threading.Thread;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class OwnerServiceTests
{
    private static readonly byte[] Key = OwnerProof.Key;

    [TestMethod]
    public void A_claim_in_the_window_and_a_proof_with_its_key_make_the_owner()
    {
        using var bench = new FirmwareBench();
        bench.Connect();
        CollectionAssert.AreEqual(new byte[20], WithoutVersion(bench.Read(GattTable.Owner)), "Nobody owns it: no nonce.");
        bench.Own(Key);

        Assert.IsTrue(bench.Parts.Server.Owner.Gate.IsAuthorised);
        Assert.AreEqual(5, bench.Read(GattTable.Owner)[1], "It has an owner, and this is he.");
        Assert.AreEqual(0, bench.Parts.Server.Owner.Refused);
    }

    [TestMethod]
    public void The_key_still_proves_in_later_connections_and_after_settings_were_saved_and_loaded()
    {
        var flash = new VirtualFlash();
        using (var bench = new FirmwareBench(flash))
        {
            bench.Connect();
            bench.Own(Key);
            for (int connection = 0; connection < 3; connection++)
            {
                Reconnect(bench);
                bench.Prove(Key);
                Assert.IsTrue(bench.Parts.Server.Owner.Gate.IsAuthorised);
                Assert.IsTrue(bench.Ask(bench.Parts.Settings.Save));
            }
        }

        using var later = new FirmwareBench(flash);
        later.Connect();
        later.Prove(new byte[16]);
        Assert.IsFalse(later.Parts.Server.Owner.Gate.IsAuthorised, "A key of zeros is nobody's.");
        later.Prove(Key);
        Assert.IsTrue(later.Parts.Server.Owner.Gate.IsAuthorised);
    }

    [TestMethod]
    public void Without_the_window_a_claim_is_refused_and_counted()
    {
        using var bench = new FirmwareBench();
        bench.Connect();
        bench.Do(() => bench.Parts.Server.Owner.Update(Clock.NowMs()));
        bench.Write(GattTable.Owner, [2, .. Key]);
        bench.Wait(50);

        Assert.IsFalse(bench.Ask(() => bench.Parts.Server.Owner.Update(Clock.NowMs())));
        Assert.IsFalse(bench.Parts.Server.Owner.Gate.HasOwner);
        Assert.AreEqual(1, bench.Parts.Server.Owner.Refused);
    }

    [TestMethod]
    public void A_wrong_proof_and_one_replayed_fail_and_each_gets_another_nonce()
    {
        using var bench = new FirmwareBench();
        bench.Connect();
        bench.Own(Key);
        Reconnect(bench);
        byte[] first = bench.Read(GattTable.Owner)[4..];
        byte[] right = OwnerProof.Of(Key, first);
        byte[] wrong = [.. right];
        wrong[15] ^= 1;
        bench.Write(GattTable.Owner, [1, .. wrong]);
        bench.Wait(50);
        byte[] second = bench.Read(GattTable.Owner)[4..];
        CollectionAssert.AreNotEqual(first, second);
        bench.Write(GattTable.Owner, [1, .. right]);
        bench.Wait(50);

        byte[] state = bench.Read(GattTable.Owner);
        Assert.AreEqual(1, state[1]);
        Assert.AreEqual(2, state[2], "Two failures in this connection.");
        CollectionAssert.AreNotEqual(second, state[4..]);
        Assert.AreEqual(2, bench.Parts.Server.Owner.Refused);
    }

    [TestMethod]
    public void A_proof_written_in_a_connection_that_is_over_proves_nothing_in_the_next()
    {
        using var bench = new FirmwareBench();
        bench.Connect();
        bench.Own(Key);
        Reconnect(bench);
        byte[] proof = OwnerProof.Of(Key, bench.Read(GattTable.Owner)[4..]);

        // The loop is busy: it sees the write when another central is there already.
        bench.Do(() =>
        {
            CentralRequest write = bench.Chip.Radio.Write(GattTable.Uuid(GattTable.Owner), [1, .. proof]);
            while (!write.IsComplete)
            {
                Thread.Sleep(10);
            }

            bench.Chip.Radio.Disconnect();
            Thread.Sleep(50);
            Assert.IsTrue(bench.Chip.Radio.TryConnect());
            Thread.Sleep(50);
            bench.Parts.Pump();
            Assert.IsFalse(bench.Parts.Server.Owner.Gate.IsAuthorised);
        });
        bench.Wait(100);
        Assert.IsFalse(bench.Parts.Server.Owner.Gate.IsAuthorised);
    }

    [TestMethod]
    public void Authorisation_ends_with_the_connection()
    {
        using var bench = new FirmwareBench();
        bench.Connect();
        bench.Own(Key);
        bench.Chip.Radio.Disconnect();
        bench.Wait(50);
        Assert.IsFalse(bench.Parts.Server.Owner.Gate.IsAuthorised);
        bench.Connect();
        Assert.IsFalse(bench.Parts.Server.Owner.Gate.IsAuthorised);
    }

    [TestMethod]
    public void What_is_neither_proof_nor_claim_is_counted_and_of_a_flood_two_writes_are_kept()
    {
        using var bench = new FirmwareBench();
        bench.Connect();
        foreach (byte[] bytes in (byte[][])[[], [1], [3, .. Key], [2, .. Key, 0]])
        {
            bench.Write(GattTable.Owner, bytes);
        }

        bench.Wait(50);
        Assert.AreEqual(2, bench.Parts.Server.Owner.Refused, "Two of the four found no place.");
        bench.Do(() => bench.Parts.Server.Owner.Update(Clock.NowMs()));
        bench.Do(() => bench.Parts.Server.Owner.Update(Clock.NowMs()));
        Assert.AreEqual(4, bench.Parts.Server.Owner.Refused);
    }

    [TestMethod]
    public void A_key_that_the_flash_does_not_take_is_told()
    {
        var flash = new VirtualFlash();
        using var bench = new FirmwareBench(flash);
        bench.Connect();
        flash.WritesFail = true;
        bench.Do(() =>
        {
            bench.Parts.Server.Owner.Update(Clock.NowMs());
            bench.Parts.Server.Owner.Gate.OpenWindow(Clock.NowMs());
        });
        bench.Write(GattTable.Owner, [2, .. Key]);
        bench.Wait(50);
        bench.Do(() =>
        {
            Assert.IsTrue(bench.Parts.Server.Owner.Update(Clock.NowMs()));
            Assert.IsFalse(bench.Parts.Server.Owner.KeepOwner());
        });
    }

    private static byte[] WithoutVersion(byte[] state)
    {
        Assert.AreEqual(GattTable.ProtocolVersion, state[0]);
        return [0, .. state[1..]];
    }

    private static void Reconnect(FirmwareBench bench)
    {
        bench.Chip.Radio.Disconnect();
        bench.Wait(50);
        bench.Connect();
    }
}
