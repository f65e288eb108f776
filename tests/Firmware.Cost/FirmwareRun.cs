using GluteSense.Host.Coaching;
using GluteSense.Host.Sessions;
using GluteSense.NanoFakes;
using GluteSense.Protocol;
using GluteSense.Simulator.Device;
using GluteSense.Simulator.Signals;

namespace GluteSense.CostMeter;

/// <summary>Leads the virtual wearable through every mode and records what its firmware costs.</summary>
public sealed class FirmwareRun : IWearer, ISessionView
{
    /// <summary>Phase of the quiet calibration.</summary>
    public const string Quiet = "quiet";

    /// <summary>Phase of the reference contractions.</summary>
    public const string Reference = "reference";

    /// <summary>Phase of an exercise.</summary>
    public const string Exercise = "exercise";

    /// <summary>Phase of a run.</summary>
    public const string Run = "run";

    /// <summary>Phase of the raw stream.</summary>
    public const string Raw = "raw";

    private const ulong Seed = 1;
    private const int RateHz = 500;

    // Long enough for the cue to know its reference set: 12 reps and 60 strides a side.
    private const double DurationS = 80;
    private const double RawS = 10;
    private const double QuietS = 10;

    private readonly FirmwareRecorder _recorder;
    private readonly VirtualWearable _wearable;
    private readonly double _durationS;
    private readonly FixedKey _key = new();
    private IWearer? _wearer;
    private string _measured = "";

    private FirmwareRun(VirtualWearable wearable, FirmwareRecorder recorder, double durationS)
    {
        _wearable = wearable;
        _recorder = recorder;
        _durationS = durationS;
    }

    /// <summary>Runs all modes.</summary>
    public static FirmwareRecorder Record()
    {
        var recorder = new FirmwareRecorder();
        using var wearable = new VirtualWearable(new VirtualWearableOptions { Seed = Seed, Profile = ChipProfile.Fast });
        wearable.Chip.CostObserver = recorder;
        Lead(wearable, recorder, DurationS);
        return recorder;
    }

    /// <summary>Leads a wearable through all modes.</summary>
    /// <param name="wearable">The wearable.</param>
    /// <param name="recorder">Told of the phases.</param>
    /// <param name="durationS">How long the exercise and the run last.</param>
    internal static void Lead(VirtualWearable wearable, FirmwareRecorder recorder, double durationS)
    {
        BodyParameters body = BodyParameters.Nominal;
        int repetitions = (int)(durationS / ExerciseParameters.Bridge.PeriodS);
        var run = new FirmwareRun(wearable, recorder, durationS);
        run.Measure(SessionMode.Bridge, Exercise, ExerciseActivities.Bridge(body, Seed, ExerciseParameters.Bridge with { Repetitions = repetitions }));
        wearable.Link.Dispose();
        run.Measure(SessionMode.Run, Run, RunActivity.Run(body, Seed, RunParameters.Nominal with { DurationS = durationS }));
        run.Stream();
    }

    /// <inheritdoc/>
    public void Ask(WearerTask task)
    {
        _recorder.Phase = task switch
        {
            WearerTask.LieStill => Quiet,
            WearerTask.SqueezeGlutes or WearerTask.DigHeels => Reference,
            WearerTask.Perform => _measured,
            _ => _recorder.Phase,
        };
        _wearer?.Ask(task);
    }

    /// <inheritdoc/>
    public void Advise(CoachNote note)
    {
    }

    public void BeginPhase(string title, TimeSpan? length)
    {
    }

    /// <inheritdoc/>
    public void Update(SessionLog log, TimeSpan elapsed)
    {
    }

    private void Measure(SessionMode mode, string phase, Activity activity)
    {
        _measured = phase;
        _wearer = new VirtualWearer(_wearable, BodyParameters.Nominal, new BodySignals(activity), Seed);
        var plan = new SessionPlan(mode, RateHz, TimeSpan.FromSeconds(_durationS), true)
        {
            Protocol = ReferenceProtocol.Submaximal.WithoutSets() with { Quiet = TimeSpan.FromSeconds(QuietS) },
        };
        new SessionConductor(_wearable.Link, this, new SessionLog(), null, this) { OwnerKeys = _key }.Run(plan, CancellationToken.None);
    }

    private void Stream()
    {
        _recorder.Phase = Raw;
        SimulatedLink link = _wearable.Link;
        link.Subscribe(GattTable.Raw, CancellationToken.None);
        Send(ControlOpcode.StartRaw);
        TimeSpan end = link.Now + TimeSpan.FromSeconds(RawS);
        while (link.Now < end)
        {
            link.TryReceive(end - link.Now, out _, CancellationToken.None);
        }

        Send(ControlOpcode.Stop);
    }

    private void Send(ControlOpcode opcode)
    {
        byte[] bytes = new byte[ControlCommand.MaxLength];
        int length = new ControlCommand { Opcode = opcode }.Encode(bytes);
        _wearable.Link.Write(GattTable.Control, bytes.AsSpan(0, length), CancellationToken.None);
    }

    /// <summary>The same key each time: what a checksum costs may depend on its bytes.</summary>
    private sealed class FixedKey : IOwnerKeys
    {
        public bool TryLoad(out OwnerKey key) => OwnerKey.TryParse("0123456789abcdef0123456789abcdef", out key);

        public void Save(OwnerKey key)
        {
        }
    }
}
