using System.Text.Json;
using GluteSense.Host.Results;
using GluteSense.Host.Sessions;
using GluteSense.Protocol;

namespace GluteSense.Host.Tests.Results;

[TestClass]
public sealed class SessionResultJsonTests
{
    [TestMethod]
    public void The_names_are_those_of_the_contract()
    {
        TestSession session = new();
        session.Begin(DeviceMode.Exercise);
        session.Segment(0, 0, 1000, 100, 100);
        session.Verdict(TestSession.Reduced());
        JsonElement root = Parse(SessionResultBuilder.Build(
            session.Log, TestSession.Info(SessionMode.Bridge), new Dictionary<string, string> { ["report"] = "out/report.html" }));

        AssertNames(root, "input", "device", "link", "referenceKind", "cadenceSpm", "rmsUnit", "sides", "symmetryIndex", "cue", "files", "notes", "coachNotes");
        AssertNames(root.GetProperty("coachNotes")[0], "text", "evidence", "sources");
        AssertNames(root.GetProperty("coachNotes")[0].GetProperty("sources")[0], "title", "address");
        AssertNames(root.GetProperty("input"), "kind", "description", "mode", "startedAt");
        AssertNames(
            root.GetProperty("device"),
            "sampleRateHz", "achievedRateHz", "ticks", "missedTicks", "blockMs", "faults", "gaps", "gapMs", "excludedBlocks", "batteryPercent");
        AssertNames(root.GetProperty("cue"), "isCued", "plan", "given", "withheld");
        AssertNames(root.GetProperty("link"), "packets", "lost", "malformed", "outOfOrder");
        AssertNames(root.GetProperty("sides"), "left", "right");
        AssertNames(root.GetProperty("symmetryIndex"), "glute", "hamstring", "gluteInterval", "hamstringInterval");
        JsonElement left = root.GetProperty("sides").GetProperty("left");
        AssertNames(left, "glute", "hamstring", "gluteShare", "rawShare", "reps", "strides", "segments", "verdict");
        AssertNames(left.GetProperty("glute"), "rms", "activation", "quality", "referenceTrials", "referenceCvPercent");
        AssertNames(left.GetProperty("segments")[0], "startS", "endS", "peakGluteS", "peakHamstringS", "logRatio", "excludedBlocks");
        JsonElement verdict = left.GetProperty("verdict");
        AssertNames(
            verdict,
            "value", "reason", "confidencePercent", "countUnit", "count", "referenceCount", "logRatioDifference", "shareKind", "referenceShare",
            "shareChangePercent");
        AssertNames(verdict.GetProperty("shareChangePercent"), "value", "lower", "upper");
        Assert.AreEqual(JsonValueKind.Null, root.GetProperty("sides").GetProperty("right").GetProperty("verdict").ValueKind);
        Assert.AreEqual("out/report.html", root.GetProperty("files").GetProperty("report").GetString());
        Assert.AreEqual("bridge", root.GetProperty("input").GetProperty("mode").GetString());
    }

    [TestMethod]
    public void Unknown_is_written_as_null()
    {
        JsonElement root = Parse(new TestSession().Build(SessionMode.Run));

        Assert.AreEqual(JsonValueKind.Null, root.GetProperty("cadenceSpm").ValueKind);
        Assert.AreEqual(JsonValueKind.Null, root.GetProperty("device").GetProperty("ticks").ValueKind);
        Assert.AreEqual(JsonValueKind.Null, root.GetProperty("sides").GetProperty("left").GetProperty("rawShare").ValueKind);
        Assert.AreEqual(JsonValueKind.Null, root.GetProperty("input").GetProperty("kind").ValueKind);
    }

    private static JsonElement Parse(SessionResult result)
    {
        return JsonDocument.Parse(SessionResultJson.ToJson(result)).RootElement;
    }

    private static void AssertNames(JsonElement element, params string[] names)
    {
        CollectionAssert.AreEqual(names, element.EnumerateObject().Select(property => property.Name).ToArray());
    }
}
