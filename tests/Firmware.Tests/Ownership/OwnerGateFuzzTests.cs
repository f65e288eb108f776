using GluteSense.Firmware.Tests.Support;
using GluteSense.Ownership;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Ownership
{
    /// <summary>Random lives of a gate beside a plain model of its rules.</summary>
    [TestClass]
    public class OwnerGateFuzzTests
    {
        private const int Rounds = 100000;

        private readonly SeededRandom _random = new SeededRandom(370);
        private OwnerBench _bench;
        private long _now;

        // The model.
        private bool _hasOwner;
        private bool _connected;
        private bool _authorised;
        private bool _unwanted;
        private bool _nonceWaits;
        private int _attempts;
        private long _graceEnds;
        private long _windowEnds;
        private int _failedProofs;
        private int _refusedClaims;

        private bool Lost
        {
            get { return _unwanted || _attempts == 3; }
        }

        [TestMethod]
        public void NobodyIsAuthorisedWithoutARightProofForThePresentNonceAndTheWindowRulesHold()
        {
            // The clock wraps under way.
            _now = int.MaxValue - 10000000L;
            _bench = new OwnerBench(false);
            _bench.NowMs = (int)_now;
            _bench.Pass(0);
            byte[] heard = new byte[16];
            byte[] formerKey = _bench.RandomBytes(16);
            int authorisations = 0;
            int claims = 0;
            int sheds = 0;
            for (int round = 0; round < Rounds; round++)
            {
                int earlier = _bench.Sessions.Current;
                byte[] right = _bench.RightProof();
                bool authorisedBefore = _authorised;
                switch (_random.Between(0, 19))
                {
                    case 0:
                    case 1:
                        Opened();
                        break;
                    case 2:
                        Closed();
                        break;
                    case 3:
                        Closed();
                        Opened();
                        break;
                    case 4:
                    case 5:
                        Assert.AreEqual(JudgeProof(true), _bench.Prove(right));
                        heard = right;
                        break;
                    case 6:
                        Assert.AreEqual(JudgeProof(false), _bench.ProveWrongly());
                        break;
                    case 7:
                        JudgeProof(false);
                        Assert.IsFalse(_bench.Prove(heard), "replayed");
                        break;
                    case 8:
                        JudgeProof(false);
                        Assert.IsFalse(_bench.Prove(_bench.ProofBy(formerKey)), "former owner");
                        break;
                    case 9:
                        // A right proof that its session does not outlive.
                        Opened();
                        _failedProofs++;
                        Assert.IsFalse(_bench.Gate.BeginProof(right, earlier), "stale");
                        break;
                    case 10:
                        EndSessionWhileJudging(right, earlier);
                        break;
                    case 11:
                        byte[] key = _bench.RandomBytes(16);
                        bool accepted = JudgeClaim(true);
                        formerKey = accepted ? Hex.Bytes(Hex.Text(_bench.Key, 16)) : formerKey;
                        bool erase = _hasOwner;
                        Assert.AreEqual(accepted, _bench.Claim(key));
                        if (accepted)
                        {
                            Assert.AreEqual(erase, _bench.Gate.MustErase);
                            _bench.Gate.OwnerDataErased();
                            _hasOwner = true;
                            claims++;
                        }

                        break;
                    case 12:
                        JudgeClaim(false);
                        Assert.IsFalse(_bench.Claim(new byte[16]));
                        break;
                    case 13:
                        Opened();
                        _refusedClaims++;
                        Assert.IsFalse(_bench.Gate.Claim(_bench.Key, earlier, _bench.NowMs), "stale");
                        break;
                    case 14:
                        _bench.Gate.OpenWindow(_bench.NowMs);
                        _windowEnds = _now + 60000;
                        break;
                    case 15:
                        if (_random.Between(0, 3) == 0)
                        {
                            _bench.Gate.RequestShed();
                            _unwanted = _unwanted || (_connected && !_authorised);
                            _nonceWaits = _nonceWaits && !_unwanted;
                        }

                        break;
                    case 16:
                        if (_bench.Gate.MustShed(false))
                        {
                            _bench.Gate.Shed();
                            EndSession();
                            sheds++;
                        }

                        break;
                    default:
                        Wait(_random.Between(0, 3) == 0 ? _random.Between(0, 40000) : _random.Between(0, 200));
                        break;
                }

                Wait(0);
                authorisations += _authorised && !authorisedBefore ? 1 : 0;
                Compare(round);
            }

            Assert.IsTrue(authorisations > 1000 && claims > 200 && sheds > 200, authorisations.ToString() + ", " + claims.ToString() + ", " + sheds.ToString());
        }

        private void Opened()
        {
            _bench.Sessions.Opened();
            Assert.IsFalse(_bench.Gate.IsAuthorised, "before the loop knows");
            EndSession();
            Wait(0);
            _connected = true;
            _graceEnds = _now + 30000;
            _nonceWaits = _hasOwner;
        }

        private void Closed()
        {
            _bench.Sessions.Closed();
            Assert.IsFalse(_bench.Gate.IsAuthorised, "before the loop knows");
            EndSession();
            Wait(0);
        }

        private void EndSession()
        {
            _connected = false;
            _authorised = false;
            _unwanted = false;
            _nonceWaits = false;
            _attempts = 0;
        }

        private void Wait(int elapsedMs)
        {
            _now += elapsedMs;
            _bench.Pass(elapsedMs);
        }

        private bool JudgeProof(bool isRight)
        {
            if (_connected && _authorised)
            {
                return false;
            }

            bool proved = _connected && isRight && _nonceWaits && !Lost;
            if (proved)
            {
                _authorised = true;
                _nonceWaits = false;
                return true;
            }

            _failedProofs++;
            if (_connected && _attempts < 3)
            {
                _attempts++;
            }

            // The loop gives a new one in the same pass.
            _nonceWaits = _connected && _hasOwner && !Lost;
            return false;
        }

        private bool JudgeClaim(bool isKey)
        {
            if (!isKey || !_connected || Lost || _now >= _windowEnds)
            {
                _refusedClaims++;
                return false;
            }

            _authorised = false;
            _windowEnds = 0;
            _graceEnds = _now + 30000;
            _nonceWaits = true;
            return true;
        }

        private void EndSessionWhileJudging(byte[] right, int session)
        {
            bool judged = _connected && !_authorised && _nonceWaits && !Lost;
            Assert.AreEqual(judged, _bench.Gate.BeginProof(right, session));
            if (judged)
            {
                byte[] mac = OwnerBench.Mac(_bench.Key, _bench.Gate.Message);
                _bench.Sessions.Opened();
                Assert.IsFalse(_bench.Gate.CompleteProof(mac));
            }
            else if (!_authorised)
            {
                _failedProofs++;
            }

            Opened();
            Assert.IsFalse(_bench.Gate.CompleteProof(OwnerBench.Mac(_bench.Key, _bench.Gate.Message)));
        }

        private void Compare(int round)
        {
            OwnerGate gate = _bench.Gate;
            string where = round.ToString();
            bool windowOpen = _now < _windowEnds;
            bool late = _now >= _graceEnds;
            Assert.AreEqual(_authorised, gate.IsAuthorised, where);
            Assert.AreEqual(_hasOwner, gate.HasOwner, where);
            Assert.AreEqual(windowOpen, gate.IsWindowOpen, where);
            Assert.AreEqual(_failedProofs, gate.FailedProofs, where);
            Assert.AreEqual(_refusedClaims, gate.RefusedClaims, where);
            Assert.AreEqual(_connected && !_authorised && (Lost || (late && !windowOpen)), gate.MustShed(false), where);
            Assert.AreEqual(_connected && !_authorised && Lost, gate.MustShed(true), where);

            OwnerStatePacket state = _bench.State();
            Assert.AreEqual(_authorised, state.IsAuthorised, where);
            Assert.AreEqual(_attempts, state.FailedAttempts, where);
            Assert.AreEqual(_nonceWaits, Hex.Text(state.Nonce, 16) != "00000000000000000000000000000000", where);
        }
    }
}
