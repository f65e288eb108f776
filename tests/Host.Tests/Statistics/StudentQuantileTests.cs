using GluteSense.Host.Statistics;

namespace GluteSense.Host.Tests.Statistics;

[TestClass]
public sealed class StudentQuantileTests
{
    [TestMethod]
    [DataRow(0.05, 13, 1.7709)]
    [DataRow(0.05, 20, 1.7247)]
    [DataRow(0.01, 20, 2.5280)]
    [DataRow(0.025, 4, 2.7764)]
    [DataRow(0.025, 30, 2.0423)]
    [DataRow(0.05, 10, 1.8125)]
    [DataRow(0.01, 10, 2.7638)]
    public void Quantiles_are_those_of_the_printed_table(double error, double degrees, double table)
    {
        Assert.AreEqual(table, StudentQuantile.UpperTail(error, degrees), 0.00006);
    }

    [TestMethod]
    [DataRow(0.3)]
    [DataRow(0.05)]
    [DataRow(0.001)]
    public void One_and_two_degrees_of_freedom_have_closed_forms(double error)
    {
        double p = 1 - error;
        Assert.AreEqual(Math.Tan(Math.PI * (p - 0.5)), StudentQuantile.UpperTail(error, 1), 1e-6);
        Assert.AreEqual((2 * p - 1) / Math.Sqrt(2 * p * error), StudentQuantile.UpperTail(error, 2), 1e-6);
    }

    [TestMethod]
    public void Infinite_degrees_are_the_normal_distribution()
    {
        Assert.AreEqual(1.959964, StudentQuantile.UpperTail(0.025, double.PositiveInfinity), 1e-6);
    }

    [TestMethod]
    [DataRow(1e5)]
    [DataRow(1e9)]
    [DataRow(1e30)]
    public void Very_many_degrees_come_down_to_the_normal_distribution(double degrees)
    {
        Assert.AreEqual(1.959964, StudentQuantile.UpperTail(0.025, degrees), 3e-5);
    }

    [TestMethod]
    public void The_expansion_takes_over_without_a_step()
    {
        // dt/df = -(z³ + z)/(4 df²): 7e-8 for the two degrees between.
        Assert.AreEqual(StudentQuantile.UpperTail(0.01, 9_999), StudentQuantile.UpperTail(0.01, 10_001), 2e-7);
    }

    [TestMethod]
    public void A_fraction_of_a_degree_lies_between_its_neighbours()
    {
        double between = StudentQuantile.UpperTail(0.05, 4.5);
        Assert.IsTrue(between < 2.1318 && between > 2.0150, $"{between} is not between the table's 4 and 5 degrees.");
    }

    [TestMethod]
    [DataRow(0.0, 5.0)]
    [DataRow(1.0, 5.0)]
    [DataRow(0.05, 0.0)]
    [DataRow(0.05, double.NaN)]
    public void What_is_no_probability_or_no_degree_of_freedom_is_refused(double error, double degrees)
    {
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => StudentQuantile.UpperTail(error, degrees));
    }
}
