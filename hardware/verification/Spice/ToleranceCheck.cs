using GluteSense.Hardware.Schematic;

namespace GluteSense.Hardware.Spice;

/// <summary>
/// Monte Carlo over the tolerances of the drawn resistors and capacitors and of the analog rail: each is anywhere within its tolerance with equal
/// probability (wider than a real batch), the same seed each time. Amplifiers are as the models have them. The limits are on the extremes of all boards.
/// </summary>
/// <param name="boards">Boards that are simulated.</param>
public sealed class ToleranceCheck(int boards = ToleranceCheck.DefaultBoards) : IHardwareCheck
{
    /// <summary>Boards that are simulated unless told otherwise.</summary>
    public const int DefaultBoards = 200;

    private const int Seed = 20261121;

    // TPS7A20 datasheet: 1.5 % over load, line and temperature.
    private const double SupplyTolerance = 0.015;

    /// <summary>Numbers that can not be too large.</summary>
    private static readonly string[] _unlimited = ["tolerance_cmrr", "tolerance_margin_plus", "tolerance_margin_minus"];

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
                return _unlimited.Contains(group.Key) ? [lowest] : new[] { lowest, new Measurement($"{group.Key}_most", most, unit) };
            }),
        ];
        return new CheckResult([], extremes);
    }

    private string[] Circuits(Netlist netlist)
    {
        var random = new Random(Seed);
        double Within(double nominal, double tolerance) => nominal * (1 + tolerance * (2 * random.NextDouble() - 1));
        return
        [
            .. Enumerable.Range(0, boards).Select(_ => SpiceCircuit.Write(
                netlist,
                new CircuitChanges
                {
                    SupplyVolts = Within(CircuitChanges.NominalSupplyVolts, SupplyTolerance),
                    TrueValue = (part, nominal) => Within(nominal, EngineeringValue.ParseTolerance(part.Field("Tolerance"))),
                    IsLeftOut = IsOfAnotherChannel,
                })),
        ];
    }

    private static bool IsOfAnotherChannel(Component part) =>
        ChannelSheets.All.Skip(1).Any(part.IsOnSheet);
}
