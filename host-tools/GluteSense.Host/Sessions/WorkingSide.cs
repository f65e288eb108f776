using GluteSense.Protocol;

namespace GluteSense.Host.Sessions;

/// <summary>Which sides work in a set.</summary>
public enum WorkingSide
{
    /// <summary>Both, together or in turn.</summary>
    Both = ControlCommand.BothSides,

    /// <summary>Only the left one.</summary>
    Left = ControlCommand.LeftSide,

    /// <summary>Only the right one.</summary>
    Right = ControlCommand.RightSide,
}
