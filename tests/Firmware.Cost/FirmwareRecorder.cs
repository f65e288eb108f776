using GluteSense.CostModel;
using GluteSense.NanoFakes;
using GluteSense.Simulator.Device;

namespace GluteSense.CostMeter;

/// <summary>
/// Sorts what the firmware costs. A tick is what lies between two polls of the hot loop with four reads in between; polls with nothing in between
/// are waiting and no cost.
/// </summary>
public sealed class FirmwareRecorder : ICostObserver
{
    private const int ReadsPerTick = 4;

    private readonly Dictionary<string, PhaseCosts> _phases = [];
    private CostLedger? _mainThread;
    private Cost _atPoll;
    private Cost _atTick;
    private Cost _atStage;
    private Cost _atNotification;
    private Cost _stagesOfBlock = Cost.Zero;
    private int _reads;
    private int _sleeps;
    private int _stage;
    private bool _inBlock;
    private bool _inStage;
    private bool _isFirstPoll;
    private bool _stageRan;
    private bool _isGap;

    /// <summary>Costs by phase.</summary>
    public IReadOnlyDictionary<string, PhaseCosts> Phases => _phases;

    /// <summary>What the firmware had cost when it first went to sleep: it has made all that lives as long as the device.</summary>
    public Cost AtFirstIdle { get; private set; } = Cost.Zero;

    /// <summary>What the firmware has allocated since then outside notifications, kept or not.</summary>
    public long BytesSinceIdle => _mainThread is null ? 0 : _mainThread.AllocatedBytes - AtFirstIdle.AllocatedBytes - Notified.AllocatedBytes;

    /// <summary>The phase that costs are put down to.</summary>
    public string Phase { get; set; } = "start";

    private Cost Notified { get; set; } = Cost.Zero;

    private PhaseCosts Costs => _phases.TryGetValue(Phase, out PhaseCosts? found) ? found : _phases[Phase] = new PhaseCosts();

    /// <inheritdoc/>
    public void Entered(int probe, CostLedger ledger)
    {
        // Main runs first; event handlers and helpers run on other threads.
        _mainThread ??= ledger;
        if (ledger != _mainThread)
        {
            return;
        }

        switch (probe)
        {
            case WovenFirmware.SleepProbe:
                AtFirstIdle = AtFirstIdle == Cost.Zero ? Cost.Of(ledger) : AtFirstIdle;
                _sleeps++;
                break;
            case WovenFirmware.ReadProbe:
                _reads++;
                break;
            case WovenFirmware.ClockProbe when _inBlock && !_inStage:
                Polled(Cost.Of(ledger));
                break;
            case WovenFirmware.BlockProbe or WovenFirmware.RawBlockProbe:
                _inBlock = true;
                _isFirstPoll = true;
                _stage = 0;
                _stagesOfBlock = Cost.Zero;
                break;
            case WovenFirmware.StageProbe:
                _inStage = true;
                _atStage = Cost.Of(ledger);
                break;
            case WovenFirmware.RawSendProbe:
                _stageRan = true;
                break;
            case WovenFirmware.NotificationProbe:
                _atNotification = Cost.Of(ledger);
                break;
            case WovenFirmware.GapProbe:
                _isGap = true;
                break;
        }
    }

    /// <inheritdoc/>
    public void Left(int probe, CostLedger ledger)
    {
        if (ledger != _mainThread)
        {
            return;
        }

        switch (probe)
        {
            case WovenFirmware.BlockProbe or WovenFirmware.RawBlockProbe:
                _inBlock = false;
                if (_stage > 0)
                {
                    Costs.Blocks.Add(_stagesOfBlock);
                }

                break;
            case WovenFirmware.StageProbe:
                EndStage(Cost.Of(ledger) - _atStage);
                break;
            case WovenFirmware.NotificationProbe:
                EndNotification(Cost.Of(ledger) - _atNotification);
                break;
        }
    }

    private void EndStage(Cost cost)
    {
        _inStage = false;
        if (_inBlock)
        {
            Costs.AddStage(_stage, cost);
            _stagesOfBlock += cost;
            _stage++;
            _stageRan = true;
        }
    }

    private void EndNotification(Cost cost)
    {
        Notified += cost;
        if (cost.NativeCalls > 0)
        {
            Costs.Notifications.Add(cost);
        }
    }

    private void Polled(Cost now)
    {
        if (_isFirstPoll)
        {
            EndTurnover(now);
        }
        else if (_reads == ReadsPerTick)
        {
            (_stageRan ? Costs.TicksWithStages : Costs.Ticks).Add(now - _atPoll);
            _atTick = _atPoll;
        }

        _atPoll = now;
        _isFirstPoll = false;
        _reads = 0;
        _sleeps = 0;
        _stageRan = false;
        _isGap = false;
    }

    /// <summary>The next block's first poll. More than the one sleep that offers the processor: the mode had ended. A gap is counted apart by the firmware.</summary>
    private void EndTurnover(Cost now)
    {
        if (_sleeps == 1)
        {
            (_isGap ? Costs.Gaps : Costs.BlockEnds).Add(now - _atTick);
        }
    }
}
