using GluteSense.CostModel;

namespace GluteSense.CostMeter;

/// <summary>Costs while the firmware was in one mode.</summary>
public sealed class PhaseCosts
{
    private readonly List<CostSpread> _stages = [];

    /// <summary>The hot loop in ticks without a stage of block work: from one clock poll that finds the tick due to the next poll.</summary>
    public CostSpread Ticks { get; } = new();

    /// <summary>Whole ticks with a stage.</summary>
    public CostSpread TicksWithStages { get; } = new();

    /// <summary>The last tick of a block with all that follows up to the first clock poll of the next one.</summary>
    public CostSpread BlockEnds { get; } = new();

    /// <summary>The same where the firmware passed over a gap: it wrote to the flash, or restarted the radio.</summary>
    public CostSpread Gaps { get; } = new();

    /// <summary>Stages, by their place in the block.</summary>
    public IReadOnlyList<CostSpread> Stages => _stages;

    /// <summary>All stages of a block together.</summary>
    public CostSpread Blocks { get; } = new();

    /// <summary>Notifications.</summary>
    public CostSpread Notifications { get; } = new();

    /// <summary>A stage ran.</summary>
    public void AddStage(int number, Cost cost)
    {
        while (_stages.Count <= number)
        {
            _stages.Add(new CostSpread());
        }

        _stages[number].Add(cost);
    }
}
