using GluteSense.CostMeter;
using GluteSense.Simulator.Device;

const string Help = """
    Counts what the firmware costs on the device's interpreter, while the virtual wearable runs it, and checks the count against programs that
    were measured there.

    Usage: Firmware.Cost [--json] [--heap] [--list METHOD] [--help]
      --json         one JSON object instead of the tables
      --heap         only what is alive on the managed heap, as the Markdown table of firmware/README.md
      --list METHOD  only the IL operations of a firmware method with their costs, for example GluteSense.Device.SamplingLoop::SampleBlock
      --help         this text
    Exit codes: 0 done, 1 a calibration program is off by more than its tolerance, 2 command line.
    """;

if (args.Contains("--help") || args.Contains("-h"))
{
    Console.WriteLine(Help);
    return 0;
}

if (args is ["--list", string method])
{
    IReadOnlyList<string> lines = WovenFirmware.List(method);
    Console.WriteLine(lines.Count > 0 ? string.Join(Environment.NewLine, lines) : $"The firmware has no method {method}.");
    return lines.Count > 0 ? 0 : 2;
}

if (args is ["--heap"])
{
    HeapTable.Write(Console.Out, LiveHeapRun.Measure().AfterModes);
    return 0;
}

if (args.FirstOrDefault(argument => argument != "--json") is string unknown)
{
    Console.Error.WriteLine($"Firmware.Cost: unknown option '{unknown}'. Try --help.");
    return 2;
}

CostReport report = CostReport.Measure();
if (args.Length > 0)
{
    Console.WriteLine(CostJson.ToJson(report));
}
else
{
    new CostTable(Console.Out, report).Write();
}

return report.Calibration?.All(program => program.Agrees) == false ? 1 : 0;
