namespace GluteSense.Hardware.Programs;

/// <summary>A program that the verification runs is not installed.</summary>
public sealed class MissingProgramException : Exception
{
    /// <summary>Names the program and the Debian package that brings it.</summary>
    /// <param name="program">The command.</param>
    /// <param name="package">How to install it: the package and where it comes from.</param>
    public MissingProgramException(string program, string package)
        : base($"{program} is not installed: {package}")
    {
        Program = program;
        Package = package;
    }

    /// <summary>The command that was not found.</summary>
    public string Program { get; }

    /// <summary>How to install it.</summary>
    public string Package { get; }
}
