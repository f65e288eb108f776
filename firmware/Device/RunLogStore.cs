using System.IO;

namespace GluteSense.Device
{
    /// <summary>The logs of runs in flash, one file a run.</summary>
    public sealed class RunLogStore
    {
        private const string Prefix = "run";
        private const string Ending = ".log";

        private readonly FlashFiles _files;
        private string _name;

        /// <summary>Wires the store.</summary>
        public RunLogStore(FlashFiles files)
        {
            _files = files;
        }

        /// <summary>Where the files are.</summary>
        public FlashFiles Files
        {
            get { return _files; }
        }

        /// <summary>Name of the file of a run, 0..65535.</summary>
        public static string Name(int run)
        {
            return Prefix + run.ToString() + Ending;
        }

        /// <summary>Number of the run in a file; −1 for other files.</summary>
        public static int Number(string name)
        {
            int end = name.Length - Ending.Length;
            if (end <= Prefix.Length || name.Substring(0, Prefix.Length) != Prefix || name.Substring(end) != Ending)
            {
                return -1;
            }

            int number = 0;
            for (int index = Prefix.Length; index < end; index++)
            {
                int digit = name[index] - '0';
                if (digit < 0 || digit > 9 || number > 6553)
                {
                    return -1;
                }

                number = number * 10 + digit;
            }

            return number > 0xFFFF ? -1 : number;
        }

        /// <summary>The first number from a given one on that no file has, 0..65535.</summary>
        public int FreeNumber(int run)
        {
            while (_files.Exists(Name(run)))
            {
                run = (run + 1) & 0xFFFF;
            }

            return run;
        }

        /// <summary>Chooses the run that is appended to.</summary>
        public void Begin(int run)
        {
            _name = Name(run);
        }

        /// <summary>Appends; false when the flash did not take it.</summary>
        public bool Append(byte[] chunk, int length)
        {
            return _files.Append(_name, chunk, length);
        }

        /// <summary>Numbers of the runs in flash, as the file system lists them.</summary>
        public int[] Runs()
        {
            string[] names = _files.Names();
            int count = 0;
            for (int index = 0; index < names.Length; index++)
            {
                count += Number(names[index]) < 0 ? 0 : 1;
            }

            int[] runs = new int[count];
            for (int index = 0; index < names.Length; index++)
            {
                int number = Number(names[index]);
                if (number >= 0)
                {
                    count--;
                    runs[count] = number;
                }
            }

            return runs;
        }

        /// <summary>True when there is a log of that run.</summary>
        public bool Exists(int run)
        {
            return _files.Exists(Name(run));
        }

        /// <summary>Length of a log in bytes.</summary>
        public int Length(int run)
        {
            return _files.Length(Name(run));
        }

        /// <summary>Opens a log for reading; null when there is none.</summary>
        public FileStream Open(int run)
        {
            return _files.Open(Name(run));
        }

        /// <summary>Deletes a log; false when it is still there.</summary>
        public bool Delete(int run)
        {
            return _files.Delete(Name(run));
        }
    }
}
