namespace GluteSense.Device
{
    /// <summary>Everything that goes to the owner.</summary>
    public sealed class Reports
    {
        /// <summary>Events.</summary>
        public readonly EventReports Events;

        /// <summary>Live features.</summary>
        public readonly LiveReport Live;

        /// <summary>Status and health.</summary>
        public readonly StatusReport Status;

        /// <summary>Collects them.</summary>
        public Reports(EventReports events, LiveReport live, StatusReport status)
        {
            Events = events;
            Live = live;
            Status = status;
        }

        /// <summary>What the clock asks for, or else an event: one notification at most. False when there was nothing to do.</summary>
        public bool SendDueOrEvent(Measurement measurement)
        {
            Status.SetSkippedFeatures(Live.Skipped);
            return Status.SendDue(measurement, Clock.NowMs()) || Events.SendOldest();
        }
    }
}
