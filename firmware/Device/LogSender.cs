using System.IO;
using GluteSense.Protocol;

namespace GluteSense.Device
{
    /// <summary>Sends the log of a run in order, packet by packet; the central resumes by naming an offset (PROTOCOL.md section 3.10).</summary>
    public sealed class LogSender
    {
        // What the stack refused is tried again after so many calls, 10 ms each: its queue is full of what it has not sent yet.
        private const int BackOffCalls = 10;

        private readonly GattNotifier _notifier;
        private readonly RunLogStore _store;
        private readonly CentralSession _session;
        private readonly LogPacket _packet = new LogPacket();
        private FileStream _file;
        private int _wait;

        /// <summary>Wires the sender.</summary>
        public LogSender(GattNotifier notifier, RunLogStore store, CentralSession session)
        {
            _notifier = notifier;
            _store = store;
            _session = session;
        }

        /// <summary>True while a log is being sent.</summary>
        public bool IsSending
        {
            get { return _file != null; }
        }

        /// <summary>Starts with a run at an offset; false when there is no such run or place.</summary>
        public bool TryBegin(int run, int offset)
        {
            End();
            FileStream file = _store.Open(run);
            if (file == null)
            {
                return false;
            }

            if (offset > file.Length)
            {
                file.Close();
                return false;
            }

            file.Seek(offset, SeekOrigin.Begin);
            _packet.Run = run;
            _packet.Offset = offset;
            _file = file;
            _wait = 0;
            return true;
        }

        /// <summary>Sends one packet, if it is time for one.</summary>
        public void SendNext()
        {
            if (_file == null)
            {
                return;
            }

            if (!_notifier.HasSubscriber)
            {
                End();
                return;
            }

            if (_wait > 0)
            {
                _wait--;
                return;
            }

            _packet.DataLength = _file.Read(_notifier.Payload, LogPacket.HeaderLength, _session.PayloadBytes - LogPacket.HeaderLength);
            if (!_notifier.Send(_packet.Encode(_notifier.Payload)))
            {
                _file.Seek(_packet.Offset, SeekOrigin.Begin);
                _wait = BackOffCalls;
                return;
            }

            if (_packet.IsEnd)
            {
                End();
                return;
            }

            _packet.Offset += _packet.DataLength;
        }

        /// <summary>Stops sending.</summary>
        public void End()
        {
            if (_file != null)
            {
                _file.Close();
                _file = null;
            }
        }
    }
}
