namespace GluteSense.CostModel;

/// <summary>Cost of a stretch of code on the interpreter.</summary>
/// <param name="Instructions">Instructions of the processor.</param>
/// <param name="Operations">IL operations.</param>
/// <param name="Calls">Calls of whatever kind.</param>
/// <param name="NativeCalls">Of these, into native code.</param>
/// <param name="Allocations">Objects allocated.</param>
/// <param name="AllocatedBytes">Their bytes on the 32-bit VM.</param>
public readonly record struct Cost(
    long Instructions, long Operations = 1, long Calls = 0, long NativeCalls = 0, long Allocations = 0, long AllocatedBytes = 0)
{
    /// <summary>Nothing.</summary>
    public static Cost Zero => new(0, 0);

    /// <summary>One stretch after the other.</summary>
    public static Cost operator +(Cost left, Cost right) => new(
        left.Instructions + right.Instructions,
        left.Operations + right.Operations,
        left.Calls + right.Calls,
        left.NativeCalls + right.NativeCalls,
        left.Allocations + right.Allocations,
        left.AllocatedBytes + right.AllocatedBytes);

    /// <summary>What lies between two states of a ledger.</summary>
    public static Cost operator -(Cost left, Cost right) => new(
        left.Instructions - right.Instructions,
        left.Operations - right.Operations,
        left.Calls - right.Calls,
        left.NativeCalls - right.NativeCalls,
        left.Allocations - right.Allocations,
        left.AllocatedBytes - right.AllocatedBytes);

    /// <summary>Share of one of several equal parts, rounded.</summary>
    public Cost Per(long parts) => new(
        Rounded(Instructions, parts), Rounded(Operations, parts), Rounded(Calls, parts), Rounded(NativeCalls, parts), Rounded(Allocations, parts), Rounded(AllocatedBytes, parts));

    /// <summary>The state of a ledger.</summary>
    public static Cost Of(NanoFakes.CostLedger ledger) => new(
        ledger.Instructions, ledger.Operations, ledger.Calls, ledger.NativeCalls, ledger.Allocations, ledger.AllocatedBytes);

    private static long Rounded(long value, long parts) => (value + parts / 2) / parts;
}
