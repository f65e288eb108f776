using GluteSense.Feedback;
using GluteSense.Firmware.Tests.Support;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Feedback
{
    [TestClass]
    public class BatteryGaugeTests
    {
        private const int BatteryStateLow = (int)BatteryState.Low;
        private const int BatteryStateCritical = (int)BatteryState.Critical;

        [TestMethod]
        public void NothingIsKnownBeforeTheFirstReading()
        {
            BatteryGauge gauge = Gauge();

            Assert.AreEqual((int)BatteryState.Unknown, (int)gauge.State);
            Assert.AreEqual(-1, gauge.Millivolts);
            Assert.AreEqual(-1, gauge.Percent);
        }

        [TestMethod]
        public void VoltageIsThatOfTheDividerAndTheConverter()
        {
            SeededRandom random = new SeededRandom(340);
            int known = 0;
            for (int trial = 0; trial < 2000; trial++)
            {
                int nanovolts = random.Between(700000, 900000);
                int offset = random.Between(0, 200);
                int divider = random.Between(1000, 5000);
                int code = random.Between(0, 4095);
                BatteryGauge gauge = new BatteryGauge(nanovolts, offset, divider);
                double millivolts = (code * (nanovolts / 1e6) + offset) * (divider / 1e3);

                gauge.Add(code);

                if (millivolts > 2501 && millivolts < 4699)
                {
                    Near.AreEqual(millivolts, gauge.Millivolts, 0.51);
                    Assert.AreEqual(BatteryCurve.Percent(gauge.Millivolts), gauge.Percent);
                    known++;
                }
            }

            Assert.IsTrue(known > 300, known.ToString());
        }

        [TestMethod]
        public void VoltageIsTheMeanOfTheLastEightReadings()
        {
            SeededRandom random = new SeededRandom(341);
            BatteryGauge gauge = Gauge();
            int[] codes = new int[100];
            for (int reading = 0; reading < codes.Length; reading++)
            {
                codes[reading] = Code(random.Between(3500, 4100));
                gauge.Add(codes[reading]);

                double sum = 0;
                int first = reading < 7 ? 0 : reading - 7;
                for (int index = first; index <= reading; index++)
                {
                    sum += codes[index];
                }

                Near.AreEqual(2 * (sum / (reading - first + 1) * 0.805664 + 142), gauge.Millivolts, 0.51);
            }
        }

        [TestMethod]
        [DataRow(0)]
        [DataRow(2490)]
        [DataRow(4710)]
        [DataRow(5000)]
        public void VoltageThatNoCellHasIsUnknown(int millivolts)
        {
            BatteryGauge gauge = Gauge();
            Feed(gauge, 3900, 8);
            Assert.AreEqual((int)BatteryState.Good, (int)gauge.State);

            Feed(gauge, millivolts, 8);

            Assert.AreEqual((int)BatteryState.Unknown, (int)gauge.State);
            Assert.AreEqual(BatteryGauge.Unavailable, gauge.Millivolts);
            Assert.AreEqual(BatteryGauge.Unavailable, gauge.Percent);
        }

        [TestMethod]
        [DataRow(2499, false)]
        [DataRow(2500, true)]
        [DataRow(4700, true)]
        [DataRow(4701, false)]
        public void LimitsOfWhatACellCanHaveAreExact(int millivolts, bool known)
        {
            BatteryGauge gauge = Exact();

            gauge.Add(millivolts - 500);

            Assert.AreEqual(known ? millivolts : BatteryGauge.Unavailable, gauge.Millivolts);
            Assert.AreEqual(known, gauge.State != BatteryState.Unknown);
        }

        [TestMethod]
        public void LowBeginsBelowFifteenPercentAndEndsAtTwenty()
        {
            // 15 % is 3710 mV, 20 % is 3730 mV.
            int[] millivolts = { 3710, 3709, 3710, 3729, 3730, 3710, 3709, 3729 };
            BatteryState[] states =
            {
                BatteryState.Good, BatteryState.Low, BatteryState.Low, BatteryState.Low,
                BatteryState.Good, BatteryState.Good, BatteryState.Low, BatteryState.Low,
            };
            BatteryGauge gauge = Exact();
            for (int step = 0; step < millivolts.Length; step++)
            {
                for (int reading = 0; reading < 8; reading++)
                {
                    gauge.Add(millivolts[step] - 500);
                }

                Assert.AreEqual((int)states[step], (int)gauge.State, step.ToString());
            }
        }

        [TestMethod]
        [DataRow(3299, BatteryStateCritical)]
        [DataRow(3300, BatteryStateLow)]
        public void CriticalIsBelowThreePointThreeVolts(int millivolts, int state)
        {
            BatteryGauge gauge = Exact();
            for (int reading = 0; reading < 20; reading++)
            {
                gauge.Add(millivolts - 500);
            }

            Assert.AreEqual(state, (int)gauge.State);
        }

        [TestMethod]
        public void CriticalNeedsThreeReadingsInARow()
        {
            BatteryGauge gauge = Gauge();
            Feed(gauge, 3290, 2);
            Assert.AreEqual((int)BatteryState.Low, (int)gauge.State);
            Feed(gauge, 3400, 1);
            Feed(gauge, 3000, 2);
            Assert.AreEqual((int)BatteryState.Low, (int)gauge.State);

            Feed(gauge, 3290, 1);
            Assert.AreEqual((int)BatteryState.Critical, (int)gauge.State);
        }

        [TestMethod]
        public void CriticalLastsUntilTheBatteryIsCharged()
        {
            BatteryGauge gauge = Gauge();
            Feed(gauge, 3250, 3);
            Assert.AreEqual((int)BatteryState.Critical, (int)gauge.State);

            Feed(gauge, 3700, 20);
            Assert.AreEqual((int)BatteryState.Critical, (int)gauge.State);
            Feed(gauge, 3740, 20);
            Assert.AreEqual((int)BatteryState.Good, (int)gauge.State);
        }

        [TestMethod]
        public void BatteryPluggedInLaterIsJudgedAfresh()
        {
            BatteryGauge gauge = Gauge();
            Feed(gauge, 0, 20);

            Feed(gauge, 3900, 8);

            Assert.AreEqual((int)BatteryState.Good, (int)gauge.State);
            Near.AreEqual(3900, gauge.Millivolts, 2);
        }

        [TestMethod]
        public void StateFollowsItsRulesThroughARandomDischarge()
        {
            SeededRandom random = new SeededRandom(342);
            int[] seen = new int[4];
            BatteryGauge gauge = Gauge();
            int millivolts = 4200;
            int below = 0;
            for (int reading = 0; reading < 100000; reading++)
            {
                millivolts += random.Between(-25, 25);
                millivolts = millivolts > 4600 ? 4600 : millivolts < 2450 ? 2450 : millivolts;
                int before = (int)gauge.State;
                gauge.Add(Code(millivolts));
                int state = (int)gauge.State;
                seen[state]++;
                bool known = gauge.Millivolts != BatteryGauge.Unavailable;
                below = known && gauge.Millivolts < 3300 ? below + 1 : 0;

                Assert.AreEqual(known, state != (int)BatteryState.Unknown);
                Assert.IsTrue(!known || gauge.Percent < 20 || state == (int)BatteryState.Good);
                Assert.IsTrue(!known || gauge.Percent >= 15 || state >= (int)BatteryState.Low);
                Assert.IsTrue(below < 3 || state == (int)BatteryState.Critical);
                Assert.IsTrue(below >= 3 || state != (int)BatteryState.Critical || before == (int)BatteryState.Critical);
            }

            for (int state = 0; state < 4; state++)
            {
                Assert.IsTrue(seen[state] > 100, state.ToString());
            }
        }

        /// <summary>The reference board's converter with a divider of two equal resistors.</summary>
        private static BatteryGauge Gauge()
        {
            return new BatteryGauge(805664, 142, 2000);
        }

        /// <summary>A converter whose code is the battery voltage in mV less 500.</summary>
        private static BatteryGauge Exact()
        {
            return new BatteryGauge(1000000, 500, 1000);
        }

        private static int Code(int millivolts)
        {
            int code = (int)((millivolts / 2.0 - 142) / 0.805664 + 0.5);
            return code < 0 ? 0 : code;
        }

        private static void Feed(BatteryGauge gauge, int millivolts, int times)
        {
            for (int time = 0; time < times; time++)
            {
                gauge.Add(Code(millivolts));
            }
        }
    }
}
