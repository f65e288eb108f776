using System.Device.Adc;
using GluteSense.NanoFakes;
using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Device.Tests;

/// <summary>
/// What the sampling loop and the block work do with <see cref="ElectrodeCheck"/>, and nothing else: inputs and bins are taken once at a block's beginning, and
/// while the block is sampled, the one before it is worked on in stages.
/// </summary>
internal sealed class FoldingLoop : IAdcInput
{
    // Stages of the block work: sums are put right, powers are known and the block after the next is planned, electrodes get what time is left.
    private const int FirstStage = 0;
    private const int PlanStage = 16;
    private const int StepStage = 22;

    private static readonly int[] Pins = [Board.AdcLeftGlute, Board.AdcLeftHamstring, Board.AdcRightGlute, Board.AdcRightHamstring];

    private readonly Func<int, int, int> _code;
    private readonly BlockPower _power = new();
    private Measurement _measurement = null!;
    private bool _isWhole;
    private int _tick;

    private FoldingLoop(Func<int, int, int> code) => _code = code;

    /// <summary>The device's parts.</summary>
    public Parts Parts { get; private set; } = null!;

    /// <summary>The channel folded in each block, −1 for none.</summary>
    public List<int> Folded { get; } = [];

    /// <summary>Mean code of the four channels of each block, once its sums are put right.</summary>
    public List<int[]> Means { get; } = [];

    /// <summary>Each round's packet as sent, with the number of the block that was sampled then.</summary>
    public List<(int Block, QualityPacket Packet)> Rounds { get; } = [];

    /// <summary>Runs blocks of a mode from its beginning on a chip.</summary>
    /// <param name="mode">The mode.</param>
    /// <param name="rateHz">Sampling rate.</param>
    /// <param name="blocks">Number of blocks.</param>
    /// <param name="code">Code of a channel at a tick since the beginning.</param>
    /// <param name="fault">Missed ticks of a block, and whether it was neither excluded nor preceded by lost ones.</param>
    public static FoldingLoop Run(
        DeviceMode mode, int rateHz, int blocks, Func<int, int, int> code, Func<int, (int MissedTicks, bool IsWhole)>? fault = null)
    {
        var loop = new FoldingLoop(code);
        OnChip.Run(new VirtualChip(ChipProfile.Fast, loop, new VirtualFlash()), () =>
        {
            loop.Begin(mode, rateHz);
            for (int block = 0; block < blocks; block++)
            {
                (int missedTicks, bool isWhole) = fault?.Invoke(block) ?? (0, true);
                loop.SampleBlock(missedTicks, isWhole);
            }
        });
        return loop;
    }

    /// <summary>Blocks in which a channel was folded.</summary>
    public int[] BlocksOf(int channel) => [.. Enumerable.Range(0, Folded.Count).Where(block => Folded[block] == channel)];

    public int Convert(int adcChannel, long timeUs) => _code(Array.IndexOf(Pins, adcChannel), _tick);

    private void Begin(DeviceMode mode, int rateHz)
    {
        Parts = new Parts();
        _measurement = new Measurement(Parts.Rate(rateHz), Parts.Wearer.Calibration, Parts.Wearer.Quality);
        Parts.Check.Begin(mode, _measurement);
    }

    private void SampleBlock(int missedTicks, bool isWhole)
    {
        ElectrodeInputs inputs = Parts.Inputs;
        AdcChannel[] pins = [inputs.First, inputs.Second, inputs.Third, inputs.Last];
        ushort[]? bins = inputs.Bins;
        int bin = inputs.NextBin;
        int[] sums = new int[pins.Length];
        int[] squares = new int[pins.Length];
        int block = Folded.Count;
        int ticks = _measurement.Rate.TicksPerBlock;
        Folded.Add(inputs.Folded);
        for (int tick = 0; tick < ticks; tick++)
        {
            if (tick >= missedTicks)
            {
                int code = 0;
                for (int place = 0; place < pins.Length; place++)
                {
                    code = pins[place].ReadValue();
                    sums[place] += code;
                    squares[place] += code * code;
                }

                if (bins is not null)
                {
                    bins[bin] = (ushort)(bins[bin] + code);
                    bin = (bin + 1) % bins.Length;
                }
            }

            if (block > 0)
            {
                Work(tick, block);
            }

            _tick++;
        }

        inputs.NextBin = bin;
        _measurement.Sums.FoldedChannel = Folded[block];
        sums.CopyTo(_measurement.Sums.Sum, 0);
        squares.CopyTo(_measurement.Sums.SumOfSquares, 0);
        _measurement.Sums.SampleCount = ticks - missedTicks;
        _measurement.Sums.MissedTicks = missedTicks;
        _measurement.Sums.StartMs = block * _measurement.Rate.BlockMs;
        _isWhole = isWhole;
    }

    private void Work(int stage, int block)
    {
        ElectrodeCheck check = Parts.Check;
        BlockSums sums = _measurement.Sums;
        switch (stage)
        {
            case FirstStage:
                check.TakeBlock(sums, _isWhole);
                Means.Add([.. Enumerable.Range(0, MuscleChannels.Count).Select(sums.Mean)]);
                break;
            case PlanStage:
                for (int channel = 0; channel < MuscleChannels.Count; channel++)
                {
                    _power.Process(sums, channel);
                }

                check.Plan(_power, sums.StartMs);
                break;
            case StepStage:
                if (!check.Step() && check.TakeRound() is QualityPacket packet)
                {
                    Rounds.Add((block, Copy(packet)));
                }

                break;
        }
    }

    private static QualityPacket Copy(QualityPacket packet)
    {
        byte[] bytes = new byte[QualityPacket.Length];
        packet.Encode(bytes);
        var copy = new QualityPacket();
        return copy.TryDecode(bytes, bytes.Length) ? copy : throw new FormatException(System.Convert.ToHexString(bytes));
    }
}
