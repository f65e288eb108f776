using GluteSense.Storage;

namespace GluteSense.Device
{
    /// <summary>The owner's key and choices, kept in flash.</summary>
    public sealed class Settings
    {
        private readonly RecordStore _store;

        /// <summary>What is set. Change, then <see cref="Save"/>.</summary>
        public readonly SettingsRecord Values = new SettingsRecord();

        /// <summary>Loads the settings; a device that has none starts without an owner.</summary>
        public Settings(FlashFiles files)
        {
            _store = new RecordStore(files, "settings", RecordKind.Settings);
            Values.Decode(_store.Copy, TwoCopyRecord.PayloadOffset, _store.Load());
        }

        /// <summary>Saves; false when the flash did not take it: after a restart the old settings hold.</summary>
        public bool Save()
        {
            return _store.Save(SettingsRecord.Version, Values.Encode(_store.Copy, TwoCopyRecord.PayloadOffset));
        }
    }
}
