namespace GluteSense.Cli.Bringup;

/// <summary>One step of the test as data.</summary>
/// <param name="Group">Name in --steps.</param>
/// <param name="Title">What is done.</param>
/// <param name="Expected">What a good board shows.</param>
/// <param name="Points">What a failure points to.</param>
/// <param name="Run">Does it.</param>
internal sealed record BringupStep(string Group, string Title, string Expected, string Points, Func<BringupStation, Finding> Run);
