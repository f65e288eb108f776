using System;
using GluteSense.Firmware.Tests.Support;
using GluteSense.Signal;
using GluteSense.Storage;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Storage
{
    [TestClass]
    public class RunLogSecondTests
    {
        private const int Samples = 25;

        [TestMethod]
        public void CodeIsThatOfTheRootOfTheMeanPowerLessRest()
        {
            SeededRandom random = new SeededRandom(333);
            RunLogSecond second = new RunLogSecond();
            for (int run = 0; run < 50; run++)
            {
                second.Begin(run);
                double[] sums = new double[4];
                int samples = 0;
                for (int block = 0; block < 20; block++)
                {
                    int count = random.Between(1, 25);
                    long[] powers = new long[4];
                    for (int channel = 0; channel < 4; channel++)
                    {
                        int amplitude = random.Between(50, 500);
                        powers[channel] = 256L * amplitude * amplitude * count;
                        sums[channel] += (double)amplitude * amplitude * count;
                    }

                    samples += count;
                    second.AddBlock(powers, count, 0, 0);
                }

                for (int channel = 0; channel < 4; channel++)
                {
                    int rest = random.Between(0, 2000);
                    second.CloseChannel(channel, 256L * rest);
                    double rmsQ4 = 16 * Math.Sqrt(sums[channel] / samples - rest);
                    int code = LogCode.Encode((int)(rmsQ4 + 0.5));
                    Assert.AreEqual(code, second.Frame.RmsCode[channel], rmsQ4.ToString());
                }
            }
        }

        [TestMethod]
        public void LessThanRestIsSilentNotUnavailable()
        {
            RunLogSecond second = new RunLogSecond();
            second.AddBlock(Powers(10), Samples, 0, 0);

            second.CloseChannel(1, 256L * 10 * 10);
            second.CloseChannel(2, 256L * 11 * 11);

            Assert.AreEqual(0, second.Frame.RmsCode[1]);
            Assert.AreEqual(0, second.Frame.RmsCode[2]);
        }

        [TestMethod]
        public void SecondWithoutBlocksIsUnavailable()
        {
            RunLogSecond second = new RunLogSecond();
            second.ExcludeBlock();
            for (int channel = 0; channel < 4; channel++)
            {
                second.CloseChannel(channel, 0);
                Assert.AreEqual(LogCode.Unavailable, second.Frame.RmsCode[channel]);
            }

            Assert.AreEqual(1, second.Frame.ExcludedBlocks);
        }

        [TestMethod]
        public void OneBlockWithoutElectrodeSpoilsItsChannelOnly()
        {
            RunLogSecond second = new RunLogSecond();
            second.AddBlock(Powers(100), Samples, 4, 0);
            second.AddBlock(Powers(100), Samples, 0, 0);
            for (int channel = 0; channel < 4; channel++)
            {
                second.CloseChannel(channel, 0);
                Assert.AreEqual(channel == 2 ? LogCode.Unavailable : LogCode.Encode(1600), second.Frame.RmsCode[channel]);
            }
        }

        [TestMethod]
        public void WhatHappensIsCounted()
        {
            RunLogSecond second = new RunLogSecond();
            second.Begin(7);
            second.AddBlock(Powers(100), Samples, 0, 1);
            second.AddBlock(Powers(100), Samples, 0, 8);
            second.ExcludeBlock();
            second.ExcludeBlock();
            second.AddMissedTicks(3);
            second.AddMissedTicks(4);
            second.AddGap(50);
            second.AddGap(400);
            second.MarkCued();

            Assert.AreEqual(7, second.Frame.Second);
            Assert.AreEqual(9, second.Frame.SaturatedChannels);
            Assert.AreEqual(2, second.Frame.ExcludedBlocks);
            Assert.AreEqual(7, second.Frame.MissedTicks);
            Assert.AreEqual(450, second.Frame.GapMs);
            Assert.IsTrue(second.Frame.IsCued);
            Assert.IsFalse(second.Frame.StridesLost);
        }

        [TestMethod]
        public void StridesStandInTheirOrderUntilTheFrameIsFull()
        {
            RunLogSecond second = new RunLogSecond();
            for (int stride = 0; stride < 7; stride++)
            {
                second.AddStride(stride & 1, 10 + stride, 64 * stride, 1600);
            }

            Assert.IsFalse(second.Frame.StridesLost);
            second.AddStride(0, 20, 0, 1600);

            Assert.IsTrue(second.Frame.StridesLost);
            Assert.AreEqual(7, second.Frame.StrideCount);
            for (int stride = 0; stride < 7; stride++)
            {
                Assert.AreEqual(RunLogStride.Pack(stride & 1, 10 + stride, 64 * stride, LogCode.Encode(1600)), second.Frame.Stride[stride]);
            }
        }

        [TestMethod]
        public void StrideWithoutAmplitudeIsUnavailable()
        {
            RunLogSecond second = new RunLogSecond();
            second.AddStride(1, 14, Measured.UnavailableLogRatio, Measured.Unavailable);

            Assert.AreEqual(LogCode.Unavailable, RunLogStride.GluteCode(second.Frame.Stride[0]));
            Assert.AreEqual(Measured.UnavailableLogRatio, RunLogStride.LogRatioQ12(second.Frame.Stride[0]));
        }

        [TestMethod]
        public void BeginForgetsTheSecondBefore()
        {
            RunLogSecond second = new RunLogSecond();
            second.AddBlock(Powers(500), Samples, 1, 2);
            second.AddStride(0, 14, 0, 1600);
            second.MarkCued();

            second.Begin(1);

            second.AddBlock(Powers(100), Samples, 0, 0);
            second.CloseChannel(0, 0);
            Assert.AreEqual(LogCode.Encode(1600), second.Frame.RmsCode[0]);
            Assert.AreEqual(0, second.Frame.StrideCount);
            Assert.AreEqual(0, second.Frame.SaturatedChannels);
            Assert.IsFalse(second.Frame.IsCued);
        }

        private static long[] Powers(int amplitude)
        {
            long power = 256L * amplitude * amplitude * Samples;
            return new long[] { power, power, power, power };
        }
    }
}
