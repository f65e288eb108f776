namespace GluteSense.Feedback
{
    /// <summary>
    /// Level of a lithium-polymer cell from its voltage under light load (a tenth of its capacity an hour or less), straight lines
    /// between the points of the usual rest-voltage chart of such cells (blog.ampow.com/lipo-voltage-chart, 1S column). Its last
    /// point, 3.27 V, is drawn to 3.30 V, where the device sleeps. Cells differ by 5 to 10 % of level in the flat middle.
    /// </summary>
    public static class BatteryCurve
    {
        private static readonly ushort[] Millivolts = { 3300, 3610, 3690, 3730, 3770, 3800, 3840, 3870, 3950, 4020, 4110, 4200 };
        private static readonly byte[] Percents = { 0, 5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100 };

        /// <summary>Level in %, 0..100, rounded down.</summary>
        public static int Percent(int millivolts)
        {
            int last = Millivolts.Length - 1;
            if (millivolts >= Millivolts[last])
            {
                return Percents[last];
            }

            int point = last;
            while (point > 0 && millivolts < Millivolts[point])
            {
                point--;
            }

            if (millivolts < Millivolts[point])
            {
                return 0;
            }

            int above = millivolts - Millivolts[point];
            return Percents[point] + above * (Percents[point + 1] - Percents[point]) / (Millivolts[point + 1] - Millivolts[point]);
        }
    }
}
