namespace GluteSense.Feedback
{
    /// <summary>Battery voltage, level and state from the code of a divider at an ADC pin, read about once a second. Main loop only.</summary>
    /// <remarks>
    /// battery = (mean code of the last 8 readings · nV per count + offset) · divider ratio. 64-bit products: 8 · 4095 · 10⁶ nV · 10⁴
    /// below 2⁴⁹. The converter's reference differs by up to 9 % from chip to chip, so a board is to be trimmed by its nV per count.
    /// </remarks>
    public sealed class BatteryGauge
    {
        /// <summary>Mark of a voltage or level that is not known.</summary>
        public const int Unavailable = -1;

        /// <summary>Below this no cell is connected (its own protection opens before).</summary>
        public const int LowestMillivolts = 2500;

        /// <summary>
        /// Above this it is no single cell. A full one of 4.23 V reads 2 · ((2115 − 142) · 1100/1000 + 142) = 4625 mV on a chip whose reference is 1000 mV.
        /// </summary>
        public const int HighestMillivolts = 4700;

        /// <summary>Below this the battery is critical.</summary>
        public const int CriticalMillivolts = 3300;

        /// <summary>Below this level the battery is low.</summary>
        public const int LowPercent = 15;

        /// <summary>From this level on it is good again.</summary>
        public const int GoodPercent = 20;

        private const int Readings = 8;
        private const int ReadingsMask = Readings - 1;
        private const int CriticalReadings = 3;

        private readonly short[] _codes = new short[Readings];
        private readonly int _nanovoltsPerCount;
        private readonly int _offsetMillivolts;
        private readonly int _dividerPermille;
        private int _next;
        private int _count;
        private int _sum;
        private int _criticalCount;

        /// <summary>Creates the gauge.</summary>
        /// <param name="nanovoltsPerCount">nV at the pin per count.</param>
        /// <param name="offsetMillivolts">mV at the pin that read 0: 142 on ADC1 of an ESP32 at 12 dB (Espressif's linear characterisation).</param>
        /// <param name="dividerPermille">Battery voltage over pin voltage in ‰: 2000 for two equal resistors.</param>
        public BatteryGauge(int nanovoltsPerCount, int offsetMillivolts, int dividerPermille)
        {
            _nanovoltsPerCount = nanovoltsPerCount;
            _offsetMillivolts = offsetMillivolts;
            _dividerPermille = dividerPermille;
            Millivolts = Unavailable;
            Percent = Unavailable;
        }

        /// <summary>Battery voltage in mV, 2500..4700, or <see cref="Unavailable"/>.</summary>
        public int Millivolts { get; private set; }

        /// <summary>Level in %, 0..100, or <see cref="Unavailable"/>.</summary>
        public int Percent { get; private set; }

        /// <summary>State after the last reading.</summary>
        public BatteryState State { get; private set; }

        /// <summary>Takes a reading, 0..4095.</summary>
        public void Add(int code)
        {
            _sum += code - _codes[_next];
            _codes[_next] = (short)code;
            _next = (_next + 1) & ReadingsMask;
            if (_count < Readings)
            {
                _count++;
            }

            long pinNanovolts = (long)_sum * _nanovoltsPerCount / _count + _offsetMillivolts * 1000000L;
            Judge((int)((pinNanovolts * _dividerPermille + 500000000L) / 1000000000L));
        }

        private void Judge(int millivolts)
        {
            if (millivolts < LowestMillivolts || millivolts > HighestMillivolts)
            {
                Millivolts = Unavailable;
                Percent = Unavailable;
                State = BatteryState.Unknown;
                _criticalCount = 0;
                return;
            }

            Millivolts = millivolts;
            Percent = BatteryCurve.Percent(millivolts);
            _criticalCount = millivolts < CriticalMillivolts ? _criticalCount + 1 : 0;
            if (Percent >= GoodPercent)
            {
                State = BatteryState.Good;
            }
            else if (_criticalCount >= CriticalReadings)
            {
                State = BatteryState.Critical;
            }
            else if (State == BatteryState.Unknown || State == BatteryState.Good)
            {
                State = Percent < LowPercent ? BatteryState.Low : BatteryState.Good;
            }
        }
    }
}
