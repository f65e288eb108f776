using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Project.Tests;

/// <summary>A board is a file firmware/Board*.cs with the class Board; the property BoardFile of a project chooses one.</summary>
[TestClass]
public partial class BoardFileTests
{
    private const string Reference = "firmware/Board.cs";

    [TestMethod]
    public void EveryBoardDeclaresTheConstantsOfTheReferenceBoard()
    {
        string[] expected = Constants(Reference);
        Assert.IsGreaterThan(20, expected.Length);

        foreach (string board in Boards())
        {
            CollectionAssert.AreEqual(expected, Constants(board), board);
            Assert.Contains("public static class Board\n", File.ReadAllText(Repository.Full(board)), board);
        }
    }

    [TestMethod]
    public void NoTwoBoardsHaveTheSameId()
    {
        string[] boards = Boards();

        int[] ids = [.. boards.Select(Id)];

        Assert.IsGreaterThan(1, ids.Length);
        CollectionAssert.AllItemsAreUnique(ids, string.Join(", ", boards));
    }

    [TestMethod]
    [DataRow("firmware/GluteSense.Firmware.nfproj")]
    [DataRow("host-tools/GluteSense.Firmware.Desktop/GluteSense.Firmware.Desktop.csproj")]
    public void ThePropertyBoardFileChoosesTheBoard(string project)
    {
        foreach (string board in Boards())
        {
            string[] compiled = new ProjectFile(project).CompiledWith("BoardFile", Path.GetFileName(board));

            CollectionAssert.AreEqual(new[] { board }, compiled.Where(IsBoard).ToArray());
        }
    }

    private static string[] Boards()
    {
        string[] boards = [.. Repository.Sources("firmware").Where(IsBoard)];
        Assert.Contains(Reference, boards);
        return boards;
    }

    private static bool IsBoard(string path) => BoardPath().IsMatch(path);

    private static string[] Constants(string board) =>
        [.. Constant().Matches(File.ReadAllText(Repository.Full(board))).Select(match => match.Groups["declaration"].Value)];

    private static int Id(string board) => int.Parse(IdValue().Match(File.ReadAllText(Repository.Full(board))).Groups["id"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^firmware/Board\w*\.cs$")]
    private static partial Regex BoardPath();

    [GeneratedRegex(@"public const (?<declaration>[\w.]+ \w+) =")]
    private static partial Regex Constant();

    [GeneratedRegex(@"public const int Id = (?<id>\d+);")]
    private static partial Regex IdValue();
}
