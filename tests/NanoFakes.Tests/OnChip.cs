namespace GluteSense.NanoFakes.Tests;

/// <summary>Runs a piece of firmware as Main.</summary>
internal static class OnChip
{
    /// <summary>Runs it to its end on a fresh chip with the given flash; what it throws comes out as <see cref="ChipFaultException"/>.</summary>
    public static void Run(VirtualFlash flash, Action main)
    {
        using VirtualChip chip = New(flash);
        bool ended = false;
        chip.PowerOn(() =>
        {
            main();
            ended = true;
        });
        chip.RunUntil(3_600_000_000);
        if (!ended)
        {
            throw new InvalidOperationException("The firmware did not come to its end.");
        }
    }

    /// <summary>A chip that is still off.</summary>
    public static VirtualChip New(VirtualFlash? flash = null) => new(ChipProfile.Fast, new SteadyInput(), flash);
}
