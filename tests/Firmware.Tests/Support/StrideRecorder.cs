using System;
using GluteSense.Detection;
using nanoFramework.TestFramework;

namespace GluteSense.Firmware.Tests.Support
{
    /// <summary>Feeds bursts to a segmenter and keeps what it finds.</summary>
    public sealed class StrideRecorder
    {
        /// <summary>Time of the first glute peak in s.</summary>
        public const double FirstPeak = 0.6;

        /// <summary>Time from a hamstring peak to its glute peak in s.</summary>
        public const double HamstringLead = 0.12;

        public readonly SideBench Bench;
        public readonly StrideSegmenter Segmenter;
        public readonly Segment[] Found = new Segment[400];
        public int Count;
        public int PeriodMs;
        public double SecondBurst;
        public double SecondHamstringBurst;
        public double Strength = 1;
        public double GluteStrength = 1;
        public double ArtefactAtSeconds = -1;
        public int Pieces = 3;
        public int Looks = 2;

        private readonly double _scatter;
        private readonly SeededRandom _random;

        public StrideRecorder(int blockMs, int periodMs, double scatter, int seed = 0)
        {
            Bench = new SideBench(0, blockMs);
            Segmenter = new StrideSegmenter(Bench.History, Bench.Builder, blockMs);
            Segmenter.Reset();
            PeriodMs = periodMs;
            _scatter = scatter;
            _random = new SeededRandom(seed);
        }

        public void Run(double fromSeconds, double toSeconds, bool gluteUsable, bool hamstringUsable)
        {
            int blocks = (int)((toSeconds - fromSeconds) / Bench.BlockSeconds + 0.5);
            for (int block = 0; block < blocks; block++)
            {
                double start = Bench.History.Count * Bench.BlockSeconds;
                Bench.Add(
                    Rms(start, FirstPeak, Strength * GluteStrength, SecondBurst),
                    Rms(start, FirstPeak - HamstringLead, Strength, SecondBurst + SecondHamstringBurst));
                Step(gluteUsable, hamstringUsable);
            }
        }

        /// <summary>The work on the newest block.</summary>
        public void Step(bool gluteUsable, bool hamstringUsable)
        {
            Segmenter.AddNewest(gluteUsable, hamstringUsable);
            Segmenter.Correlate();
            Segmenter.Decide();
            Segment segment = new Segment();
            for (int piece = 0; piece < Pieces; piece++)
            {
                if (Segmenter.Advance(segment, piece < Looks))
                {
                    Keep(segment);
                }
            }
        }

        public void Flush()
        {
            Segment segment = new Segment();
            while (Segmenter.Flush(segment))
            {
                Keep(segment);
                segment = new Segment();
            }
        }

        public void AssertOrder()
        {
            for (int stride = 0; stride < Count; stride++)
            {
                Assert.IsTrue(Found[stride].DurationMs > 0, "empty stride " + stride.ToString());
                if (stride > 0)
                {
                    int end = Found[stride - 1].StartMs + Found[stride - 1].DurationMs;
                    Assert.IsTrue(Found[stride].StartMs >= end, "overlap at stride " + stride.ToString());
                }
            }
        }

        private void Keep(Segment segment)
        {
            Bench.Builder.MeasureLogRatio(segment);
            Found[Count] = segment;
            Count++;
        }

        /// <summary>rms of a block in 1/16 count: the root of the mean power of bursts of 90 ms SD over a floor.</summary>
        private double Rms(double start, double firstPeak, double strength, double second)
        {
            double period = PeriodMs * 0.001;
            double power = 0;
            for (int step = 0; step < 10; step++)
            {
                double seconds = start + (step + 0.5) * 0.1 * Bench.BlockSeconds;
                double cycles = (seconds - firstPeak) / period;
                double nearest = (int)(cycles + 100.5) - 100;
                double distance = (cycles - nearest) * period;
                double opposite = period / 2 - (distance < 0 ? -distance : distance);
                double amplitude = 150 + strength * 3000 * Math.Exp(-distance * distance / (2 * 0.09 * 0.09))
                    + second * 3000 * Math.Exp(-opposite * opposite / (2 * 0.09 * 0.09));
                power += amplitude * amplitude / 10;
            }

            if (ArtefactAtSeconds >= 0 && start >= ArtefactAtSeconds && start < ArtefactAtSeconds + 0.1)
            {
                return 32000;
            }

            double scatter = 1 + _scatter * _random.Gaussian();
            return Math.Sqrt(power) * (scatter < 0.2 ? 0.2 : scatter);
        }
    }
}
