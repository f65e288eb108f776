using GluteSense.Signal;

namespace GluteSense.Firmware.Tests.Support
{
    /// <summary>Makes ADC codes, sums them as the sampling loop does, and knows their variance in double precision.</summary>
    public static class Codes
    {
        public static int[] Noise(SeededRandom random, int count, double mean, double deviation)
        {
            int[] codes = new int[count];
            for (int index = 0; index < count; index++)
            {
                double value = mean + deviation * random.Gaussian() + 0.5;
                codes[index] = value < 0 ? 0 : value > 4095 ? 4095 : (int)value;
            }

            return codes;
        }

        public static int[] Constant(int count, int code)
        {
            int[] codes = new int[count];
            for (int index = 0; index < count; index++)
            {
                codes[index] = code;
            }

            return codes;
        }

        /// <summary>Half of the samples at one rail of the converter, half at the other.</summary>
        public static int[] RailToRail(int count)
        {
            int[] codes = new int[count];
            for (int index = 0; index < count; index++)
            {
                codes[index] = (index & 1) == 0 ? 0 : 4095;
            }

            return codes;
        }

        public static void Put(BlockSums sums, int channel, int[] codes)
        {
            sums.SampleCount = codes.Length;
            sums.Sum[channel] = 0;
            sums.SumOfSquares[channel] = 0;
            for (int index = 0; index < codes.Length; index++)
            {
                sums.Sum[channel] += codes[index];
                sums.SumOfSquares[channel] += codes[index] * codes[index];
            }
        }

        public static BlockSums Block(int channel, int[] codes)
        {
            BlockSums sums = new BlockSums();
            Put(sums, channel, codes);
            return sums;
        }

        /// <summary>Population variance in two passes.</summary>
        public static double Variance(int[] codes)
        {
            double mean = 0;
            for (int index = 0; index < codes.Length; index++)
            {
                mean += codes[index];
            }

            mean /= codes.Length;
            double sum = 0;
            for (int index = 0; index < codes.Length; index++)
            {
                double deviation = codes[index] - mean;
                sum += deviation * deviation;
            }

            return sum / codes.Length;
        }
    }
}
