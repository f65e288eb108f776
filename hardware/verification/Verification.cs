using GluteSense.Hardware.Limits;
using GluteSense.Hardware.Programs;

namespace GluteSense.Hardware;

/// <summary>Runs checks and judges what they measure by the limits of DESIGN.md.</summary>
public static class Verification
{
    /// <summary>Name of the outcome that a table of limits can not be read; there is none when it can.</summary>
    public const string LimitsName = "limits";

    /// <summary>Name of the outcome that every limit was measured.</summary>
    public const string MeasuredName = "measured";

    /// <summary>Runs the checks one after another; a file that can not be read is a finding of the check that reads it.</summary>
    /// <param name="project">What is verified.</param>
    /// <param name="checks">The checks.</param>
    /// <param name="isWhole">Whether these are all checks, so that a limit that nobody measured is a failure.</param>
    /// <param name="begin">Is told the name of each check that begins, or null.</param>
    /// <returns>One outcome a check; then one when the limits can not be read, or one of the whole run about limits that nobody measured.</returns>
    /// <exception cref="MissingProgramException">A program that a check runs is not installed.</exception>
    public static IEnumerable<CheckOutcome> Run(
        HardwareProject project, IReadOnlyList<IHardwareCheck> checks, bool isWhole, Action<string>? begin = null)
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(checks);
        return RunEach(project, checks, isWhole, begin);
    }

    private static IEnumerable<CheckOutcome> RunEach(
        HardwareProject project, IReadOnlyList<IHardwareCheck> checks, bool isWhole, Action<string>? begin)
    {
        (LimitTable? limits, string? complaint) = ReadLimits(project);
        var measured = new HashSet<string>();
        foreach (IHardwareCheck check in checks)
        {
            begin?.Invoke(check.Name);
            CheckResult result = Run(check, project);
            IEnumerable<string> broken = limits is null
                ? []
                : result.Measurements.Select(number => Judge(number, limits, measured)).OfType<string>();
            string[] findings = [.. result.Findings, .. broken];
            string[] advice = findings.Length > 0 && check.Advice is { } sentence ? [sentence] : [];
            yield return new CheckOutcome(check.Name, [.. findings, .. advice], result.Measurements, result.Notes);
        }

        if (complaint is not null)
        {
            yield return new CheckOutcome(LimitsName, [complaint], [], []);
        }
        else if (isWhole && limits is not null)
        {
            yield return new CheckOutcome(MeasuredName, Unmeasured(limits, measured), [], []);
        }
    }

    private static CheckResult Run(IHardwareCheck check, HardwareProject project)
    {
        try
        {
            return check.Run(project);
        }
        catch (AggregateException exception) when (Cause(exception) is MissingProgramException missing)
        {
            throw new MissingProgramException(missing.Program, missing.Package);
        }
        catch (Exception exception) when (IsFinding(Cause(exception)))
        {
            return new CheckResult([Cause(exception).Message]);
        }
    }

    private static bool IsFinding(Exception cause) =>
        cause is IOException or InvalidDataException or FormatException or UnauthorizedAccessException or ProgramFailedException;

    /// <summary>A check that works on many threads throws what one of them met inside an AggregateException.</summary>
    private static Exception Cause(Exception exception) =>
        exception is AggregateException { InnerExceptions: [Exception first, ..] } ? Cause(first) : exception;

    private static (LimitTable? Limits, string? Complaint) ReadLimits(HardwareProject project)
    {
        try
        {
            return (project.Limits, null);
        }
        catch (Exception exception) when (exception is IOException or FormatException or UnauthorizedAccessException)
        {
            return (null, exception.Message);
        }
    }

    private static string? Judge(Measurement number, LimitTable limits, HashSet<string> measured)
    {
        if (!measured.Add(number.Id))
        {
            return $"{number.Id} is measured twice.";
        }

        return limits.Find(number.Id) is { } limit ? limit.Complaint(number) : $"{number} has no limit in DESIGN.md.";
    }

    private static string[] Unmeasured(LimitTable limits, HashSet<string> measured) =>
        [.. limits.All.Where(limit => !measured.Contains(limit.Id)).Select(limit => $"Nothing measures `{limit.Id}` ({limit.Range}): {limit.What}")];
}
