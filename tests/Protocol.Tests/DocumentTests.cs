using System.Globalization;
using System.Text.RegularExpressions;
using GluteSense.Detection;
using GluteSense.Ownership;
using GluteSense.Storage;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Protocol.Tests;

/// <summary>What PROTOCOL.md and the code both say is the same.</summary>
[TestClass]
public partial class DocumentTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "PROTOCOL.md"));

    // Marks and a value of a standard service, not packets of ours.
    private static readonly string[] OtherHex = ["FFFF", "00000055"];

    [TestMethod]
    public void TitleNamesTheVersion()
    {
        Assert.StartsWith($"# GluteSense protocol, version {GattTable.ProtocolVersion}\n", Text);
    }

    [TestMethod]
    public void EveryExampleIsAVector()
    {
        HashSet<string> vectors = [.. Vectors.Rows("packets").Select(row => (string)row[2]!)];
        string[] examples = [.. Example().Matches(Text).Select(match => match.Groups[1].Value).Except(OtherHex)];

        Assert.IsGreaterThan(25, examples.Length);
        foreach (string example in examples)
        {
            Assert.Contains(example, vectors);
        }
    }

    [TestMethod]
    public void EveryPacketIsShownByOneOfItsVectors()
    {
        foreach (string packet in Codec.All.Keys)
        {
            Assert.IsTrue(Vectors.Rows("packets").Any(row => (string)row[0]! == packet && Text.Contains($"`{row[2]}`", StringComparison.Ordinal)), packet);
        }
    }

    [TestMethod]
    public void GattTableListsTheShortIds()
    {
        int[] expected =
        [
            GattTable.Service, GattTable.Live, GattTable.Events, GattTable.Raw, GattTable.Status, GattTable.Control, GattTable.Log, GattTable.Info,
            GattTable.Owner,
        ];
        int[] listed = [.. Rows("## 2. GATT table", "Short id").Select(row => int.Parse(row[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture))];

        CollectionAssert.AreEquivalent(expected, listed);
        StringAssert.Contains(Text, GattTable.Uuid(0).ToString().Replace("8f2a0000", "8f2aXXXX", StringComparison.Ordinal));
    }

    [TestMethod]
    public void ControlTableListsTheCommandsWithTheirLengths()
    {
        string[][] rows = Rows("## 5. Control (0014)", "Opcode");

        CollectionAssert.AreEqual(Enum.GetValues<ControlOpcode>().Select(opcode => (int)opcode).ToArray(), Numbers(rows));
        foreach (string[] row in rows)
        {
            ControlCommand command = new() { Opcode = (ControlOpcode)Number(row[0]) };
            Assert.AreEqual(command.Encode(new byte[ControlCommand.MaxLength]), Number(row[3]), row[1]);
        }
    }

    [TestMethod]
    public void ControlTableAllowsWhatTheModeMachineAllows()
    {
        Dictionary<string, DeviceMode> modes = new()
        {
            ["idle"] = DeviceMode.Idle, ["calibrate quiet"] = DeviceMode.CalibrateQuiet, ["calibrate reference"] = DeviceMode.CalibrateReference,
            ["exercise"] = DeviceMode.Exercise, ["run"] = DeviceMode.Run, ["raw"] = DeviceMode.Raw,
        };
        foreach (string[] row in Rows("## 5. Control (0014)", "Opcode"))
        {
            string[] allowed = row[4] == "every mode" ? [.. modes.Keys] : row[4].Split(", ");
            foreach ((string name, DeviceMode mode) in modes)
            {
                bool isAllowed = ModeMachine.TryNext(mode, (ControlOpcode)Number(row[0]), out DeviceMode next);

                Assert.AreEqual(allowed.Contains(name), isAllowed, $"{row[1]} in {name}");
                DeviceMode expected = isAllowed && modes.TryGetValue(row[5].Split(',')[0], out DeviceMode named) ? named : mode;
                Assert.AreEqual(expected, next, $"{row[1]} in {name}");
            }
        }
    }

    [TestMethod]
    public void AnswerTableListsTheResults()
    {
        CollectionAssert.AreEqual(
            Enum.GetValues<CommandResult>().Select(result => (int)result).ToArray(), Numbers(Rows("### 3.5 Answer (0011, kind 4)", "Result")));
    }

    [TestMethod]
    public void StatusTableListsTheFaults()
    {
        int[] faults =
        [
            DeviceFaults.BatteryLow, DeviceFaults.Storage, DeviceFaults.LogFull, DeviceFaults.Restarted, DeviceFaults.SelfTest, DeviceFaults.RateNotHeld,
            DeviceFaults.Button, DeviceFaults.OldCalibration,
        ];

        CollectionAssert.AreEqual(faults, Numbers(Rows("### 3.6 Status (0013)", "Fault")));
    }

    [TestMethod]
    public void VerdictTablesListTheValuesAndReasons()
    {
        const string Heading = "### 3.11 Verdict (0011, kind 7)";

        CollectionAssert.AreEqual(Enum.GetValues<VerdictValue>().Select(value => (int)value).ToArray(), Numbers(Rows(Heading, "Value")));
        CollectionAssert.AreEqual(Enum.GetValues<WithheldReason>().Select(reason => (int)reason).ToArray(), Numbers(Rows(Heading, "Reason")));
    }

    [TestMethod]
    public void ExerciseTableListsTheCatalogue()
    {
        string[][] rows = Rows("## 6. Exercises", "Number");

        CollectionAssert.AreEqual(Enumerable.Range(0, ExerciseCatalog.Count).ToArray(), Numbers(rows));
        foreach (string[] row in rows)
        {
            Assert.AreEqual($"`{ExerciseCatalog.Name(Number(row[0]))}`", row[1]);
            Assert.AreEqual(ExerciseCatalog.LegOf(Number(row[0])).ToString().ToLowerInvariant(), row[3], row[1]);
        }
    }

    [TestMethod]
    [DataRow("### 3.1 Live features (0010), {0} bytes", LivePacket.Length)]
    [DataRow("### 3.2 Segment (0011, kind 1), {0} bytes", SegmentPacket.Length)]
    [DataRow("### 3.3 Mode (0011, kind 2), {0} bytes", ModePacket.Length)]
    [DataRow("### 3.4 Calibration (0011, kind 3), {0} bytes", CalibrationPacket.Length)]
    [DataRow("### 3.5 Answer (0011, kind 4), {0} bytes", AnswerPacket.Length)]
    [DataRow("### 3.6 Status (0013), {0} bytes", StatusPacket.Length)]
    [DataRow("### 3.7 Health (0011, kind 5), {0} bytes", HealthPacket.Length)]
    [DataRow("### 3.8 Run (0011, kind 6), {0} bytes", RunPacket.Length)]
    [DataRow("### 3.9 Raw (0012), {0} + 6 · n bytes", RawPacket.HeaderLength)]
    [DataRow("### 3.10 Log (0015), {0} + n bytes", LogPacket.HeaderLength)]
    [DataRow("### 3.11 Verdict (0011, kind 7), {0} bytes", VerdictPacket.Length)]
    [DataRow("### 3.12 Quality (0011, kind 8), {0} bytes", QualityPacket.Length)]
    [DataRow("## 4. Info (0016), {0} bytes", InfoPacket.Length)]
    [DataRow("### 7.1 State, {0} bytes", OwnerStatePacket.Length)]
    [DataRow("### 7.2 Write, {0} bytes", OwnerWrite.Length)]
    [DataRow("### 8.2 Facts, {0} bytes", RunLogFacts.Length)]
    [DataRow("### 8.4 Stride, {0} bytes", RunLogStride.Length)]
    public void HeadingsNameTheLengths(string heading, int length)
    {
        Assert.Contains("\n" + string.Format(CultureInfo.InvariantCulture, heading, length), Text);
    }

    [GeneratedRegex("`((?:[0-9A-F]{2}){2,})`")]
    private static partial Regex Example();

    /// <summary>Cells of the rows of the table under a heading whose first column has this name.</summary>
    private static string[][] Rows(string heading, string column)
    {
        int start = Text.IndexOf("\n" + heading, StringComparison.Ordinal);
        Assert.IsGreaterThanOrEqualTo(0, start, heading);
        string[] lines = Text[start..].Split('\n');
        return [.. lines.SkipWhile(line => !line.StartsWith($"| {column} |", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|').Skip(1).Select(cell => cell.Trim()).ToArray())];
    }

    private static int[] Numbers(string[][] rows) => [.. rows.Select(row => Number(row[0]))];

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
