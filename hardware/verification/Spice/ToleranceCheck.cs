using GluteSense.Hardware.Schematic;

namespace GluteSense.Hardware.Spice;

/// <summary>
/// Monte Carlo over the tolerances of the drawn resistors and capacitors: every part is drawn anywhere within its tolerance with equal
/// probability (wider than a real batch), the same seed each time. The limits are on the extremes of all boards.
/// </summary>
/// <param name="boards">Boards that are simulated.</param>
public sealed class ToleranceCheck(int boards = ToleranceCheck.DefaultBoards) : IHardwareCheck
{
    /// <summary>Boards that are simulated unless told otherwise.</summary>
    public const int DefaultBoards = 200;

    private const int Seed = 20261121;

    /// <summary>The one number that can not be too large.</summary>
    private const string Rejection = "tolerance_cmrr";

    /// <inheritdoc/>
    public string Name => "tolerance";

    /// <inheritdoc/>
    public CheckResult Run(HardwareProject project)
    {
        ArgumentNullException.ThrowIfNull(project);
        NgSpice spice = project.Spice;
        string[] circuits = Circuits(project.Netlist);
        var measured = new IReadOnlyList<Measurement>[boards];
        Parallel.For(0, boards, board => measured[board] = spice.Run("tolerance.cir", circuits[board]));
        Measurement[] extremes =
        [
            .. measured.SelectMany(numbers => numbers).GroupBy(number => number.Id).SelectMany(group =>
            {
                // A board on which a number could not be found fails the limit.
                double least = group.Count() == boards ? group.Min(number => number.Value) : double.NaN;
                double most = group.Count() == boards ? group.Max(number => number.Value) : double.NaN;
                string unit = group.First().Unit;
                Measurement lowest = new($"{group.Key}_least", least, unit);
                return group.Key == Rejection ? [lowest] : new[] { lowest, new Measurement($"{group.Key}_most", most, unit) };
            }),
        ];
        return new CheckResult([], extremes);
    }

    private string[] Circuits(Netlist netlist)
    {
        var random = new Random(Seed);
        double TrueValue(Component part, double nominal) =>
            nominal * (1 + EngineeringValue.ParseTolerance(part.Field("Tolerance")) * (2 * random.NextDouble() - 1));
        var changes = new CircuitChanges { TrueValue = TrueValue, IsLeftOut = IsOfAnotherChannel };
        return [.. Enumerable.Range(0, boards).Select(_ => SpiceCircuit.Write(netlist, changes))];
    }

    private static bool IsOfAnotherChannel(Component part) =>
        part.IsOnSheet("Left hamstring") || part.IsOnSheet("Right glute") || part.IsOnSheet("Right hamstring");
}
