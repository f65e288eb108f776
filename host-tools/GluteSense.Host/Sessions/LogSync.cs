using GluteSense.Host.Links;
using GluteSense.Protocol;

namespace GluteSense.Host.Sessions;

/// <summary>
/// Brings the runs that a device logged without a host to disk, each whole and once, whatever is cut where. Received bytes go to
/// "run-N.part" at once; a broken transfer goes on where it stopped, over a new connection or in a later sync. A log that is whole and sound
/// becomes "run-N.gsrun", and only then may the device delete it.
/// </summary>
/// <remarks>One folder per device: devices number their runs by themselves.</remarks>
public sealed class LogSync
{
    // A stream that pauses longer has ended without telling. A flash stall takes at most 400 ms.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(3);

    // So many bytes are asked for again when a transfer of an earlier sync is taken up, to see that it is the same log still.
    private const int OverlapBytes = 8;

    // The end of a log is compared with what is stored under its number; it covers the check value of the last chunk.
    private const int ComparedBytes = 32;

    private const int MostFetches = 3;

    private readonly LogChannel _channel;
    private readonly RunLogFolder _folder;

    /// <summary>Wires a sync.</summary>
    /// <param name="link">The link to the device; the sync connects it, as often as needed.</param>
    /// <param name="wearer">Who holds the button if the device has no owner yet.</param>
    /// <param name="keys">Where the device's owner key is kept.</param>
    /// <param name="folder">Folder for the logs of this device.</param>
    public LogSync(ILink link, IWearer wearer, IOwnerKeys keys, string folder)
    {
        _channel = new LogChannel(link, wearer, keys);
        _folder = new RunLogFolder(folder);
    }

    /// <summary>Who is told how far it has come; nobody by default.</summary>
    public IProgress<SyncProgress>? Progress { get; init; }

    /// <summary>Fetches every run of the device.</summary>
    /// <param name="deletes">True to delete each run from the device once it is whole and sound on disk. Damaged logs are left there
    /// (<see cref="Delete"/>).</param>
    /// <param name="cancellationToken">Stops between packets; what was received stays for the next sync.</param>
    /// <returns>What became of each run, by number.</returns>
    /// <exception cref="LinkException">The device can not be reached any more; what was received stays for the next sync.</exception>
    /// <exception cref="SessionException">The device refuses, or sends what can not be used; the message says what to do.</exception>
    /// <exception cref="IOException">A file can not be written.</exception>
    public IReadOnlyList<SyncedRun> Run(bool deletes, CancellationToken cancellationToken)
    {
        _folder.Create();
        List<SyncedRun> synced = [];
        foreach (RunEntry entry in List(cancellationToken))
        {
            SyncedRun run = entry.LogBytes == 0 ? Empty(entry) : FindStored(entry, cancellationToken) ?? Fetch(entry, cancellationToken);
            synced.Add(run with { IsDeleted = deletes && run.Check.IsSound && Delete(entry.Run, cancellationToken) });
        }

        return synced;
    }

    /// <summary>Deletes one run from the device, whatever is known of it: for a damaged log that is no longer wanted there.</summary>
    /// <returns>True when the run is gone; a run that is gone already is.</returns>
    /// <exception cref="LinkException">The device can not be reached any more.</exception>
    /// <exception cref="SessionException">The device does not accept this host, or does not answer.</exception>
    public bool Delete(int run, CancellationToken cancellationToken)
    {
        CommandAnswer? answer = null;
        _channel.Persist(
            () => (answer = _channel.Ask(new ControlCommand { Opcode = ControlOpcode.DeleteRun, Value = run }, cancellationToken)) is not null,
            () => 0,
            () => $"The device did not answer the command to delete run {run}. Go nearer to it and try again.",
            cancellationToken);
        return answer!.Result is CommandResult.Accepted or CommandResult.NoSuchRun;
    }

    /// <summary>A run that lost its power before its first checkpoint.</summary>
    private static SyncedRun Empty(RunEntry entry) => new(entry.Run, null, false, false, new RunLogCheck(0, 0, 0, false));

