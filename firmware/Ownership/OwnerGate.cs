namespace GluteSense.Ownership
{
    /// <summary>
    /// Decides who may use the device (DESIGN section 5). Without an owner nobody may; with one, a central that proved in this very
    /// connection that it knows the owner key. A new owner is accepted only in the window that the button opens.
    /// </summary>
    /// <remarks>
    /// Every member is for the main loop alone, except <see cref="IsAuthorised"/>; connects and disconnects come by the
    /// <see cref="SessionMailbox"/>, writes by the <see cref="OwnerWriteMailbox"/>. Times are ms since power-up, compared by differences.
    /// A pass: <see cref="Update"/>, a nonce when <see cref="NeedsNonce"/>, the writes that came, <see cref="MustShed"/>.
    /// </remarks>
    public sealed class OwnerGate
    {
        /// <summary>Largest value of the counters; it stands for that many or more.</summary>
        public const int MaxCount = 65535;

        // A session in which nobody is connected.
        private const int Nobody = 0;

        private readonly SessionMailbox _sessions;
        private readonly OwnerChallenge _challenge = new OwnerChallenge();
        private readonly ClaimWindow _window = new ClaimWindow();
        private readonly CentralRecord _central = new CentralRecord();
        private int _session;
        private bool _isConnected;
        private int _authorisedSession = Nobody;

        /// <summary>Creates the gate, with nobody authorised.</summary>
        /// <param name="sessions">Where the event thread says who is connected.</param>
        /// <param name="hasOwner">True when an owner key was found in flash.</param>
        public OwnerGate(SessionMailbox sessions, bool hasOwner)
        {
            _sessions = sessions;
            HasOwner = hasOwner;
        }

        /// <summary>
        /// Any thread: true when the central that is connected at this moment has proved itself. Becomes false with the session,
        /// before the loop even knows.
        /// </summary>
        public bool IsAuthorised
        {
            get
            {
                // Nobody is authorised in a session without a central: Nobody and such sessions are even.
                int current = _sessions.Current;
                return (current & 1) != 0 && current == _authorisedSession;
            }
        }

        /// <summary>True when there is an owner key.</summary>
        public bool HasOwner { get; private set; }

        /// <summary>True when a claim replaced an owner whose data has not been erased yet (<see cref="OwnerDataErased"/>).</summary>
        public bool MustErase { get; private set; }

        /// <summary>Failed proofs since power-up.</summary>
        public int FailedProofs { get; private set; }

        /// <summary>Refused claims since power-up.</summary>
        public int RefusedClaims { get; private set; }

        /// <summary>Centrals shed since power-up.</summary>
        public int Sheds { get; private set; }

        /// <summary>Goes up with every change of what <see cref="Describe"/> gives.</summary>
        public int Revision { get; private set; }

        /// <summary>The session this is about, as of the last update.</summary>
        public int Session
        {
            get { return _session; }
        }

        /// <summary>True while a claim is accepted, as of the last update.</summary>
        public bool IsWindowOpen
        {
            get { return _window.IsOpen; }
        }

        /// <summary>True when <see cref="GiveNonce"/> is to be called.</summary>
        public bool NeedsNonce
        {
            get { return HasOwner && _isConnected && !IsAuthorised && !_central.IsLost && !_challenge.IsReady; }
        }

        /// <summary>What the HMAC of a proof is to be made of, after <see cref="BeginProof"/>.</summary>
        public byte[] Message
        {
            get { return _challenge.Message; }
        }

        /// <summary>Notices a new session and times that are over; to be called first in every pass.</summary>
        public void Update(int nowMs)
        {
            int session = _sessions.Current;
            if (session != _session)
            {
                // Before the session is taken over, so that an old authorisation never meets it.
                ForgetSession();
                _session = session;
                _isConnected = SessionMailbox.IsConnected(session);
                _central.Clear(nowMs);
            }

            if (_window.Update(nowMs))
            {
                Revision++;
            }

            _central.Update(nowMs);
        }

        /// <summary>The long press: accepts a new owner for 60 s.</summary>
        public void OpenWindow(int nowMs)
        {
            _window.Open(nowMs);
            Revision++;
        }

        /// <summary>Takes 16 fresh random bytes for the next proof; false when they can not be random.</summary>
        public bool GiveNonce(byte[] nonce)
        {
            Revision++;
            return _challenge.Renew(nonce);
        }

        /// <summary>
        /// Takes a proof that came in a session. True when it is to be judged: then the first 16 bytes of HMAC-SHA-256 with the owner
        /// key over <see cref="Message"/> go to <see cref="CompleteProof"/>. False when it has failed already, or is not needed any more.
        /// </summary>
        public bool BeginProof(byte[] proof, int session)
        {
            bool isPresent = IsPresent(session);
            if (isPresent && IsAuthorised)
            {
                return false;
            }

            if (isPresent && HasOwner && !_central.IsLost && _challenge.Begin(proof))
            {
                Revision++;
                return true;
            }

            CountFailure(isPresent);
            return false;
        }

        /// <summary>
        /// Judges the proof by the HMAC, of which it needs 16 bytes or more; true when the central is authorised from now until its
        /// session ends.
        /// </summary>
        public bool CompleteProof(byte[] mac)
        {
            bool isJudged = _challenge.IsPending && IsPresent(_session);
            bool isRight = _challenge.Complete(mac);
            if (isJudged && isRight)
            {
                _authorisedSession = _session;
                Revision++;
                return true;
            }

            if (isJudged)
            {
                CountFailure(true);
            }

            return false;
        }

        /// <summary>
        /// Takes a key of 16 bytes that came in a session. True when its sender is the new owner, though not authorised before a proof.
        /// The caller then erases the old owner's data while <see cref="MustErase"/>, and stores the key after that: power lost in
        /// between must not hand the data over.
        /// </summary>
        public bool Claim(byte[] key, int session, int nowMs)
        {
            Update(nowMs);
            if (!_window.IsOpen || !IsPresent(session) || _central.IsLost || IsZero(key))
            {
                RefusedClaims = CountUp(RefusedClaims);
                return false;
            }

            MustErase = MustErase || HasOwner;
            HasOwner = true;
            _window.Close();
            _authorisedSession = Nobody;
            _challenge.Cancel();
            _central.RestartGrace(nowMs);
            Revision++;
            return true;
        }

        /// <summary>The data of the owner before is gone.</summary>
        public void OwnerDataErased()
        {
            MustErase = false;
        }

        /// <summary>The short press: whoever is connected without authorisation has to go.</summary>
        public void RequestShed()
        {
            if (_isConnected && !IsAuthorised)
            {
                _central.MarkUnwanted();
                _challenge.Cancel();
                Revision++;
            }
        }

        /// <summary>
        /// True when the connected central has to be shed: it failed three times, the wearer asked for it, or it has been there
        /// unauthorised for 30 s and no window is open.
        /// </summary>
        /// <param name="listensToCadence">True while Running Speed and Cadence is on and this central subscribed to it: it may stay, unauthorised.</param>
        public bool MustShed(bool listensToCadence)
        {
            return _isConnected && _session == _sessions.Current && !IsAuthorised
                && (_central.IsLost || (_central.IsGraceOver && !_window.IsOpen && !listensToCadence));
        }

        /// <summary>The stack is about to be restarted to shed the central.</summary>
        public void Shed()
        {
            Sheds = CountUp(Sheds);
            StackRestarts();
        }

        /// <summary>The stack is about to be restarted: nobody is connected until the next session, whether or not the old one is told to have ended.</summary>
        public void StackRestarts()
        {
            ForgetSession();
            _isConnected = false;
        }

        /// <summary>Fills the packet that a central reads.</summary>
        public void Describe(OwnerStatePacket packet)
        {
            packet.HasOwner = HasOwner;
            packet.IsWindowOpen = _window.IsOpen;
            packet.IsAuthorised = _isConnected && _authorisedSession == _session;
            packet.FailedAttempts = _isConnected ? _central.FailedAttempts : 0;
            _challenge.CopyNonce(packet.Nonce);
        }

        private static bool IsZero(byte[] key)
        {
            int bits = 0;
            for (int index = 0; index < key.Length; index++)
            {
                bits |= key[index];
            }

            return bits == 0;
        }

        private static int CountUp(int count)
        {
            return count < MaxCount ? count + 1 : count;
        }

        private bool IsPresent(int session)
        {
            return _isConnected && session == _session && session == _sessions.Current;
        }

        private void ForgetSession()
        {
            _authorisedSession = Nobody;
            _challenge.Cancel();
            Revision++;
        }

        /// <summary>A failure of an earlier session is nothing against the present one.</summary>
        private void CountFailure(bool isPresent)
        {
            FailedProofs = CountUp(FailedProofs);
            if (isPresent)
            {
                _central.AddFailure();
                Revision++;
            }
        }
    }
}
