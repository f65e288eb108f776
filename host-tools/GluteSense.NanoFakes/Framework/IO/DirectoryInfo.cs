namespace NanoFakes.System.IO
{
    /// <summary>System.IO.DirectoryInfo: what CreateDirectory returns, and no more than its name.</summary>
    public sealed class DirectoryInfo
    {
        private readonly string _path;

        internal DirectoryInfo(string path)
        {
            _path = path;
        }

        /// <summary>Name without the path.</summary>
        public string Name => _path[(_path.LastIndexOf('\\') + 1)..];

        /// <summary>Full path.</summary>
        public override string ToString() => _path;
    }
}
