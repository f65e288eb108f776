using GluteSense.Host.Coaching;
using GluteSense.Host.Sessions;
using GluteSense.Host.Tests.Device;
using GluteSense.Protocol;

namespace GluteSense.Host.Tests.Sessions;

[TestClass]
public sealed class SessionConductorTests
{
    private static readonly SessionPlan Plan = new(SessionMode.Bridge, 500, TimeSpan.FromSeconds(3), Calibrates: true)
    {
        Protocol = ReferenceProtocol.Submaximal.WithoutSets(),
    };

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
                WearerTask.SqueezeGlutes, WearerTask.SqueezeGlutes, WearerTask.SqueezeGlutes,
                WearerTask.DigHeels, WearerTask.DigHeels, WearerTask.DigHeels, WearerTask.Perform,
            },
            _wearer.Tasks);
        Assert.IsTrue(Enumerable.Range(0, 4).All(
            channel => _log.TryGetCalibration(channel, out ChannelCalibration known) && known.TryGetReferenceRmsQ4(out _)));
        Assert.Contains("Hold the device's button for three seconds", string.Join('\n', _view.Titles));
        Assert.Contains("Squeeze both glutes, standing (trial 2 of 3)", string.Join('\n', _view.Titles));
        Assert.IsTrue(_log.TryGetMeasurement(out ModeSpan measurement));
        Assert.IsTrue(measurement.TryGetFinalHealth(out DeviceHealth health));
        Assert.IsTrue(health.TryGetBatteryPercent(out int percent));
        Assert.AreEqual(80, percent);
        Assert.AreEqual(0, _log.LostPackets + _log.MalformedPackets);
    }

    [TestMethod]
    public void What_to_look_at_is_said_before_the_first_contraction()
    {
        CoachNote look = CoachNotes.For(new CoachFacts(CoachMoment.BeforeSet, IsRun: false)).Single();

        Run(Plan with { Advice = [look] });

        Assert.Contains("back that arches", look.Text);
        int said = _view.Titles.IndexOf(look.Text);
        Assert.IsInRange(0, _view.Titles.FindIndex(title => title.StartsWith("Squeeze both glutes", StringComparison.Ordinal)), said);
        Assert.IsLessThan(_view.Titles.LastIndexOf(Plan.Mode.Title), said);
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
    public void Two_sets_of_bridges_follow_the_contractions_and_are_measured_as_the_bridge()
    {
        // Both sets and the measurement are as long as a set.
        _body.Seconds = 24;

        Assert.IsTrue(Run(Plan with { Protocol = ReferenceProtocol.Submaximal, Duration = TimeSpan.FromSeconds(24) }));

        Assert.AreEqual(2, _wearer.Tasks.Count(task => task == WearerTask.Bridges));
        Assert.AreEqual(WearerTask.Perform, _wearer.Tasks[^1]);
        ControlCommand[] starts = [.. _wearable.Accepted.Where(command => command.Opcode == ControlOpcode.StartExercise)];
        Assert.HasCount(3, starts);
        Assert.IsTrue(starts.All(start => start.Exercise == 0 && start.Options == 0));
        ModeSpan[] sets = [.. _log.Modes.Where(mode => mode.IsMeasurement)];
        Assert.IsTrue(sets.All(set => _log.LiveOf(set).Count() == 480));
        Assert.IsTrue(_log.TryGetMeasurement(out ModeSpan measurement));
        Assert.AreSame(sets[2], measurement);
    }

    [TestMethod]
    public void Maximal_contractions_are_taken_in_two_positions_of_the_glutes_and_one_of_the_hamstrings()
    {
        // The glutes do more in the second position, the standing squeeze.
        _body.Contraction = (channel, trial) => channel is 0 or 2 && trial > 3 ? 1200 : 1000;

        Assert.IsTrue(Run(Plan with { Protocol = ReferenceProtocol.Mvic }));

        ControlCommand[] trials = [.. _wearable.Accepted.Where(command => command.Opcode == ControlOpcode.StartReference)];
        Assert.HasCount(15, trials);
        Assert.IsTrue(trials.All(trial => trial.Kind == 3 && trial.Value == 5000));
        CollectionAssert.AreEqual(
            new[] { (1, 0), (4, 0), (2, 0), (8, 0), (5, 1) }, trials.Select(trial => (trial.ChannelMask, trial.Options)).Distinct().ToArray());
        Assert.AreEqual(1200, Reference(0));
        Assert.AreEqual(1000, Reference(1));
    }

    [TestMethod]
    public void A_position_whose_trials_never_agree_leaves_the_reference_of_the_other()
    {
        _body.Contraction = (channel, trial) => channel == 0 && trial > 3 && trial % 2 == 0 ? 2000 : 1000;

        Assert.IsTrue(Run(Plan with { Protocol = ReferenceProtocol.Mvic }));

        Assert.AreEqual(6, _wearer.Tasks.Count(task => task == WearerTask.SqueezeGlutesHard));
        Assert.AreEqual(1000, Reference(0));
    }

    [TestMethod]
    public void Any_exercise_of_the_catalogue_is_started_with_working_side_and_screening()
    {
        for (int exercise = 0; exercise < 9; exercise++)
        {
            SessionConductorTests session = new();
            session.Run(Plan with { Mode = SessionMode.Exercise(exercise), Calibrates = false, WorkingSide = WorkingSide.Right, IsScreening = true });

            ControlCommand start = session._wearable.Accepted.Single(command => command.Opcode == ControlOpcode.StartExercise);
            Assert.AreEqual((exercise, 6), (start.Exercise, start.Options));
        }

        Run(Plan with { Mode = SessionMode.Exercise(7), Calibrates = false, WorkingSide = WorkingSide.Left });

        Assert.IsTrue(_log.TryGetMeasurement(out ModeSpan measurement));
        Assert.AreEqual((7, 1), (measurement.Exercise, measurement.Options));
    }

    [TestMethod]
    public void A_run_has_neither_working_side_nor_screening()
    {
        Run(Plan with { Mode = SessionMode.Run, Calibrates = false, WorkingSide = WorkingSide.Right, IsScreening = true });

        Assert.AreEqual(1, _wearable.Accepted.Count(command => command.Opcode == ControlOpcode.StartRun));
        Assert.IsTrue(_log.TryGetMeasurement(out ModeSpan measurement));
        Assert.AreEqual((DeviceMode.Run, 0), (measurement.Mode, measurement.Options));
    }

    [TestMethod]
    public void The_verdicts_before_the_end_belong_to_the_measurement()
    {
        _body.BeforeEnd = () => _body.Queue(TestSession.Reduced().Encode, VerdictPacket.Length);

        Run(Plan with { Calibrates = false });

        Assert.IsTrue(_log.TryGetMeasurement(out ModeSpan measurement));
        Assert.IsTrue(_log.TryGetVerdict(measurement, 0, out VerdictRow verdict));
        Assert.AreEqual(VerdictValue.Reduced, verdict.Value);
        Assert.IsFalse(_log.TryGetVerdict(measurement, 1, out _));
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

    private int Reference(int channel)
    {
        Assert.IsTrue(_log.TryGetCalibration(channel, out ChannelCalibration calibration));
        Assert.IsTrue(calibration.TryGetReferenceRmsQ4(out int referenceQ4));
        return referenceQ4;
    }

    private bool Run(SessionPlan plan) =>
        new SessionConductor(_link, _wearer, _log, null, _view).Run(plan, CancellationToken.None);
}
