namespace GluteSense.Detection
{
    /// <summary>One-sided quantiles of Student's t for verdicts: the error is 5 %, or 1 % for each of many verdicts.</summary>
    /// <remarks>
    /// t = z + u·P(u) with u = 1/df: P has degree 6 and agrees with the quantiles at the seven Chebyshev nodes of u in 0..1/7; the error of
    /// the polynomial is below 10⁻¹¹ for 7 degrees of freedom and more (tests compare with the beta function's inverse). Coefficients and u in Q30, products below
    /// 2⁶³ as P &lt; 8; result in Q20, error below 2·10⁻⁶.
    /// </remarks>
    public static class StudentT
    {
        /// <summary>Fewest degrees of freedom: six batches of the reference set and three of the run, less two.</summary>
        public const int LeastFreedom = 7;

        /// <summary>Quantile of 95 % (or, for one of many verdicts of a screening, of 99 %) in 1/2²⁰.</summary>
        /// <param name="degreesOfFreedom">7 or more.</param>
        /// <param name="ofScreening">True for 99 %.</param>
        public static int QuantileQ20(int degreesOfFreedom, bool ofScreening)
        {
            long u = ((1L << 30) + (degreesOfFreedom >> 1)) / degreesOfFreedom;
            long tail = ofScreening ? Tail99(u) : Tail95(u);
            long normal = ofScreening ? 2497897010 : 1766148134;
            return (int)((normal + ((u * tail) >> 30) + (1 << 9)) >> 10);
        }

        private static long Tail95(long u)
        {
            long p = 267514538 + ((u * -305341385) >> 30);
            p = 209578813 + ((u * p) >> 30);
            p = 465705175 + ((u * p) >> 30);
            p = 1055496357 + ((u * p) >> 30);
            p = 1524931221 + ((u * p) >> 30);
            return 1636134665 + ((u * p) >> 30);
        }

        private static long Tail99(long u)
        {
            long p = 2552998720 + ((u * 1454008159) >> 30);
            p = 3553397148 + ((u * p) >> 30);
            p = 6040002363 + ((u * p) >> 30);
            p = 7214014529 + ((u * p) >> 30);
            p = 6141530429 + ((u * p) >> 30);
            return 4004062981 + ((u * p) >> 30);
        }
    }
}
