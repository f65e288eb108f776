using GluteSense.Host.Links;
using GluteSense.Host.Sessions;
using GluteSense.Simulator.Device;
using GluteSense.Simulator.Signals;

namespace GluteSense.Cli.Bringup;

/// <summary>Runs the test from checked options to the table and the exit code.</summary>
internal sealed class BringupRun
{
    private readonly CliConsole _console;

    public BringupRun(CliConsole console)
    {
        _console = console;
    }

    public ExitCode Run(BringupOptions options, CancellationToken cancellationToken)
    {
        if (options.List)
        {
            BringupTable.List(_console.Out, Selected(options, new BringupLimits(FrontEndFile.Nominal, ReferenceBoard())));
            return ExitCode.Success;
        }

        using var wearable = new VirtualWearable(new VirtualWearableOptions());
        var virtualBench = new VirtualBench(wearable, options.Faults);
        IBench bench = options.Rehearse ? new PromptBench(_console.In, _console.Error, virtualBench, cancellationToken) : virtualBench;
        var table = new BringupTable(options.Json ? _console.Error : _console.Out, wearable.Link.Description);
        try
        {
            Test(wearable.Link, bench, table, options, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            _console.Error.WriteLine();
            _console.Error.WriteLine($"glutesense: stopped after {table.Count} {(table.Count == 1 ? "step" : "steps")}.");
            return ExitCode.Interrupted;
        }

        table.End();
        if (options.Json)
        {
            _console.Out.WriteLine(table.ToJson());
        }

        return table.HasFailed ? ExitCode.TestFailed : ExitCode.Success;
    }

    /// <summary>Nothing in here knows what kind of link it is.</summary>
    private static void Test(ILink link, IBench bench, BringupTable table, BringupOptions options, CancellationToken cancellationToken)
    {
        var probe = new BoardProbe(link, new OwnerKeyMemory());
        DeviceInfo info = probe.Connect(bench.HoldButton, cancellationToken);
        var limits = new BringupLimits(FrontEndFile.Nominal, info);
        var station = new BringupStation(probe, info, bench, limits, !options.Yes, cancellationToken);
        foreach (BringupStep step in Selected(options, limits))
        {
            table.Add(step, step.Run(station));
        }
    }

    private static IEnumerable<BringupStep> Selected(BringupOptions options, BringupLimits limits) =>
        BringupSteps.All(limits).Where(step => options.Steps.Count == 0 || options.Steps.Contains(step.Group));

    /// <summary>What the reference board's firmware says of itself.</summary>
    private static DeviceInfo ReferenceBoard() => new(
        new Version(Board.FirmwareMajor, Board.FirmwareMinor, Board.FirmwarePatch), Board.Id, Board.NanovoltsPerCount, Board.FrontEndGain);
}
