using Microsoft.VisualStudio.TestTools.UnitTesting;
using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using nanoFramework.Device.Bluetooth.Security;

namespace GluteSense.NanoFakes.Tests.Radio;

[TestClass]
public sealed class PairingTests
{
    private static readonly RadioOptions _phone = new() { CentralKeepsBond = true };

    [TestMethod]
    public void Pairing_is_told_by_an_event_and_IsPaired_outlives_the_connection()
    {
        var completed = new List<DevicePairingResultStatus>();
        DevicePairing? pairing = null;
        using var bench = new RadioBench(beforeAdvertising: _ =>
        {
            pairing = BluetoothLEServer.Instance.Pairing;
            pairing.PairingComplete += (_, args) => completed.Add(args.Status);
        });
        Assert.IsTrue(pairing!.CanPair);
        Assert.IsFalse(pairing.IsPaired);
        bench.Radio.TryConnect();

        Assert.AreEqual(0, bench.Finish(bench.Radio.Pair()).Error);
        bench.RunFor(20_000);
        bench.Radio.Disconnect();
        bench.RunFor(50_000);

        CollectionAssert.AreEqual(new[] { DevicePairingResultStatus.Paired }, completed);
        Assert.IsTrue(pairing.IsPaired);
        Assert.IsTrue(pairing.WasSecureConnectionUsedForPairing);
        Assert.IsFalse(pairing.IsAuthenticated);
    }

    [TestMethod]
    public void Characteristics_raise_the_protection_level_and_never_lower_it()
    {
        DevicePairing? pairing = null;
        using var bench = new RadioBench(beforeAdvertising: _ => pairing = BluetoothLEServer.Instance.Pairing);
        Assert.AreEqual(DevicePairingIOCapabilities.NoInputNoOutput, pairing!.IOCapabilities);
        Assert.IsTrue(pairing.AllowBonding);
        Assert.AreEqual(DevicePairingProtectionLevel.Encryption, pairing.ProtectionLevel);

        bench.Run(() => bench.Create(Guid.NewGuid(), new() { ReadProtectionLevel = GattProtectionLevel.AuthenticationRequired }));
        Assert.AreEqual(DevicePairingProtectionLevel.EncryptionAndAuthentication, pairing.ProtectionLevel);
        bench.Run(() => bench.Create(Guid.NewGuid(), new()));

        Assert.AreEqual(DevicePairingProtectionLevel.EncryptionAndAuthentication, pairing.ProtectionLevel);
        Assert.ThrowsExactly<NotSupportedException>(() => pairing.OutOfBand = true);
    }

    [TestMethod]
    public void A_bonded_central_encrypts_again_and_its_subscriptions_come_back_without_a_write()
    {
        using var bench = new RadioBench(_phone);
        bench.ConnectAndSubscribe();
        bench.Finish(bench.Radio.Pair());
        Assert.AreEqual(1, BondCount(bench));
        Reconnect(bench);
        Assert.AreEqual(CentralRequest.InsufficientEncryption, bench.Finish(bench.Radio.Read(RadioBench.Protected)).Error);
        Assert.IsEmpty(bench.DataCharacteristic.SubscribedClients);

        Assert.AreEqual(0, bench.Finish(bench.Radio.Pair()).Error);
        bench.RunFor(20_000);

        Assert.HasCount(1, bench.DataCharacteristic.SubscribedClients);
        Assert.AreEqual(0, bench.Finish(bench.Radio.Read(RadioBench.Protected)).Error);
    }

    [TestMethod]
    public void Subscriptions_changed_on_a_bonded_link_are_remembered()
    {
        using var bench = new RadioBench(_phone);
        bench.Radio.TryConnect();
        bench.Finish(bench.Radio.Pair());
        bench.Finish(bench.Radio.Subscribe(RadioBench.Data));
        Reconnect(bench);
        bench.Finish(bench.Radio.Pair());
        bench.RunFor(20_000);
        Assert.HasCount(1, bench.DataCharacteristic.SubscribedClients);

        bench.Finish(bench.Radio.Unsubscribe(RadioBench.Data));
        Reconnect(bench);
        bench.Finish(bench.Radio.Pair());
        bench.RunFor(20_000);

        Assert.IsEmpty(bench.DataCharacteristic.SubscribedClients);
    }

