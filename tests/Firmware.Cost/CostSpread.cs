using GluteSense.CostModel;

namespace GluteSense.CostMeter;

/// <summary>Costs of something that happened many times.</summary>
public sealed class CostSpread
{
    private readonly Dictionary<Cost, int> _counts = [];

    /// <summary>How often it happened.</summary>
    public int Count { get; private set; }

    /// <summary>All together.</summary>
    public Cost Total { get; private set; } = Cost.Zero;

    /// <summary>The dearest time, by instructions.</summary>
    public Cost Dearest { get; private set; } = Cost.Zero;

    /// <summary>What it cost most often.</summary>
    public Cost Usual => _counts.Count == 0 ? Cost.Zero : _counts.MaxBy(pair => pair.Value).Key;

    /// <summary>Mean.</summary>
    public Cost Mean => Count == 0 ? Cost.Zero : Total.Per(Count);

    /// <summary>It happened once more.</summary>
    public void Add(Cost cost)
    {
        Count++;
        Total += cost;
        _counts[cost] = _counts.GetValueOrDefault(cost) + 1;
        if (cost.Instructions > Dearest.Instructions)
        {
            Dearest = cost;
        }
    }
}
