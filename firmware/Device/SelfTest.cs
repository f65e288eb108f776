using nanoFramework.Hardware.Esp32;

namespace GluteSense.Device
{
    /// <summary>
    /// The start-up test: is the front end alive, and how fast is this board? Speed differs by a factor of three between firmware images
    /// (facts: 7 to 21 ns an instruction), so it is measured, not assumed.
    /// </summary>
    public sealed class SelfTest
    {
        // One poll of the clock and the loop around it, counted by tests/Firmware.Cost with the interpreter's cost table.
        private const int PollInstructions = 1419;

        // What a tick costs more than a turn of this test's reading loop, and the dearest stage that comes in every second, by the same count. The
        // few that complete a reference set or describe the electrodes cost up to 8 % more, which the 5 % of the period in RateGuard have room for.
        private const int TickInstructions = 2000;
        private const int StageInstructions = 59000;
        private const int Polls = 64;
        private const int Reads = 16;

        private int _tickUs;
        private int _stageUs;
        private bool _frontEndPowered;

        /// <summary>What the hot loop will take per tick, in µs.</summary>
        public int TickUs
        {
            get { return _tickUs; }
        }

        /// <summary>What the dearest stage of block work will take, in µs.</summary>
        public int StageUs
        {
            get { return _stageUs; }
        }

        /// <summary>False when all four channels lie at the lower rail: the analog front end has no supply.</summary>
        public bool FrontEndPowered
        {
            get { return _frontEndPowered; }
        }

        /// <summary>Runs the test; takes some 10 ms.</summary>
        public void Run(ElectrodeInputs inputs)
        {
            ulong begin = HighResTimer.GetCurrent();
            for (int poll = 1; poll < Polls; poll++)
            {
                HighResTimer.GetCurrent();
            }

            ulong polled = HighResTimer.GetCurrent();
            int highest = 0;
            for (int read = 0; read < Reads; read++)
            {
                highest = Higher(highest, inputs.First.ReadValue());
                highest = Higher(highest, inputs.Second.ReadValue());
                highest = Higher(highest, inputs.Third.ReadValue());
                highest = Higher(highest, inputs.Last.ReadValue());
            }

            int pollNs = (int)((polled - begin) * 1000 / Polls);
            int readsUs = (int)(HighResTimer.GetCurrent() - polled) / Reads;
            _tickUs = readsUs + (int)((long)TickInstructions * pollNs / PollInstructions / 1000);
            _stageUs = (int)((long)StageInstructions * pollNs / PollInstructions / 1000);
            _frontEndPowered = highest > Board.RailLowCode;
        }

        private static int Higher(int first, int second)
        {
            return first > second ? first : second;
        }
    }
}
