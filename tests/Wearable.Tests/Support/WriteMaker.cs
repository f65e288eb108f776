using GluteSense.Protocol;

namespace GluteSense.Wearable.Tests.Support;

/// <summary>Control writes: random bytes, and commands with a bit, a byte or the length changed. Some stay right by chance, and some are on purpose.</summary>
internal sealed class WriteMaker
{
    private static readonly byte[][] _commands =
    [
        [1, 0], [2, 0, 0xF4, 1], [2, 0, 0xFA, 0], [2, 0, 0xE8, 3], [3, 0, 0xE8, 3], [4, 0, 0xE8, 3, 15, 2, 0], [5, 0, 0], [5, 0, 1], [6, 0], [7, 0],
        [8, 0], [9, 0, 2], [10, 0, 1], [11, 0, 1, 2, 3, 4], [12, 0], [13, 0, 0, 0, 0, 0, 0, 0], [14, 0, 0, 0], [15, 0],
    ];

    private readonly Random _random;

    public WriteMaker(int seed) => _random = new Random(seed);

    public byte[] Next()
    {
        int kind = _random.Next(100);
        if (kind < 40)
        {
            byte[] bytes = new byte[_random.Next(kind < 38 ? 13 : 245)];
            _random.NextBytes(bytes);
            return bytes;
        }

        byte[] command = (byte[])_commands[_random.Next(_commands.Length)].Clone();
        command[1] = (byte)_random.Next(256);
        if (kind < 60)
        {
            command[_random.Next(command.Length)] = (byte)_random.Next(256);
        }
        else if (kind < 80)
        {
            command[_random.Next(command.Length)] ^= (byte)(1 << _random.Next(8));
        }
        else if (kind < 96)
        {
            Array.Resize(ref command, _random.Next(ControlCommand.MaxLength + 3));
        }

        return command;
    }
}