    [TestMethod]
    public void Subscriptions_changed_before_the_link_is_encrypted_are_not_remembered()
    {
        using var bench = new RadioBench(_phone);
        bench.ConnectAndSubscribe();
        bench.Finish(bench.Radio.Pair());
        Reconnect(bench);
        bench.Finish(bench.Radio.Subscribe(RadioBench.Data));
        bench.Finish(bench.Radio.Unsubscribe(RadioBench.Data));
        Reconnect(bench);

        bench.Finish(bench.Radio.Pair());
        bench.RunFor(20_000);

        Assert.HasCount(1, bench.DataCharacteristic.SubscribedClients);
    }

    [TestMethod]
    public void A_restart_of_the_stack_loses_the_bonds_and_the_phone_can_not_encrypt_until_it_forgets_its_own()
    {
        using var bench = new RadioBench(_phone);
        bench.Radio.TryConnect();
        bench.Finish(bench.Radio.Pair());
        bench.RestartStack();
        Assert.AreEqual(0, BondCount(bench));
        bench.Radio.TryConnect();

        Assert.AreEqual(CentralRequest.KeyMissing, bench.Finish(bench.Radio.Pair()).Error);
        Assert.AreEqual(CentralRequest.InsufficientAuthentication, bench.Finish(bench.Radio.Read(RadioBench.Protected)).Error);
        bench.Radio.ForgetBond();

        Assert.AreEqual(0, bench.Finish(bench.Radio.Pair()).Error);
        Assert.AreEqual(0, bench.Finish(bench.Radio.Read(RadioBench.Protected)).Error);
        Assert.AreEqual(1, BondCount(bench));
    }

    [TestMethod]
    [DataRow(true, false)]
    [DataRow(false, true)]
    [DataRow(false, false)]
    public void No_bond_is_made_unless_both_want_it(bool centralKeeps, bool deviceAllows)
    {
        using var bench = new RadioBench(
            new RadioOptions { CentralKeepsBond = centralKeeps },
            _ => BluetoothLEServer.Instance.Pairing.AllowBonding = deviceAllows);
        bench.Radio.TryConnect();
        bench.Finish(bench.Radio.Pair());

        Assert.AreEqual(0, bench.Finish(bench.Radio.Read(RadioBench.Protected)).Error);
        Assert.AreEqual(0, BondCount(bench));
        bench.RestartStack();
        bench.Radio.TryConnect();
        Assert.AreEqual(0, bench.Finish(bench.Radio.Pair()).Error);
    }

    [TestMethod]
    public void Bonds_are_kept_by_the_centrals_address()
    {
        using var bench = new RadioBench(_phone);
        bench.Radio.TryConnect();
        bench.Finish(bench.Radio.Pair());
        bench.Radio.Disconnect();
        bench.RunFor(50_000);
        bench.Radio.Options = _phone with { CentralAddress = 2 };
        bench.Radio.TryConnect();
        Assert.AreEqual(CentralRequest.InsufficientAuthentication, bench.Finish(bench.Radio.Read(RadioBench.Protected)).Error);

        bench.Finish(bench.Radio.Pair());

        Assert.AreEqual(2, BondCount(bench));
    }

    [TestMethod]
    public void Deleted_bonds_are_gone_and_there_are_none_to_count_while_the_stack_is_stopped()
    {
        using var bench = new RadioBench(_phone);
        bench.Radio.TryConnect();
        bench.Finish(bench.Radio.Pair());

        bench.Run(DeviceBonding.DeleteAllBonds);

        Assert.AreEqual(0, BondCount(bench));
        Assert.AreEqual(0, bench.Finish(bench.Radio.Read(RadioBench.Protected)).Error);
        bench.Run(() =>
        {
            BluetoothLEServer.Instance.Stop();
            Assert.ThrowsExactly<NotSupportedException>(() => DeviceBonding.Count());
            Assert.ThrowsExactly<NotSupportedException>(DeviceBonding.DeleteAllBonds);
        });
    }

    private static int BondCount(RadioBench bench)
    {
        int count = -1;
        bench.Run(() => count = DeviceBonding.Count());
        return count;
    }

    private static void Reconnect(RadioBench bench)
    {
        bench.Radio.Disconnect();
        bench.RunFor(50_000);
        bench.Radio.TryConnect();
    }
}
