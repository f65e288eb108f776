namespace GluteSense.NanoFakes
{
    /// <summary>Watches the probes in woven firmware. Called on the managed thread that meets a probe, under the chip's baton.</summary>
    public interface ICostObserver
    {
        /// <summary>A probed method began, or a probed call is about to be made.</summary>
        /// <param name="probe">Number of the probe in the list the weaver was given.</param>
        /// <param name="ledger">The thread's costs so far.</param>
        void Entered(int probe, CostLedger ledger);

        /// <summary>A probed method returned (not told when an exception ended it).</summary>
        void Left(int probe, CostLedger ledger);
    }
}
