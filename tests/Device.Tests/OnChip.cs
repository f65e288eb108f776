using System.Runtime.ExceptionServices;
using GluteSense.NanoFakes;

namespace GluteSense.Device.Tests;

/// <summary>Runs a piece of test as the firmware's Main on a virtual chip, whose time passes only in it.</summary>
internal static class OnChip
{
    private const long LongestUs = 3_600_000_000;

    public static void Run(Action main) => Run(new VirtualFlash(), main);

    public static void Run(VirtualFlash flash, Action main) => Run(new VirtualChip(ChipProfile.Fast, new Codes(), flash), main);

    /// <summary>Runs to the end, or throws what the piece threw.</summary>
    public static void Run(VirtualChip chip, Action main)
    {
        using (chip)
        {
            bool ended = false;
            chip.PowerOn(() =>
            {
                main();
                ended = true;
                chip.HandBack();
            });
            try
            {
                while (!ended && chip.NowUs < LongestUs)
                {
                    chip.RunUntil(LongestUs);
                }
            }
            catch (ChipFaultException fault)
            {
                ExceptionDispatchInfo.Throw(fault.InnerException!);
            }

            if (!ended)
            {
                throw new TimeoutException("The piece did not come to its end.");
            }
        }
    }
}
