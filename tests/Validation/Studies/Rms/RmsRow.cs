namespace GluteSense.Validation.Studies.Rms;

/// <summary>How well one window length is measured at one rate.</summary>
/// <param name="RateHz">Samples a second.</param>
/// <param name="BlockMs">Length of a block in ms.</param>
/// <param name="WindowMs">Length of the window in ms, whole blocks.</param>
/// <param name="Windows">Windows measured, side by side, none twice.</param>
/// <param name="BiasPct">Root of the mean power of all windows against the true rms, in %.</param>
/// <param name="MeanBiasPct">Mean of the windows' rms against the true rms, in %: the one above, and −CV²/2 of the root's bend.</param>
/// <param name="BlockRootsBiasPct">The same for the usual mean of block rms, in %.</param>
/// <param name="CvPct">SD of the windows' rms in % of their mean.</param>
/// <param name="TheoryCvPct">What the theory of the sampled process says, in %.</param>
/// <param name="CvOverTheory">Measured over theory.</param>
public sealed record RmsRow(
    int RateHz,
    int BlockMs,
    int WindowMs,
    int Windows,
    double BiasPct,
    double MeanBiasPct,
    double BlockRootsBiasPct,
    double CvPct,
    double TheoryCvPct,
    double CvOverTheory);
