using GluteSense.Simulator.Signals;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Simulator.Tests.Signals;

[TestClass]
public sealed class ChannelMapTests
{
    [TestMethod]
    public void Pairs_are_read_with_spaces_and_any_case_of_channel_names()
    {
        ChannelMap map = ChannelMap.Parse(" rightGlute = R_GMAX , LEFTHAMSTRING=Left BF,");
        Assert.HasCount(2, map.Pairs);
        Assert.AreEqual(KeyValuePair.Create(MuscleChannel.RightGlute, "R_GMAX"), map.Pairs[0]);
        Assert.AreEqual(KeyValuePair.Create(MuscleChannel.LeftHamstring, "Left BF"), map.Pairs[1]);
    }

    [TestMethod]
    [DataRow("", "map is empty")]
    [DataRow("rightGlute", "is not channel=column")]
    [DataRow("rightGlute=", "is not channel=column")]
    [DataRow("=R_GMAX", "is not channel=column")]
    [DataRow("rightGlut=R_GMAX", "Unknown channel 'rightGlut'")]
    [DataRow("rightGlut=R_GMAX", "leftGlute, leftHamstring, rightGlute, rightHamstring")]
    [DataRow("rightGlute=A,rightGlute=B", "Two columns are mapped to the channel 'rightGlute'")]
    [DataRow("rightGlute=A,leftGlute=A", "The column 'A' is mapped to two channels")]
    public void A_wrong_map_is_refused_with_the_reason(string text, string expected)
    {
        var error = Assert.ThrowsExactly<RecordingException>(() => ChannelMap.Parse(text));
        Assert.Contains(expected, error.Message);
    }
}
