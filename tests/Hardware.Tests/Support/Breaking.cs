namespace GluteSense.Hardware.Tests.Support;

/// <summary>Breaks a copy of the fixture and looks at which checks fail.</summary>
internal static class Breaking
{
    /// <summary>Breaks the fixture; exactly these checks must fail.</summary>
    /// <param name="checks">Names of the checks, in their order.</param>
    /// <param name="breakIt">What is done to the copy.</param>
    /// <param name="board">What the firmware assumes, or null for Board.cs.</param>
    /// <returns>The findings of each failing check, one a line.</returns>
    public static IReadOnlyDictionary<string, string> Fails(string[] checks, Action<HardwareCopy>? breakIt = null, FirmwareBoard? board = null)
    {
        Needs.Kicad();
        using HardwareCopy copy = HardwareCopy.OfFixture();
        breakIt?.Invoke(copy);

        IReadOnlyDictionary<string, string> failing = copy.Failing(board);

        CollectionAssert.AreEqual(checks, failing.Keys.ToArray(), string.Join('\n', failing.Values));
        return failing;
    }
}
