using GluteSense.Host.Sessions;
using GluteSense.Signal;

namespace GluteSense.Host.Results;

/// <summary>What the quality of single electrodes takes away from a session, in plain sentences.</summary>
internal static class ChannelNotes
{
    private static readonly string[] Names = ["left glute", "left hamstring", "right glute", "right hamstring"];

    public static void Add(List<string> notes, SidesResult sides, ModeSpan measurement)
    {
        bool restUnknown = false;
        for (int channel = 0; channel < MuscleChannels.Count; channel++)
        {
            SideResult side = sides.Side(channel / 2);
            MuscleResult muscle = channel % 2 == 0 ? side.Glute : side.Hamstring;
            if (!muscle.IsUsable)
            {
                continue;
            }

            string name = Names[channel];
            int off = Math.Max(
                measurement.CountQualityFlag(channel, ChannelQuality.ElectrodeOff),
                measurement.CountQualityFlag(channel, ChannelQuality.NoSignal));
            if (off > 0)
            {
                notes.Add(FormattableString.Invariant(
                    $"The {name} electrode had no contact in {off} of {measurement.StatusCount} status reports; that time reads wrong."));
            }

            if (muscle.Quality.Contains(QualityJudgement.Saturated))
            {
                notes.Add($"The {name} signal reached the limits of the input, so its amplitude reads low.");
            }

            if (muscle.Quality.Contains(QualityJudgement.NoisyAtRest))
            {
                notes.Add($"The {name} electrode was noisy at rest, so its small amplitudes are uncertain.");
            }

            if (muscle.Quality.Contains(QualityJudgement.Mains))
            {
                notes.Add($"The {name} signal held as much mains interference as muscle; press the electrode on, and keep away from mains cables.");
            }

            if (muscle.Quality.Contains(QualityJudgement.Motion))
            {
                notes.Add($"The {name} electrode moved against the skin, so part of its amplitude is movement and not muscle.");
            }

            if (muscle.Quality.Contains(QualityJudgement.WeakReference))
            {
                notes.Add($"The last reference contraction of the {name} hardly rose above rest; it was not used.");
            }

            restUnknown |= !measurement.TryGetCalibration(channel, out ChannelCalibration calibration)
                || !calibration.TryGetRestVarianceQ8(out _);
        }

        if (restUnknown)
        {
            notes.Add("Rest was not measured on every channel, so amplitudes there include the noise of the electrodes.");
        }
    }
}
