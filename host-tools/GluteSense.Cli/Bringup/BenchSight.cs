namespace GluteSense.Cli.Bringup;

/// <summary>What only eyes and fingers can judge.</summary>
internal enum BenchSight
{
    /// <summary>The LED flashes once every two seconds: the board is measuring.</summary>
    LedFlashes,

    /// <summary>The motor runs while its driver is fed by hand.</summary>
    MotorRuns,
}
