namespace GluteSense.Hardware;

/// <summary>One thing that must hold in the hardware folder.</summary>
public interface IHardwareCheck
{
    /// <summary>Short name for the command line and the printed line, lower case without spaces.</summary>
    string Name { get; }

    /// <summary>What else is to be done when the check fails, as a sentence; null for nothing.</summary>
    string? Advice => null;

    /// <summary>Looks at the project.</summary>
    /// <param name="project">The folder, its netlist and the firmware's board.</param>
    /// <returns>What is wrong, naming the part, and what was measured.</returns>
    /// <exception cref="Programs.MissingProgramException">A program that the check runs is not installed.</exception>
    CheckResult Run(HardwareProject project);
}
