using System;
using GluteSense.Calibration;
using GluteSense.Detection;
using GluteSense.Protocol;
using GluteSense.Signal;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Detection
{
    [TestClass]
    public class SideDetectionTests
    {
        [TestMethod]
        public void StridesKeepTheirPlacesWhenBlocksAreLost()
        {
            Bench bench = new Bench(DeviceMode.Run);
            int strides = 0;
            int block = 0;
            while (block < 1000)
            {
                // 7 lost blocks every 9.3 s, always between two bursts of a 0.7 s stride: blocks 4 to 9 of 14 are the burst.
                int lost = block > 100 && block % 182 == 11 ? 7 : 0;
                block += lost;
                Segment segment = bench.Run(Burst(block), Burst(block), lost, false);
                if (segment != null)
                {
                    strides++;
                    int peak = (segment.StartMs + segment.PeakGluteMs) / 50 % 14;
                    Assert.IsTrue(segment.ExcludedBlocks > 0 || (peak >= 6 && peak <= 7), peak.ToString());
                    Assert.IsTrue(segment.ExcludedBlocks <= 7);
                }

                block++;
            }

            Assert.IsTrue(strides >= 1000 / 14 - 6, strides.ToString());
        }

        [TestMethod]
        public void RepIsShownInTheBlockAfterItsEndIsSeen()
        {
            Bench bench = new Bench(DeviceMode.Exercise);
            int shown = -1;
            for (int block = 0; block < 200; block++)
            {
                bool up = block >= 60 && block < 100;
                Segment segment = bench.Run(up ? 3000 : 200, up ? 3000 : 200, 0, false);
                shown = segment != null ? block : shown;
                if (segment != null)
                {
                    Assert.AreEqual(0, segment.LogRatioQ12);
                    Assert.IsFalse(segment.IsStride);
                }
            }

            // The average of ten blocks is below a quarter of the band eight or nine blocks after the work ended.
            Assert.IsTrue(shown >= 106 && shown <= 110, shown.ToString());
        }

        [TestMethod]
        public void OneMuscleIsEnoughForARepButNotForItsCue()
        {
            Bench bench = new Bench(DeviceMode.Exercise);
            bench.TakeOff(0);
            int reps = 0;
            for (int block = 0; block < 1400; block++)
            {
                bool up = block % 80 >= 40;
                Segment segment = bench.Run(up ? 3000 : 200, up ? 3000 : 200, 0, false);
                if (segment != null)
                {
                    reps++;
                    Assert.AreEqual(Measured.Unavailable, segment.GluteRmsQ4);
                }

                Assert.IsFalse(bench.Side.Cue.IsReady || bench.Side.Cue.IsCueing);
            }

            Assert.IsTrue(reps >= 16, reps.ToString());
        }

        [TestMethod]
        public void BothMusclesMissingGiveNoRep()
        {
            Bench bench = new Bench(DeviceMode.Exercise);
            bench.TakeOff(0);
            bench.TakeOff(1);
            for (int block = 0; block < 300; block++)
            {
                bool up = block >= 60 && block < 120;
                Assert.IsNull(bench.Run(up ? 3000 : 200, up ? 3000 : 200, 0, false));
            }
        }

        [TestMethod]
        public void ExcludedBlockIsSeenByNobody()
        {
            Bench bench = new Bench(DeviceMode.Exercise);
            Segment found = null;
            for (int block = 0; block < 200; block++)
            {
                bool up = block >= 60 && block < 120;
                bool excluded = block >= 80 && block < 86;
                Segment segment = bench.Run(excluded ? 30000 : up ? 3000 : 200, up ? 3000 : 200, 0, excluded);
                found = segment ?? found;
            }

            Assert.AreEqual(6, found.ExcludedBlocks);
            Assert.IsTrue(found.GluteRmsQ4 < 3001);
        }

        [TestMethod]
        public void NewModeForgetsTheRepThatLasted()
        {
            Bench bench = new Bench(DeviceMode.Exercise);
            for (int block = 0; block < 100; block++)
            {
                bench.Run(block < 60 ? 200 : 3000, block < 60 ? 200 : 3000, 0, false);
            }

            bench.Begin(DeviceMode.Exercise);

            Assert.IsFalse(bench.Side.Flush());
            Assert.IsNull(bench.Side.FinishedSegment);
        }

        private static double Burst(int block)
        {
            double phase = block % 14 - 6.5;
            return 200 + 3000 * Math.Exp(-phase * phase / 5);
        }

        /// <summary>The left side with its time line, fed with amplitudes.</summary>
        private sealed class Bench
        {
            public readonly SideDetection Side;

            private readonly BlockTimeline _timeline = new BlockTimeline(50);
            private readonly ChannelQuality _quality = new ChannelQuality(100, 3900);
            private readonly BlockPower _power = new BlockPower();

            public Bench(DeviceMode mode)
            {
                Side = new SideDetection(0, _timeline, new CalibrationState(), _quality, new ReferenceShelf());
                Begin(mode);
            }

            public void Begin(DeviceMode mode)
            {
                _timeline.Reset();
                Side.Begin(mode, 0, 0);
            }

            public void TakeOff(int channel)
            {
                BlockSums sums = new BlockSums { SampleCount = 25 };
                _quality.Process(sums, channel);
            }

            /// <summary>All the work on a block; the segment it finished, or null.</summary>
            public Segment Run(double gluteQ4, double hamstringQ4, int lost, bool excluded)
            {
                Set(0, gluteQ4);
                Set(1, hamstringQ4);
                Side.BeginBlock();
                _timeline.AddLost(lost, (_timeline.Count + lost) * 50);
                _timeline.Add(_timeline.Count * 50, 25, excluded);
                Side.Remember(_power, excluded, lost);
                for (int step = 0; step < SideDetection.StepCount; step++)
                {
                    Side.RunStep(step);
                }

                return Side.FinishedSegment;
            }

            private void Set(int channel, double rmsQ4)
            {
                _power.RmsQ4[channel] = (int)rmsQ4;
                _power.PowerSumQ8[channel] = (long)(rmsQ4 * rmsQ4) * 25;
            }
        }
    }
}
