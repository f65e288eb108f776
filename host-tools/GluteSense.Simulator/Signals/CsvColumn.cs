namespace GluteSense.Simulator.Signals;

/// <summary>A mapped column while it is being read; values are scaled as they come in.</summary>
internal sealed record CsvColumn(MuscleChannel Channel, int Index, string Name, SignalUnit Unit)
{
    internal List<double> Values { get; } = [];

    internal void Add(double value) => Values.Add(value * SignalUnits.Scale(Unit));
}
