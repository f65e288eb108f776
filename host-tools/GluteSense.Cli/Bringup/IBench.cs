namespace GluteSense.Cli.Bringup;

/// <summary>What surrounds the board under test: generator, plugs, a finger for the button and eyes.</summary>
internal interface IBench
{
    /// <summary>Sets generator and plugs; returns when they are set.</summary>
    void Set(Stimulus stimulus);

    /// <summary>Has the button held for three seconds; need not wait for it.</summary>
    void HoldButton();

    /// <summary>Has the button pressed briefly; need not wait for it.</summary>
    void PressButton();

    /// <summary>Looks at something; null when nobody can.</summary>
    bool? Look(BenchSight sight);
}
