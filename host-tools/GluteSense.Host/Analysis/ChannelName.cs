namespace GluteSense.Host.Analysis;

/// <summary>Names of the channels as maps and files write them.</summary>
public static class ChannelName
{
    private static readonly string[] Names = ["leftGlute", "leftHamstring", "rightGlute", "rightHamstring"];
    private static readonly string[] Words = ["left glute", "left hamstring", "right glute", "right hamstring"];

    /// <summary>The name, for example "leftGlute".</summary>
    public static string Of(int channel) => Names[channel];

    /// <summary>The name in words, for example "left glute".</summary>
    public static string InWords(int channel) => Words[channel];
}
