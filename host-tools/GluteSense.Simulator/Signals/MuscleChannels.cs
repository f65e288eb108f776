namespace GluteSense.Simulator.Signals;

/// <summary>What the position of a <see cref="MuscleChannel"/> in the frame says about side and muscle.</summary>
public static class MuscleChannels
{
    /// <summary>Values per frame.</summary>
    public const int Count = 4;

    /// <summary>All channels in frame order.</summary>
    public static IReadOnlyList<MuscleChannel> All { get; } =
    [
        MuscleChannel.LeftGlute, MuscleChannel.LeftHamstring, MuscleChannel.RightGlute, MuscleChannel.RightHamstring,
    ];

    /// <summary>The gluteus maximus of a side.</summary>
    public static MuscleChannel Glute(BodySide side) =>
        side == BodySide.Left ? MuscleChannel.LeftGlute : MuscleChannel.RightGlute;

    /// <summary>The hamstring of a side.</summary>
    public static MuscleChannel Hamstring(BodySide side) =>
        side == BodySide.Left ? MuscleChannel.LeftHamstring : MuscleChannel.RightHamstring;

    /// <summary>The side a channel is on.</summary>
    public static BodySide SideOf(MuscleChannel channel) =>
        channel is MuscleChannel.LeftGlute or MuscleChannel.LeftHamstring ? BodySide.Left : BodySide.Right;

    /// <summary>True for the two gluteus channels.</summary>
    public static bool IsGlute(MuscleChannel channel) =>
        channel is MuscleChannel.LeftGlute or MuscleChannel.RightGlute;
}