    private IReadOnlyList<RunEntry> List(CancellationToken cancellationToken)
    {
        RunListing listing = new();
        IReadOnlyList<RunEntry>? last = null;
        _channel.RunTold = listing.Add;
        _channel.Persist(
            () =>
            {
                listing.Clear();
                ControlCommand command = new() { Opcode = ControlOpcode.ListRuns };
                Require(command, _channel.Ask(command, cancellationToken));
                _channel.ReceiveUntil(() => listing.IsComplete, Silence, cancellationToken);

                // A list has no check value of its own, and no run may be missed or cut short: it has to come twice the same.
                bool isConfirmed = listing.IsComplete && last is not null && listing.Entries.SequenceEqual(last);
                last = listing.IsComplete ? listing.Entries : last;
                return isConfirmed;
            },
            () => 0,
            () => "The device's list of runs did not arrive whole. Go nearer to it and try again.",
            cancellationToken);
        _channel.RunTold = null;
        return listing.Entries;
    }

    /// <summary>The run as an earlier sync stored it; null when it did not.</summary>
    private SyncedRun? FindStored(RunEntry entry, CancellationToken cancellationToken)
    {
        foreach (string path in _folder.Stored(entry.Run))
        {
            byte[] log = File.ReadAllBytes(path);
            if (log.Length == entry.LogBytes)
            {
                using RunLogPart part = new(log);
                Receive(entry, part, ComparedBytes, cancellationToken);
                if (!part.HasConflict)
                {
                    return new SyncedRun(entry.Run, path, false, false, RunLogCheck.Of(log, entry.Run));
                }
            }
        }

        return null;
    }

    private SyncedRun Fetch(RunEntry entry, CancellationToken cancellationToken)
    {
        byte[] before = [];
        RunLogCheck check;
        using (RunLogPart part = RunLogPart.Open(_folder.PartPath(entry.Run)))
        {
            for (int fetch = 1; ; fetch++)
            {
                // The part of an earlier sync may belong to another run of the same number.
                Receive(entry, part, fetch == 1 ? OverlapBytes : 0, cancellationToken);
                byte[] log = part.ToArray();
                check = RunLogCheck.Of(log, entry.Run);

                // A log that comes twice with the same damage is damaged on the device: this is all there is.
                if (!part.HasConflict && (check.IsSound || log.AsSpan().SequenceEqual(before)))
                {
                    break;
                }

                if (fetch == MostFetches)
                {
                    throw new SessionException(
                        $"The log of run {entry.Run} came {MostFetches} times and never the same. It stays on the device; go nearer to it and sync again.");
                }

                before = part.HasConflict ? [] : log;
                part.Clear();
            }

            part.Flush();
        }

        return new SyncedRun(entry.Run, _folder.Store(entry.Run), true, false, check);
    }

    /// <summary>Receives what a part lacks, until the device says that this was all or the part contradicts it.</summary>
    private void Receive(RunEntry entry, RunLogPart part, int overlapBytes, CancellationToken cancellationToken)
    {
        if (part.Length > entry.LogBytes)
        {
            // Of another run that had this number.
            part.Clear();
        }

        RunLogReceiver receiver = new(entry, part);
        _channel.PieceReceived = (packet, bytes) =>
        {
            receiver.Add(packet, bytes);
            Progress?.Report(new SyncProgress(entry.Run, part.Length, entry.LogBytes));
        };
        _channel.Persist(
            () =>
            {
                int offset = Math.Max(0, part.Length - overlapBytes);
                overlapBytes = 0;
                receiver.Begin();
                ControlCommand command = new() { Opcode = ControlOpcode.SyncRun, Value = entry.Run, Offset = offset };
                Require(command, _channel.Ask(command, cancellationToken));
                _channel.ReceiveUntil(() => receiver.IsDone, Silence, cancellationToken);
                return receiver.IsComplete || part.HasConflict;
            },
            () => part.Length,
            () => $"The log of run {entry.Run} does not arrive any further than {part.Length} of {entry.LogBytes} bytes. It stays on the device, and " +
                "what came is kept: sync again.",
            cancellationToken);

        // What is still under way after a contradiction belongs to nobody.
        _channel.PieceReceived = null;
    }

    /// <summary>A refusal ends the sync; a missing answer does not, because what was asked for may come all the same.</summary>
    private static void Require(ControlCommand command, CommandAnswer? answer)
    {
        if (answer is not null && answer.Result != CommandResult.Accepted)
        {
            throw new SessionException(CommandRefusal.Text(command, answer));
        }
    }
}
