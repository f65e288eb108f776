using System;
using GluteSense.Firmware.Tests.Support;
using GluteSense.Signal;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Signal
{
    [TestClass]
    public class MainsMeterTests
    {
        [TestMethod]
        [DataRow(250, 50)]
        [DataRow(250, 60)]
        [DataRow(500, 50)]
        [DataRow(500, 60)]
        [DataRow(1000, 50)]
        [DataRow(1000, 60)]
        public void ASineInNoiseReadsItsPartOfThePower(int rateHz, int lineHz)
        {
            // 100 counts rms of mains, 50 of white noise: 0.8 of the power, with an SD of 2·100·50/√rate/12500 (5 % at 250 Hz) for the noise in the line; means of
            // blocks with half a period take up to 3 % off the whole.
            MainsMeter meter = Measured(rateHz, Sine(rateHz, lineHz, 100, 50));

            Near.AreEqual(800, meter.MainsPermille(2), 100, "permille");
            Assert.IsTrue(meter.IsDisturbed(2));
            Assert.AreEqual(lineHz, meter.LineHz(2));
            Assert.AreEqual(GluteSense.Signal.Measured.Unavailable, meter.MainsPermille(1));
        }

        [TestMethod]
        [DataRow(500, 100, 50)]
        [DataRow(500, 150, 50)]
        [DataRow(1000, 120, 60)]
        [DataRow(1000, 180, 60)]
        [DataRow(250, 100, 50)]
        [DataRow(250, 120, 60)]
        public void AHarmonicCountsForItsLine(int rateHz, int harmonicHz, int lineHz)
        {
            MainsMeter meter = Measured(rateHz, Sine(rateHz, harmonicHz, 100, 50));

            Near.AreEqual(800, meter.MainsPermille(2), 100, "permille");
            Assert.AreEqual(lineHz, meter.LineHz(2));
        }

        [TestMethod]
        [DataRow(250)]
        [DataRow(500)]
        [DataRow(1000)]
        public void NeighbouringFrequenciesAreNoMains(int rateHz)
        {
            // Whole periods in a second, so nothing leaks into the lines.
            MainsMeter meter = Measured(rateHz, Sine(rateHz, 55, 100, 5));

            Assert.IsTrue(meter.MainsPermille(2) < 10);
            Assert.IsFalse(meter.IsDisturbed(2));
            Assert.AreEqual(0, meter.LineHz(2));
        }

        [TestMethod]
        [DataRow(250)]
        [DataRow(500)]
        [DataRow(1000)]
        public void MainsFromRailToRailReadsAllOfThePower(int rateHz)
        {
            Near.AreEqual(1000, Measured(rateHz, Sine(rateHz, 50, 1440, 0)).MainsPermille(2), 15, "permille");
        }

        [TestMethod]
        public void OffsetAloneIsNoMeasurement()
        {
            Assert.AreEqual(GluteSense.Signal.Measured.Unavailable, Measured(500, Codes.Constant(500, 4095)).MainsPermille(2));
        }

        [TestMethod]
        public void AMissedTickStartsTheSecondOver()
        {
            int[] codes = Sine(500, 50, 100, 50);
            MainsMeter meter = new MainsMeter(500);
            meter.Begin(2);
            Fold(meter, Sine(500, 60, 400, 50), 0, 475);
            meter.Restart();
            meter.AddPower(1L << 40);
            Assert.AreEqual(500, meter.RemainingTicks);

            Fold(meter, codes, 0, 500);

            Finish(meter);
            Near.AreEqual(800, meter.MainsPermille(2), 100, "permille");
            Assert.AreEqual(50, meter.LineHz(2));
        }

        [TestMethod]
        public void TheSecondIsFullOnlyWithThePowerOfItsLastBlock()
        {
            MainsMeter meter = new MainsMeter(500);
            meter.Begin(0);
            Fold(meter, Sine(500, 50, 100, 50), 0, 475);
            Assert.IsTrue(meter.IsFolding);
            meter.EndBlock(25);

            Assert.IsFalse(meter.IsFolding);
            Assert.IsFalse(meter.IsFull);
            Assert.IsFalse(meter.Step());
            meter.AddPower(25600);
            Assert.IsTrue(meter.IsFull);
        }

        [TestMethod]
        public void ResultsOfOtherChannelsStand()
        {
            MainsMeter meter = new MainsMeter(250);
            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                meter.Begin(channel);
                Fold(meter, Sine(250, (channel & 1) == 0 ? 50 : 60, 25 * (channel + 1), 50), 0, 250);
                Finish(meter);
            }

            for (int channel = 0; channel < MuscleChannels.Count; channel++)
            {
                double ratio = 0.5 * (channel + 1);
                Near.AreEqual(1000 * ratio * ratio / (1 + ratio * ratio), meter.MainsPermille(channel), 90, "permille");
                Assert.AreEqual((channel & 1) == 0 ? 50 : 60, meter.LineHz(channel));
            }

            Assert.AreEqual(-1, meter.Channel);
            meter.Forget();
            Assert.AreEqual(GluteSense.Signal.Measured.Unavailable, meter.MainsPermille(3));
        }

        private static int[] Sine(int rateHz, int frequencyHz, double rms, double noise)
        {
            int[] codes = new int[rateHz];
            SeededRandom random = new SeededRandom(rateHz * 7 + frequencyHz);
            for (int tick = 0; tick < rateHz; tick++)
            {
                codes[tick] = (int)(2048.5 + rms * Math.Sqrt(2) * Math.Sin(2 * Math.PI * frequencyHz * tick / rateHz + 0.4) + noise * random.Gaussian());
            }

            return codes;
        }

        private static MainsMeter Measured(int rateHz, int[] codes)
        {
            MainsMeter meter = new MainsMeter(rateHz);
            meter.Begin(2);
            Fold(meter, codes, 0, rateHz);
            Finish(meter);
            return meter;
        }

        private static void Finish(MainsMeter meter)
        {
            int steps = 0;
            while (!meter.Step())
            {
                steps++;
                Assert.IsTrue(steps < 30);
            }
        }

        private static void Fold(MainsMeter meter, int[] codes, int from, int to)
        {
            int length = meter.BinCount / 2;
            int bin = from % meter.BinCount;
            for (int start = from; start < to; start += length)
            {
                int[] block = new int[length];
                for (int tick = 0; tick < length; tick++)
                {
                    block[tick] = codes[start + tick];
                    meter.Bins[bin] += (ushort)block[tick];
                    bin = bin + 1 < meter.BinCount ? bin + 1 : 0;
                }

                meter.EndBlock(length);
                meter.AddPower((long)(256 * length * Codes.Variance(block)));
            }
        }
    }
}
