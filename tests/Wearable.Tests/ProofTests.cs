using GluteSense.NanoFakes;
using GluteSense.Ownership;
using GluteSense.Protocol;
using GluteSense.Wearable.Tests.Support;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Wearable.Tests;

/// <summary>What convinces the device, for how long, and what does not.</summary>
[TestClass]
public sealed class ProofTests
{
    [TestMethod]
    public void A_replayed_proof_is_refused_in_the_same_connection_and_in_the_next()
    {
        using var bench = Reconnected();
        Owner owner = bench.Owner;
        byte[] proof = Owner.Proof(Bench.Key, owner.State().Nonce);
        owner.Prove(proof);
        Assert.IsTrue(owner.State().IsAuthorised);

        Reconnect(owner);
        owner.Prove(proof);
        OwnerStatePacket state = owner.State();
        Assert.IsFalse(state.IsAuthorised);
        Assert.AreEqual(1, state.FailedAttempts);
        owner.Prove(proof);
        Assert.AreEqual(2, owner.State().FailedAttempts);
        Assert.IsTrue(owner.TryProve(), "the right one still counts");
    }

    [TestMethod]
    public void A_proof_for_an_older_nonce_of_this_connection_is_refused()
    {
        using var bench = Reconnected();
        byte[] old = Owner.Proof(Bench.Key, bench.Owner.State().Nonce);
        bench.Owner.Prove(new byte[16]);
        Assert.AreEqual(1, bench.Owner.State().FailedAttempts);
        bench.Owner.Prove(old);
        OwnerStatePacket state = bench.Owner.State();
        Assert.AreEqual(2, state.FailedAttempts);
        Assert.IsFalse(state.IsAuthorised);
    }

    [TestMethod]
    public void A_proof_for_the_nonce_of_the_connection_before_is_refused()
    {
        using var bench = Reconnected();
        byte[] old = Owner.Proof(Bench.Key, bench.Owner.State().Nonce);
        Reconnect(bench.Owner);
        bench.Owner.State();
        bench.Owner.Prove(old);
        Assert.IsFalse(bench.Owner.State().IsAuthorised);
    }

    [TestMethod]
    public void A_proof_written_as_the_connection_ends_does_not_count_in_the_next()
    {
        using var bench = Reconnected();
        for (int attempt = 0; attempt < 10; attempt++)
        {
            byte[] nonce = bench.Owner.State().Nonce;
            bench.Owner.Prove(Owner.Proof(Bench.Key, nonce));
            bench.Owner.Central.Disconnect();
            Assert.IsTrue(bench.Chip.Radio.TryConnect());
            bench.Owner.Central.Complete(bench.Chip.Radio.Pair());
            Assert.IsFalse(bench.Owner.State().IsAuthorised);
            Reconnect(bench.Owner);
        }
    }

    [TestMethod]
    public void Random_proofs_are_refused()
    {
        using var bench = Reconnected();
        var random = new Random(6);
        byte[] proof = new byte[16];
        for (int attempt = 0; attempt < 100; attempt++)
        {
            random.NextBytes(proof);
            bench.Owner.Prove(proof);
            Assert.IsFalse(bench.Owner.State().IsAuthorised);
            if (attempt % 2 == 1)
            {
                Reconnect(bench.Owner);
            }
        }
    }

    [TestMethod]
    public void Authorisation_ends_with_the_connection()
    {
        using var bench = Reconnected();
        Assert.IsTrue(bench.Owner.TryProve());
        Reconnect(bench.Owner);
        Assert.IsFalse(bench.Owner.State().IsAuthorised);
        bench.Owner.Central.Read(GattTable.Info);
        Assert.AreEqual(8, bench.Owner.Central.Error);
    }

    [TestMethod]
    public void Authorisation_does_not_survive_a_restart_of_the_stack()
    {
        using var bench = Reconnected();
        Assert.IsTrue(bench.Owner.TryProve());
        Reconnect(bench.Owner);
        bench.Owner.Central.WaitFor(() => !bench.Chip.Radio.IsConnected, 40);
        bench.Owner.Central.Connect();
        Assert.IsFalse(bench.Owner.State().IsAuthorised);
        bench.Owner.Central.Read(GattTable.Info);
        Assert.AreEqual(8, bench.Owner.Central.Error);
        Assert.IsTrue(bench.Owner.TryProve());
    }

    [TestMethod]
    public void A_bond_is_no_proof()
    {
        using var bench = Bench.Owned(new BurstInput(), radio: new RadioOptions { CentralKeepsBond = true });
        Assert.IsTrue(bench.Owner.State().IsAuthorised);
        Reconnect(bench.Owner);
        Assert.AreEqual(0, bench.Owner.Central.Error, "the bond holds");
        int packets = 0;
        bench.Owner.Listener = _ => packets++;
        bench.Owner.Central.Wait(5);
        Assert.AreEqual(0, packets);
        Assert.IsFalse(bench.Owner.State().IsAuthorised);
    }

    /// <summary>An owned device; its owner is connected and has not proved anything yet.</summary>
    private static Bench Reconnected()
    {
        var bench = Bench.Owned(new BurstInput());
        Reconnect(bench.Owner);
        return bench;
    }

    private static void Reconnect(Owner owner)
    {
        owner.Central.Disconnect();
        owner.Central.Connect();
    }
}
