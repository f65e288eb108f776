namespace GluteSense.Hardware.Tests.Support;

/// <summary>A check that returns what it is told.</summary>
internal sealed class FakeCheck(string name, Func<HardwareProject, CheckResult> run) : IHardwareCheck
{
    public FakeCheck(string name, params Measurement[] measurements)
        : this(name, _ => new CheckResult([], measurements))
    {
    }

    public string Name => name;

    public string? Advice { get; init; }

    public CheckResult Run(HardwareProject project) => run(project);
}
