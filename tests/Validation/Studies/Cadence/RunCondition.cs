namespace GluteSense.Validation.Studies.Cadence;

/// <summary>What a synthetic run is like.</summary>
/// <param name="Name">Its name in the rows.</param>
internal sealed record RunCondition(string Name)
{
    /// <summary>Channels without an electrode (constant code), by number.</summary>
    internal IReadOnlyList<int> Missing { get; init; } = [];

    /// <summary>From the middle of the run on the glutes keep this part of their amplitude.</summary>
    internal double GluteAfterMiddle { get; init; } = 1;

    /// <summary>A second hamstring burst, half a stride after the first, over the height of the first.</summary>
    internal double SecondBurst { get; init; }

    /// <summary>Pauses in the run.</summary>
    internal IReadOnlyList<RunPause> Pauses { get; init; } = [];

    /// <summary>False where the limits of the study do not apply, because EMG alone can not tell.</summary>
    internal bool IsLimited { get; init; } = true;

    /// <summary>All conditions.</summary>
    internal static IReadOnlyList<RunCondition> All { get; } =
    [
        new("both sides"),
        new("one side") { Missing = [0, 1] },
        new("hamstrings only") { Missing = [0, 2] },
        new("glutes only") { Missing = [1, 3] },
        new("glute silent from the middle on") { GluteAfterMiddle = 0 },
        new("glute at 10 % from the middle on") { GluteAfterMiddle = 0.1 },
        new("second hamstring burst of 0.9") { SecondBurst = 0.9 },
        new("second burst of 0.5, hamstrings only") { SecondBurst = 0.5, Missing = [0, 2] },
        new("second burst of 0.9, hamstrings only (no limit)") { SecondBurst = 0.9, Missing = [0, 2], IsLimited = false },
        new("stops of 5, 20 and 40 s") { Pauses = [new(30, 35, 0, 0), new(60, 80, 0, 0), new(100, 140, 0, 0)] },
        new("walk breaks at 100 and 120 spm") { Pauses = [new(40, 70, 100, 0.4), new(110, 140, 120, 0.4)] },
    ];
}
