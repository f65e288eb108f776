using GluteSense.Host.Coaching;
using GluteSense.Host.Sessions;
using GluteSense.Simulator.Device;
using GluteSense.Simulator.Signals;

namespace GluteSense.System.Tests.Support;

/// <summary>A session on the virtual wearable, with every ADC code of its measurement kept beside what the device made of it.</summary>
internal sealed class RecordedSession
{
    private static readonly int[] AdcChannels =
        [Board.AdcLeftGlute, Board.AdcLeftHamstring, Board.AdcRightGlute, Board.AdcRightHamstring];

    private RecordedSession()
    {
    }

    public SessionLog Log { get; } = new();

    /// <summary>Codes of the measurement per channel, in order.</summary>
    public List<int>[] Codes { get; } = [[], [], [], []];

    /// <param name="mode">What is measured.</param>
    /// <param name="signals">What the electrodes see then.</param>
    /// <param name="durationS">How long, in s.</param>
    /// <param name="calibrates">True to take rest and references first.</param>
    /// <param name="rateHz">Sampling rate.</param>
    /// <param name="body">The wearer in the calibration.</param>
    /// <param name="protocol">The calibration; null for the submaximal one without reference sets.</param>
    public static RecordedSession Run(
        SessionMode mode, IElectrodeSignals signals, double durationS, bool calibrates, int rateHz = 500, BodyParameters? body = null, ReferenceProtocol? protocol = null)
    {
        var session = new RecordedSession();
        using var wearable = new VirtualWearable(new VirtualWearableOptions { Seed = 11 });
        wearable.Electrodes.Converted += (adcChannel, _, code) => session.Codes[Array.IndexOf(AdcChannels, adcChannel)].Add(code);
        var wearer = new VirtualWearer(wearable, body ?? BodyParameters.Nominal, signals, 12);
        var conductor = new SessionConductor(wearable.Link, new Forgetful(wearer, session.Codes), session.Log, null, new Nobody());
        var plan = new SessionPlan(mode, rateHz, TimeSpan.FromSeconds(durationS), calibrates) { Protocol = protocol ?? ReferenceProtocol.Submaximal.WithoutSets() };
        Assert.IsTrue(conductor.Run(plan, CancellationToken.None));
        return session;
    }

    /// <summary>Drops the codes of earlier phases: the device does not sample between modes.</summary>
    private sealed class Forgetful(IWearer inner, List<int>[] codes) : IWearer
    {
        public void Ask(WearerTask task)
        {
            foreach (List<int> channel in codes)
            {
                channel.Clear();
            }

            inner.Ask(task);
        }
    }

    private sealed class Nobody : ISessionView
    {
        public void BeginPhase(string title, TimeSpan? length)
        {
        }

        public void Advise(CoachNote note)
        {
        }

        public void Update(SessionLog log, TimeSpan elapsed)
        {
        }
    }
}
