using System;
using System.Security.Cryptography;
using GluteSense.Ownership;
using GluteSense.Protocol;
using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;

namespace GluteSense.Device
{
    /// <summary>The owner characteristic: challenge, proof and claim (SECURITY.md). The event thread only copies; the main loop decides.</summary>
    public sealed class OwnerService
    {
        private readonly CentralSession _session;
        private readonly Settings _settings;
        private readonly OwnerGate _gate;
        private readonly OwnerStateBoard _board;
        private readonly OwnerWriteMailbox _writes = new OwnerWriteMailbox();
        private readonly OwnerWrite _write = new OwnerWrite();
        private readonly Random _random = new Random();
        private readonly byte[] _nonce = new byte[OwnerChallenge.NonceLength];
        private readonly byte[] _answer = new byte[OwnerStatePacket.Length];
        private int _malformed;

        /// <summary>Creates the gate.</summary>
        public OwnerService(CentralSession session, Settings settings)
        {
            _session = session;
            _settings = settings;
            _gate = new OwnerGate(session.Mailbox, settings.Values.HasOwner);
            _board = new OwnerStateBoard(session.Mailbox, _gate);
        }

        /// <summary>Who may do what.</summary>
        public OwnerGate Gate
        {
            get { return _gate; }
        }

        /// <summary>Failed proofs, refused claims and writes that were neither, since power-up.</summary>
        public int Refused
        {
            get { return _gate.FailedProofs + _gate.RefusedClaims + _malformed + _writes.Dropped; }
        }

        /// <summary>Serves the characteristic.</summary>
        public void Serve(GattLocalCharacteristic characteristic)
        {
            characteristic.ReadRequested += OnRead;
            characteristic.WriteRequested += OnWrite;
        }

        /// <summary>One pass of the main loop; at most one write is dealt with.</summary>
        /// <returns>True when somebody else became the owner: erase what was the last one's, then call <see cref="KeepOwner"/>.</returns>
        public bool Update(int nowMs)
        {
            _gate.Update(nowMs);
            if (_gate.NeedsNonce)
            {
                _random.NextBytes(_nonce);
                _gate.GiveNonce(_nonce);
            }

            bool claimed = false;
            byte[] bytes = _writes.Oldest;
            if (bytes != null)
            {
                int length = _writes.OldestLength;
                int session = _writes.OldestSession;
                bool decoded = length <= bytes.Length && _write.TryDecode(bytes, length);
                _writes.RemoveOldest();
                if (!decoded)
                {
                    _malformed++;
                }
                else if (_write.Opcode == OwnerOpcode.Claim)
                {
                    claimed = _gate.Claim(_write.Value, session, nowMs);
                }
                else if (_gate.BeginProof(_write.Value, session))
                {
                    Judge();
                }
            }

            _board.Update();
            return claimed;
        }

        /// <summary>Stores the key of the new owner; false when the flash did not take it: after a restart the last owner's key holds again.</summary>
        public bool KeepOwner()
        {
            _gate.OwnerDataErased();

            // Nothing is inherited but the count of runs, so that no number comes twice.
            int nextRun = _settings.Values.NextRun;
            _settings.Values.Reset();
            _settings.Values.NextRun = nextRun;
            _settings.Values.HasOwner = true;
            Array.Copy(_write.Value, 0, _settings.Values.OwnerKey, 0, OwnerWrite.ValueLength);

            // Into both copies: the old key is not to come back when one is damaged.
            return _settings.Save() & _settings.Save();
        }

        private void Judge()
        {
            // Not by an instance: it takes the key without a copy, and erases it when it is disposed.
            _gate.CompleteProof(HMACSHA256.HashData(_settings.Values.OwnerKey, _gate.Message));
        }

        private void OnRead(GattLocalCharacteristic sender, GattReadRequestedEventArgs args)
        {
            _board.Read(_answer);
            args.GetRequest().RespondWithValue(new nanoFramework.Device.Bluetooth.Buffer(_answer));
        }

        private void OnWrite(GattLocalCharacteristic sender, GattWriteRequestedEventArgs args)
        {
            GattWriteRequest request = args.GetRequest();
            byte[] slot = _writes.Free();
            if (slot != null)
            {
                _writes.Commit(WrittenValue.Copy(request, slot), _session.Mailbox.Current);
            }

            request.Respond();
        }
    }
}
