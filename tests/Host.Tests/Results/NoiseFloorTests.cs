using System.Text.Json;
using GluteSense.Host.Results;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace GluteSense.Host.Tests.Results;

[TestClass]
public sealed class NoiseFloorTests
{
    [TestMethod]
    public void The_assumed_floor_lies_above_the_noise_of_the_designed_front_end_but_not_twice_as_high()
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.PathOf("hardware/front-end.json")));
        double stepUv = 805.664 / file.RootElement.GetProperty("gain").GetDouble();
        double inputCounts = file.RootElement.GetProperty("inputNoiseMicrovolts").GetDouble() / stepUv;
        double adcCounts = file.RootElement.GetProperty("adcNoiseCounts").GetDouble();
        double countsRms = Math.Sqrt(inputCounts * inputCounts + adcCounts * adcCounts + 1.0 / 12);
        Assert.IsInRange(countsRms, 2 * countsRms, NoiseFloor.AssumedQ4 / 16);
    }
}
