namespace GluteSense.Validation.Studies.Recordings;

/// <summary>
/// Peaks matched one to one to annotated events of a cyclic movement. Peaks follow their events by one latency, their mean of directions on
/// the circle of the period; each event then takes the peaks within half a period of event plus latency.
/// </summary>
public sealed record EventMatch
{
    /// <summary>Matches.</summary>
    /// <param name="eventsS">Times of the events in s, rising, at least two.</param>
    /// <param name="peaksS">Times of the peaks in s, rising.</param>
    public EventMatch(IReadOnlyList<double> eventsS, IReadOnlyList<double> peaksS)
    {
        double periodS = (eventsS[^1] - eventsS[0]) / (eventsS.Count - 1);
        double meanLatencyS = CircularMean(peaksS.Select(peak => peak - Nearest(eventsS, peak)), periodS);
        int[] taken = new int[eventsS.Count];
        List<double> latencies = [];
        foreach (double peak in peaksS)
        {
            double wanted = peak - meanLatencyS;
            int index = Enumerable.Range(0, eventsS.Count).MinBy(candidate => Math.Abs(eventsS[candidate] - wanted));
            if (Math.Abs(eventsS[index] - wanted) <= periodS / 2)
            {
                taken[index]++;
                latencies.Add(1000 * (peak - eventsS[index]));
            }
            else
            {
                Outside++;
            }
        }

        Missing = taken.Count(count => count == 0);
        Extra = taken.Sum(count => Math.Max(0, count - 1));
        LatenciesMs = latencies;
    }

    /// <summary>Events without a peak.</summary>
    public int Missing { get; }

    /// <summary>Peaks beyond the first of an event.</summary>
    public int Extra { get; }

    /// <summary>Peaks more than half a period before the first or after the last event: strides that nobody annotated.</summary>
    public int Outside { get; }

    /// <summary>Peak minus event in ms, per matched peak.</summary>
    public IReadOnlyList<double> LatenciesMs { get; }

    /// <summary>SD of the latencies in ms; 0 with fewer than two.</summary>
    public double SdMs
    {
        get
        {
            double mean = LatenciesMs.DefaultIfEmpty().Average();
            return LatenciesMs.Count < 2 ? 0 : Math.Sqrt(LatenciesMs.Sum(latency => (latency - mean) * (latency - mean)) / (LatenciesMs.Count - 1));
        }
    }

    private static double Nearest(IReadOnlyList<double> eventsS, double timeS) => eventsS.MinBy(candidate => Math.Abs(candidate - timeS));

    private static double CircularMean(IEnumerable<double> times, double period)
    {
        double sine = 0;
        double cosine = 0;
        foreach (double time in times)
        {
            sine += Math.Sin(2 * Math.PI * time / period);
            cosine += Math.Cos(2 * Math.PI * time / period);
        }

        return Math.Atan2(sine, cosine) / (2 * Math.PI) * period;
    }
}
