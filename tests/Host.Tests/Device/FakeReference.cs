using GluteSense.Protocol;

namespace GluteSense.Host.Tests.Device;

/// <summary>Rest and reference trials of one channel, as PROTOCOL.md section 3.4 describes them, in plain double arithmetic.</summary>
internal sealed class FakeReference
{
    private readonly List<int> _trialsQ4 = [];
    private readonly double[] _meanQ4 = new double[2];
    private int _kind;
    private int _position;

    public bool HasRest { get; init; }

    public void Add(int rmsQ4, int kind, int position)
    {
        if (position != _position)
        {
            _trialsQ4.Clear();
        }

        _kind = kind;
        _position = position;
        _trialsQ4.Add(rmsQ4);
        if (_trialsQ4.Count > 3)
        {
            _trialsQ4.RemoveAt(0);
        }

        _meanQ4[position] = CvPercent() is >= 0 and <= 12 ? _trialsQ4.Average() : 0;
    }

    public void Describe(CalibrationPacket packet)
    {
        double best = _meanQ4.Max();
        packet.RestVarianceQ8 = HasRest ? 256 : -1;
        packet.ReferenceRmsQ4 = best > 0 ? (int)Math.Round(best) : -1;
        packet.Kind = _trialsQ4.Count > 0 ? _kind : 0;
        packet.Trials = _trialsQ4.Count;
        packet.Position = _position;
        packet.TrialCvPercent = CvPercent();
    }

    private int CvPercent()
    {
        if (_trialsQ4.Count < 3)
        {
            return -1;
        }

        double mean = _trialsQ4.Average();
        double variance = _trialsQ4.Sum(trial => (trial - mean) * (trial - mean)) / (_trialsQ4.Count - 1);
        return (int)Math.Ceiling(100 * Math.Sqrt(variance) / mean);
    }
}
