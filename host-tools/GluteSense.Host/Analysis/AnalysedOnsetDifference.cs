namespace GluteSense.Host.Analysis;

/// <summary>Glute onset minus hamstring onset in one rep: above 0 when the hamstring came first. Order varies in healthy people (facts).</summary>
/// <param name="Side">"left" or "right".</param>
/// <param name="Segment">Number of the segment in the list of segments, from 0.</param>
/// <param name="DifferenceMs">Mean of the distribution of the difference, in ms.</param>
/// <param name="LowerMs">Lower end of its 90 % interval.</param>
/// <param name="UpperMs">Upper end.</param>
public sealed record AnalysedOnsetDifference(string Side, int Segment, double DifferenceMs, double LowerMs, double UpperMs);
