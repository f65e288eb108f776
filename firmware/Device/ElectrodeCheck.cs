using GluteSense.Calibration;
using GluteSense.Detection;
using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Device
{
    /// <summary>
    /// Mains and movement of the electrodes while a mode runs. Mains: the sampling loop folds one channel for a second, the four in turn; such a round
    /// begins with the quiet calibration and with each exercise and run, and then every 30 s (DESIGN section 2) and takes some 7 s with its arithmetic. After each round its quality packet is queued.
    /// </summary>
    /// <remarks>
    /// The loop runs one block ahead of the block work, so a decision made with block k holds for block k + 2. A second that missed a tick, was excluded or lost a block is given up and begun anew when no folded block is on its way.
    /// </remarks>
    public sealed class ElectrodeCheck
    {
        private const int RoundMs = 30000;

        private readonly ElectrodeInputs _inputs;
        private readonly ChannelQuality _quality;
        private readonly CalibrationState _calibration;
        private readonly MotionMeter _motion = new MotionMeter();
        private readonly QualityPacket _packet = new QualityPacket();
        private MainsMeter _meter;
        private int _rateHz;
        private int _ticksPerBlock;
        private int _channel;
        private int _worked;
        private int _sampling;
        private int _nextRoundMs;
        private int _described = MuscleChannels.Count;
        private bool _isRoundOver;

        /// <summary>Wires it; <see cref="Begin"/> comes before anything else.</summary>
        public ElectrodeCheck(ElectrodeInputs inputs, ChannelQuality quality, CalibrationState calibration)
        {
            _inputs = inputs;
            _quality = quality;
            _calibration = calibration;
        }

        /// <summary>Starts a mode; the first round begins at once. Results of earlier modes stay, as long as the rate does.</summary>
        public void Begin(DeviceMode mode, Measurement measurement)
        {
            _meter = measurement.Mains;
            _rateHz = measurement.Rate.RateHz;
            _ticksPerBlock = measurement.Rate.TicksPerBlock;
            _motion.Reset();
            _meter.Stop();
            _inputs.Fold(ElectrodeInputs.NoChannel, null);
            _inputs.NextBin = 0;
            // A reference contraction is too short for a round, and the raw loop folds nothing.
            bool begins = mode == DeviceMode.CalibrateQuiet || mode == DeviceMode.Exercise || mode == DeviceMode.Run;
            _channel = begins ? 0 : MuscleChannels.Count;
            _worked = ElectrodeInputs.NoChannel;
            _sampling = ElectrodeInputs.NoChannel;
            _nextRoundMs = begins ? RoundMs : int.MaxValue;
            _described = MuscleChannels.Count;
            _isRoundOver = false;
        }

        /// <summary>First thing with a block: puts the sums of a folded channel where they belong, and counts the block.</summary>
        /// <param name="sums">The block.</param>
        /// <param name="isWhole">True when it was neither excluded nor preceded by lost blocks.</param>
        public void TakeBlock(BlockSums sums, bool isWhole)
        {
            int folded = sums.TakeFolded();
            bool begun = _meter.RemainingTicks < _rateHz;
            _worked = folded;
            _sampling = _inputs.Folded;
            if (folded != ElectrodeInputs.NoChannel && isWhole && sums.MissedTicks == 0)
            {
                _meter.EndBlock(sums.SampleCount);
            }
            else if (folded != ElectrodeInputs.NoChannel || (begun && _meter.IsFolding))
            {
                // A tick, or a block, is missing in the second.
                _meter.Stop();
            }
        }

        /// <summary>After the block's powers are known: adds that of the folded channel and decides on the block after the next.</summary>
        public void Plan(BlockPower power, int startMs)
        {
            if (_worked != ElectrodeInputs.NoChannel)
            {
                _meter.AddPower(power.PowerSumQ8[_worked]);
            }

            if (_meter.IsFolding)
            {
                // With a folded block that is on its way the second may be whole.
                int coming = _sampling == ElectrodeInputs.NoChannel ? 0 : _ticksPerBlock;
                _inputs.Fold(_meter.RemainingTicks > coming ? _channel : ElectrodeInputs.NoChannel, _meter.Bins);
            }
            else
            {
                _inputs.Fold(ElectrodeInputs.NoChannel, null);
                if (!_meter.IsFull)
                {
                    BeginNext(startMs);
                }
            }
        }

        /// <summary>Does a piece of a whole second's arithmetic, or describes a channel after a round; false when there was nothing to do.</summary>
        public bool Step()
        {
            if (_described < MuscleChannels.Count)
            {
                _quality.Set(_described, ChannelQuality.Motion, _motion.IsMoving(_described));
                Describe(_described);
                _described++;
                return true;
            }

            if (!_meter.IsFull)
            {
                return false;
            }

            if (_meter.Step())
            {
                EndChannel();
            }

            return true;
        }

        /// <summary>Takes the movement of one side's electrodes in a block.</summary>
        /// <param name="sums">The block.</param>
        /// <param name="power">Its powers.</param>
        /// <param name="side">Side; the right one completes the block.</param>
        /// <param name="isExcluded">True when the motor shook them.</param>
        public void AddMotion(BlockSums sums, BlockPower power, int side, bool isExcluded)
        {
            if (isExcluded || sums.SampleCount == 0)
            {
                _motion.Skip();
                return;
            }

            int glute = MuscleChannels.Glute(side);
            _motion.Add(glute, sums.Sum[glute], sums.SampleCount, power.PowerSumQ8[glute]);
            glute++;
            _motion.Add(glute, sums.Sum[glute], sums.SampleCount, power.PowerSumQ8[glute]);
        }

        /// <summary>The packet of a round that has ended since the last call, else null.</summary>
        public QualityPacket TakeRound()
        {
            if (!_isRoundOver || _described < MuscleChannels.Count)
            {
                return null;
            }

            _isRoundOver = false;
            return _packet;
        }

        /// <summary>What is known of the electrodes now, all at once: between modes.</summary>
        public QualityPacket Describe()
        {
            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                if (_motion.IsMoving(channel))
                {
                    // What a quiet calibration saw of movement stays beside it.
                    _quality.Set(channel, ChannelQuality.Motion, true);
                }

                Describe(channel);
            }

            return _packet;
        }

        private void Describe(int channel)
        {
            if (channel == 0)
            {
                _packet.LineHz = 0;
            }

            int lineHz = _meter.LineHz(channel);
            if (lineHz > 0)
            {
                _packet.LineHz = lineHz;
            }

            int referenceDecibels = Decibels.AboveRest(_calibration.ReferenceRmsQ4(channel), _calibration.RestVarianceQ8(channel));
            _packet.Set(channel, _meter.MainsPermille(channel), _motion.MotionPermille(channel), referenceDecibels, _quality.Flags(channel));
        }

        private void BeginNext(int startMs)
        {
            if (_channel >= MuscleChannels.Count && startMs >= _nextRoundMs)
            {
                _channel = 0;
                _nextRoundMs += RoundMs;
            }

            if (_channel < MuscleChannels.Count && _sampling == ElectrodeInputs.NoChannel)
            {
                _meter.Begin(_channel);
                _inputs.Fold(_channel, _meter.Bins);
            }
        }

        private void EndChannel()
        {
            _quality.Set(_channel, ChannelQuality.Mains, _meter.IsDisturbed(_channel) && _meter.MainsVarianceQ8(_channel) > LeastDisturbanceQ8(_channel));
            _channel++;
            if (_channel == MuscleChannels.Count)
            {
                _isRoundOver = true;
                _described = 0;
            }
        }

        /// <summary>
        /// Hum is a disturbance when it is as strong as a muscle that works: a sixth of its reference, as in an uncued bridge against an MVIC (16.8 and 16.5 %,
        /// Hollman 2018). Beside a muscle that rests, any hum is a large part of the power. Without a reference the limit is that of a noisy electrode.
        /// </summary>
        private long LeastDisturbanceQ8(int channel)
        {
            long referenceQ4 = _calibration.ReferenceRmsQ4(channel);
            return referenceQ4 > 0 ? referenceQ4 * referenceQ4 / 36 : CalibrationWork.NoisyRestVarianceQ8;
        }
    }
}
