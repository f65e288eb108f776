namespace GluteSense.Device
{
    /// <summary>The owner's way to the logs of runs: list, send, delete.</summary>
    public sealed class RunLogAccess
    {
        /// <summary>The files.</summary>
        public readonly RunLogStore Store;

        /// <summary>Tells which there are.</summary>
        public readonly RunLister Lister;

        /// <summary>Sends one.</summary>
        public readonly LogSender Sender;

        /// <summary>Wires it.</summary>
        public RunLogAccess(RunLogStore store, GattServer server, EventReports events)
        {
            Store = store;
            Lister = new RunLister(store, events);
            Sender = new LogSender(server.Log, store, server.Session);
        }

        /// <summary>True while something is under way.</summary>
        public bool IsBusy
        {
            get { return Lister.IsListing || Sender.IsSending; }
        }

        /// <summary>One step of whatever is under way.</summary>
        public void Advance()
        {
            Lister.Advance();
            Sender.SendNext();
        }
    }
}
