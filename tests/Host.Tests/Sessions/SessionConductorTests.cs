using GluteSense.Host.Sessions;
using GluteSense.Host.Tests.Device;
using GluteSense.Protocol;

namespace GluteSense.Host.Tests.Sessions;

[TestClass]
public sealed class SessionConductorTests
{
    private static readonly SessionPlan Plan = new(SessionMode.Bridge, 500, TimeSpan.FromSeconds(3), Calibrates: true);

    private readonly FakeWearable _wearable = new();
    private readonly FakeBody _body;
    private readonly FakeLink _link;
    private readonly FakeView _view = new();
    private readonly FakeWearer _wearer;
    private readonly SessionLog _log = new();

    public SessionConductorTests()
    {
        _body = new FakeBody(_wearable);
        _link = new FakeLink(_wearable);
        _wearer = new FakeWearer(task => _wearable.Owner.IsWindowOpen |= task == WearerTask.HoldButton);
    }

    [TestMethod]
    public void A_session_claims_calibrates_with_three_trials_and_measures()
    {
        Assert.IsTrue(Run(Plan));

        CollectionAssert.AreEqual(
            new[]
            {
                WearerTask.HoldButton, WearerTask.LieStill,
                WearerTask.SqueezeGlutes, WearerTask.DigHeels, WearerTask.SqueezeGlutes, WearerTask.DigHeels,
                WearerTask.SqueezeGlutes, WearerTask.DigHeels, WearerTask.Perform,
            },
            _wearer.Tasks);
        Assert.IsTrue(Enumerable.Range(0, 4).All(
            channel => _log.TryGetCalibration(channel, out ChannelCalibration known) && known.TryGetReferenceRmsQ4(out _)));
        Assert.Contains("Hold the device's button for three seconds", string.Join('\n', _view.Titles));
        Assert.Contains("Squeeze both glutes (trial 2 of 3)", string.Join('\n', _view.Titles));
        Assert.IsTrue(_log.TryGetMeasurement(out ModeSpan measurement));
        Assert.IsTrue(measurement.TryGetFinalHealth(out DeviceHealth health));
        Assert.IsTrue(health.TryGetBatteryPercent(out int percent));
        Assert.AreEqual(80, percent);
        Assert.AreEqual(0, _log.LostPackets + _log.MalformedPackets);
    }

    [TestMethod]
    public void Nothing_is_subscribed_or_commanded_before_the_proof()
    {
        _wearable.Owner.Key = OwnerKey.Create().ToBytes();

        Assert.ThrowsExactly<SessionException>(() => Run(Plan));

        Assert.IsEmpty(_wearable.Accepted);
        Assert.AreEqual(0, _log.ReceivedPackets);
    }

    [TestMethod]
    public void The_device_is_told_the_time_of_day()
    {
        long before = DateTimeOffset.UtcNow.ToUnixTimeSeconds();

        Run(Plan with { Calibrates = false });

        int told = _wearable.Accepted.Single(command => command.Opcode == ControlOpcode.SetTime).Offset;
        Assert.IsInRange(before, DateTimeOffset.UtcNow.ToUnixTimeSeconds(), told);
    }

    [TestMethod]
    public void Further_trials_are_taken_until_three_agree_and_only_of_the_muscles_that_need_them()
    {
        // The right glute's first contraction is far off: it takes a fourth, which replaces it.
        _body.Contraction = (channel, trial) => channel == 2 && trial == 1 ? 2000 : 1000;

        Assert.IsTrue(Run(Plan));

        Assert.AreEqual(4, _wearer.Tasks.Count(task => task == WearerTask.SqueezeGlutes));
        Assert.AreEqual(3, _wearer.Tasks.Count(task => task == WearerTask.DigHeels));
        Assert.Contains("trial 4, at most 6", string.Join('\n', _view.Titles));
    }

    [TestMethod]
    public void Six_trials_that_do_not_agree_end_with_what_to_do()
    {
        _body.Contraction = (channel, trial) => channel == 1 && trial % 2 == 0 ? 2000 : 1000;

        SessionException error = Assert.ThrowsExactly<SessionException>(() => Run(Plan));

        Assert.AreEqual(6, _wearer.Tasks.Count(task => task == WearerTask.DigHeels));
        Assert.AreEqual(3, _wearer.Tasks.Count(task => task == WearerTask.SqueezeGlutes));
        Assert.Contains("left hamstring (the last three differ by", error.Message);
        Assert.DoesNotContain("glute", error.Message);
        Assert.Contains("Rest for a minute", error.Message);
    }

    [TestMethod]
    public void Contractions_that_do_not_stand_out_from_rest_end_with_what_to_do()
    {
        _body.Contraction = (channel, trial) => channel == 0 && trial > 1 ? -1 : 1000;

        SessionException error = Assert.ThrowsExactly<SessionException>(() => Run(Plan));

        Assert.Contains("left glute (only 1 stood out from rest)", error.Message);
        Assert.Contains("Press those electrodes on", error.Message);
    }

    [TestMethod]
    public void A_muscle_without_an_electrode_is_not_waited_for()
    {
        _body.IsWorn = channel => channel is 2 or 3;

        Assert.IsTrue(Run(Plan));

        Assert.AreEqual(3, _wearer.Tasks.Count(task => task == WearerTask.SqueezeGlutes));
    }

    [TestMethod]
    [DataRow(CommandResult.BatteryLow, "Charge it")]
    [DataRow(CommandResult.RateNotHeld, "Choose a lower rate")]
    [DataRow(CommandResult.StorageFailed, "flash")]
    [DataRow(CommandResult.WrongMode, "busy")]
    public void A_refused_command_is_told_with_what_to_do(CommandResult result, string remedy)
    {
        _wearable.OnCommand = command => command.Opcode == ControlOpcode.SetRate ? result : CommandResult.Accepted;

        Assert.Contains(remedy, Assert.ThrowsExactly<SessionException>(() => Run(Plan)).Message);
    }

    [TestMethod]
    public void An_answer_to_another_command_is_not_taken_for_ones_own()
    {
        byte[] busy = new byte[AnswerPacket.Length];
        new AnswerPacket { Result = CommandResult.Busy }.Encode(busy);
        bool isSent = false;
        _link.Deliver = packet =>
        {
            if (isSent || packet.Characteristic != GattTable.Events)
            {
                return [packet.Payload];
            }

            isSent = true;
            return [busy, packet.Payload];
        };

        Assert.IsTrue(Run(Plan with { Calibrates = false }));
    }

    private bool Run(SessionPlan plan) =>
        new SessionConductor(_link, _wearer, _log, null, _view).Run(plan, CancellationToken.None);
}
