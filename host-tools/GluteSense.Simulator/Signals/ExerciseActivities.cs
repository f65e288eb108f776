namespace GluteSense.Simulator.Signals;

/// <summary>Exercises in repetitions, with scatter from repetition to repetition and with inhibition.</summary>
public static class ExerciseActivities
{
    /// <summary>Double-leg bridge: both sides work in every repetition, each with its own scatter.</summary>
    /// <param name="body">The wearer.</param>
    /// <param name="seed">Seed of scatter and noise.</param>
    /// <param name="parameters">Null for <see cref="ExerciseParameters.Bridge"/>.</param>
    public static Activity Bridge(BodyParameters body, ulong seed, ExerciseParameters? parameters = null)
    {
        ExerciseParameters exercise = parameters ?? ExerciseParameters.Bridge;
        exercise.Validate();
        var builder = new ActivityBuilder(body, seed);
        for (int i = 0; i < exercise.Repetitions; i++)
        {
            Work(builder, BodySide.Left, exercise, i);
            Work(builder, BodySide.Right, exercise, i);
        }

        return new Activity(builder, "bridge", exercise.Repetitions * exercise.PeriodS);
    }

    /// <summary>
    /// Single-leg Romanian deadlift: repetitions alternate left, right. The other leg steadies with a fraction of the effort;
    /// the truth lists the working side only.
    /// </summary>
    /// <param name="body">The wearer.</param>
    /// <param name="seed">Seed of scatter and noise.</param>
    /// <param name="parameters">Null for <see cref="ExerciseParameters.SingleLegRdl"/>.</param>
    public static Activity SingleLegRdl(BodyParameters body, ulong seed, ExerciseParameters? parameters = null)
    {
        ExerciseParameters exercise = parameters ?? ExerciseParameters.SingleLegRdl;
        exercise.Validate();
        var builder = new ActivityBuilder(body, seed);
        for (int i = 0; i < exercise.Repetitions; i++)
        {
            BodySide working = i % 2 == 0 ? BodySide.Left : BodySide.Right;
            BodySide other = i % 2 == 0 ? BodySide.Right : BodySide.Left;
            Work(builder, working, exercise, i);
            double fraction = exercise.OtherSideFraction;
            builder.Add(
                MuscleChannels.Glute(other),
                Shape(builder, MuscleChannels.Glute(other), exercise, i, fraction * exercise.GluteFraction));
            builder.Add(
                MuscleChannels.Hamstring(other),
                Shape(builder, MuscleChannels.Hamstring(other), exercise, i, fraction * exercise.HamstringFraction));
        }

        return new Activity(builder, "single-leg RDL", exercise.Repetitions * exercise.PeriodS);
    }

    private static void Work(ActivityBuilder builder, BodySide side, ExerciseParameters exercise, int repetition)
    {
        Contraction glute = Shape(builder, MuscleChannels.Glute(side), exercise, repetition, exercise.GluteFraction);
        Contraction hamstring =
            Shape(builder, MuscleChannels.Hamstring(side), exercise, repetition, exercise.HamstringFraction);
        builder.AddSegment(side, (glute.StartS, glute.EndS, glute.StartS), glute, hamstring);
    }

    private static Contraction Shape(
        ActivityBuilder builder, MuscleChannel channel, ExerciseParameters exercise, int repetition, double fraction)
    {
        double startS = repetition * exercise.PeriodS + (exercise.PeriodS - exercise.ActiveS) / 2;
        return new Contraction(startS, startS + exercise.ActiveS, exercise.RampS, builder.TaskUv(channel, fraction));
    }
}
