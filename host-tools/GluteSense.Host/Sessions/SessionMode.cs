using GluteSense.Detection;
using GluteSense.Protocol;

namespace GluteSense.Host.Sessions;

/// <summary>What a session measures: running or walking, or one exercise of the device's catalogue.</summary>
public sealed record SessionMode
{
    private const int NoExercise = -1;

    private readonly int _exercise;

    private SessionMode(int exercise)
    {
        _exercise = exercise;
    }

    /// <summary>Running or walking.</summary>
    public static SessionMode Run { get; } = new(NoExercise);

    /// <summary>Two-legged bridges, both sides at once.</summary>
    public static SessionMode Bridge { get; } = new(ExerciseCatalog.Bridge);

    /// <summary>Single-leg Romanian deadlifts, side by side.</summary>
    public static SessionMode SingleLegRdl { get; } = new(ExerciseCatalog.SingleLegRdl);

    /// <summary>Every exercise of the catalogue by its number, and the run last.</summary>
    public static IReadOnlyList<SessionMode> All { get; } = [.. Enumerable.Range(0, ExerciseCatalog.Count).Select(Exercise), Run];

    /// <summary>True for running or walking.</summary>
    public bool IsRun => _exercise == NoExercise;

    /// <summary>Name in commands and files: "run", or the exercise's name in PROTOCOL.md section 6.</summary>
    public string Name => IsRun ? "run" : ExerciseCatalog.Name(_exercise);

    /// <summary>What people read: "Run", "Bridges".</summary>
    public string Title => _exercise switch
    {
        NoExercise => "Run",
        ExerciseCatalog.BridgeWithMarch => "Bridges with march",
        _ => ExerciseCatalog.Title(_exercise) + "s",
    };

    /// <summary>An exercise.</summary>
    /// <param name="exercise">Its number, 0 to <see cref="ExerciseCatalog.Count"/> − 1 (PROTOCOL.md section 6).</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such exercise.</exception>
    public static SessionMode Exercise(int exercise)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(exercise);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(exercise, ExerciseCatalog.Count);
        return new SessionMode(exercise);
    }

    /// <summary>Finds a mode by its <see cref="Name"/>; false when there is none.</summary>
    public static bool TryFind(string name, out SessionMode mode)
    {
        mode = All.FirstOrDefault(known => known.Name == name) ?? Run;
        return mode.Name == name;
    }

    /// <summary>Number of the exercise; false for a run.</summary>
    public bool TryGetExercise(out int exercise)
    {
        exercise = _exercise;
        return !IsRun;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>The command that starts it.</summary>
    /// <param name="side">Which sides work in an exercise.</param>
    /// <param name="isScreening">True for one of many sets of a screening.</param>
    internal ControlCommand StartCommand(WorkingSide side, bool isScreening) => IsRun
        ? new ControlCommand { Opcode = ControlOpcode.StartRun }
        : new ControlCommand
        {
            Opcode = ControlOpcode.StartExercise,
            Exercise = _exercise,
            Options = (int)side | (isScreening ? ControlCommand.OfScreening : 0),
        };
}
