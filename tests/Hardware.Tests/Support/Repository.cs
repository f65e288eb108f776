namespace GluteSense.Hardware.Tests.Support;

/// <summary>The working copy that the tests were built in.</summary>
internal static class Repository
{
    public static readonly string Root = RepositoryRoot.PathOf("");

    /// <summary>A board as small as the checks allow.</summary>
    public static readonly string Fixture = Path.Combine(Root, "tests", "Hardware.Tests", "Fixture");

    /// <summary>The real thing.</summary>
    public static readonly string Hardware = Path.Combine(Root, "hardware");
}
