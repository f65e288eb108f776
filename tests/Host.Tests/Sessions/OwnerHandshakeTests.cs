using GluteSense.Host.Links;
using GluteSense.Host.Sessions;
using GluteSense.Host.Tests.Device;
using GluteSense.Protocol;

namespace GluteSense.Host.Tests.Sessions;

[TestClass]
public sealed class OwnerHandshakeTests
{
    private readonly FakeWearable _wearable = new();
    private readonly FakeLink _link;
    private readonly OwnerKeyMemory _keys = new();
    private int _asked;

    public OwnerHandshakeTests()
    {
        _link = new FakeLink(_wearable);
        _link.Connect(CancellationToken.None);
    }

    [TestMethod]
    public void The_owner_proves_itself_without_the_button()
    {
        Own();

        Authorise();

        Assert.IsTrue(_wearable.Owner.IsAuthorised);
        Assert.AreEqual(0, _asked);
    }

    [TestMethod]
    public void Every_connection_is_proved_anew()
    {
        Own();
        Authorise();
        _link.Break();
        _link.Connect(CancellationToken.None);
        Assert.IsFalse(_wearable.Owner.IsAuthorised);

        Authorise();

        Assert.IsTrue(_wearable.Owner.IsAuthorised);
    }

    [TestMethod]
    public void A_device_without_owner_is_claimed_with_a_new_key_that_is_kept()
    {
        Authorise(onAsk: () => _wearable.Owner.IsWindowOpen = true);

        Assert.AreEqual(1, _asked);
        Assert.IsTrue(_wearable.Owner.IsAuthorised);
        Assert.IsTrue(_keys.TryLoad(out OwnerKey key));
        CollectionAssert.AreEqual(_wearable.Owner.Key, key.ToBytes());
    }

    [TestMethod]
    public void The_key_is_kept_before_the_device_learns_it()
    {
        bool wasKept = false;
        Authorise(onAsk: () =>
        {
            wasKept = _keys.TryLoad(out _) && _wearable.Owner.Key is null;
            _wearable.Owner.IsWindowOpen = true;
        });

        Assert.IsTrue(wasKept);
    }

    [TestMethod]
    public void An_open_window_is_used_without_asking()
    {
        _wearable.Owner.IsWindowOpen = true;

        Authorise();

        Assert.AreEqual(0, _asked);
        Assert.IsTrue(_wearable.Owner.IsAuthorised);
    }

    [TestMethod]
    public void A_device_of_somebody_else_is_claimed_only_when_that_was_asked_for()
    {
        Own();
        _keys.Save(OwnerKey.Create());

        SessionException error = Assert.ThrowsExactly<SessionException>(() => Authorise(onAsk: () => _wearable.Owner.IsWindowOpen = true));
        Assert.Contains("another owner key", error.Message);
        Assert.Contains("hold its button for three seconds", error.Message);
        Assert.AreEqual(0, _asked);

        Authorise(claims: true, onAsk: () => _wearable.Owner.IsWindowOpen = true);
        Assert.IsTrue(_wearable.Owner.IsAuthorised);
        Assert.AreEqual(1, _wearable.Owner.Claims);
    }

    [TestMethod]
    public void Without_a_key_for_an_owned_device_the_wearer_is_told_what_to_do()
    {
        _wearable.Owner.Key = OwnerKey.Create().ToBytes();

        SessionException error = Assert.ThrowsExactly<SessionException>(() => Authorise());

        Assert.Contains("no key for it", error.Message);
        Assert.IsFalse(_keys.TryLoad(out _), "No key may be made up for a device that is not claimed.");
    }

    [TestMethod]
    public void A_button_that_is_not_held_ends_the_waiting()
    {
        SessionException error = Assert.ThrowsExactly<SessionException>(() => Authorise());

        Assert.Contains("button was not held", error.Message);
        Assert.IsGreaterThanOrEqualTo(TimeSpan.FromSeconds(60), _link.Now);
        Assert.IsNull(_wearable.Owner.Key);
    }

    [TestMethod]
    public void A_device_that_sheds_strangers_while_the_wearer_looks_for_the_button_is_connected_anew()
    {
        TimeSpan connected = _link.Now;
        _link.TimePassed = () =>
        {
            // What the firmware does with a central that has been unauthorised for 30 s.
            if (_link.Now - connected > TimeSpan.FromSeconds(30) && !_wearable.Owner.IsWindowOpen)
            {
                connected = _link.Now;
                _link.Break();
            }

            _wearable.Owner.IsWindowOpen |= _link.Now > TimeSpan.FromSeconds(45) && _wearable.Owner.Key is null;
        };

        Authorise();

        Assert.AreEqual(2, _link.Connections);
        Assert.IsTrue(_wearable.Owner.IsAuthorised);
    }

    [TestMethod]
    public void A_claim_in_a_window_that_has_just_closed_is_told_as_such()
    {
        _wearable.Owner.DecisionReads = 4;
        SessionException error = Assert.ThrowsExactly<SessionException>(() => Authorise(onAsk: () =>
        {
            _wearable.Owner.IsWindowOpen = true;
            _link.TimePassed = () => _wearable.Owner.IsWindowOpen = false;
        }));

        Assert.Contains("did not take this computer as its owner", error.Message);
        Assert.IsNull(_wearable.Owner.Key);
    }

    [TestMethod]
    public void A_device_that_does_not_decide_ends_the_waiting_after_two_seconds()
    {
        Own();
        _wearable.Owner.DecisionReads = int.MaxValue;

        SessionException error = Assert.ThrowsExactly<SessionException>(() => Authorise());

        Assert.Contains("did not judge the proof", error.Message);
        Assert.IsInRange(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3), _link.Now);
    }

    [TestMethod]
    public void A_device_that_takes_its_time_is_waited_for()
    {
        Own();
        _wearable.Owner.DecisionReads = 12;

        Authorise();

        Assert.IsTrue(_wearable.Owner.IsAuthorised);
    }

    [TestMethod]
    [DataRow(1, true, "Update the device's firmware")]
    [DataRow(4, true, "Update this tool")]
    [DataRow(1, false, "Update the device's firmware")]
    public void Another_version_of_the_protocol_is_told_with_what_to_update(int version, bool hasOwnerCharacteristic, string remedy)
    {
        _wearable.Version = (byte)version;
        _wearable.HasOwnerCharacteristic = hasOwnerCharacteristic;

        SessionException error = Assert.ThrowsExactly<SessionException>(() => Authorise());

        Assert.Contains($"version {version} of the protocol", error.Message);
        Assert.Contains($"version {GattTable.ProtocolVersion}", error.Message);
        Assert.Contains(remedy, error.Message);
    }

    [TestMethod]
    public void A_lost_link_stays_a_lost_link()
    {
        Own();
        _link.Break();

        Assert.ThrowsExactly<LinkException>(() => Authorise());
    }

    private void Own()
    {
        OwnerKey key = OwnerKey.Create();
        _keys.Save(key);
        _wearable.Owner.Key = key.ToBytes();
        _link.Break();
        _link.Connect(CancellationToken.None);
    }

    private void Authorise(bool claims = false, Action? onAsk = null)
    {
        new OwnerHandshake(_link, _keys).Authorise(
            claims,
            () =>
            {
                _asked++;
                onAsk?.Invoke();
            },
            CancellationToken.None);
    }
}
