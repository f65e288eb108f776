using System;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;

namespace nanoFramework.Device.Bluetooth
{
    /// <summary>How centrals pair. A central without keys and display always pairs by Just Works, whatever is set here.</summary>
    public sealed class DevicePairing
    {
        internal DevicePairing()
        {
        }

        /// <summary>Handler of <see cref="PairingComplete"/>.</summary>
        public delegate void PairingCompleteHandler(object sender, DevicePairingEventArgs args);

        /// <summary>A central paired, or encrypted with an old bond.</summary>
        public event PairingCompleteHandler PairingComplete;

        /// <summary>False keeps the device from making bonds; encryption comes up all the same.</summary>
        public bool AllowBonding { get; set; } = true;

        /// <summary>Keys exchanged by other means; not modelled.</summary>
        public bool OutOfBand
        {
            get => false;
            set
            {
                if (value)
                {
                    throw new NotSupportedException("Pairing with data from outside is not modelled.");
                }
            }
        }

        /// <summary>What pairing shall reach; characteristics raise it with the levels they ask for.</summary>
        public DevicePairingProtectionLevel ProtectionLevel { get; set; } = DevicePairingProtectionLevel.None;

        /// <summary>What the device has to show and to enter codes.</summary>
        public DevicePairingIOCapabilities IOCapabilities { get; set; } = DevicePairingIOCapabilities.NoInputNoOutput;

        /// <summary>Always true.</summary>
        public bool CanPair => true;

        /// <summary>Whether the last pairing worked; not reset when the central goes, so no proof of anything.</summary>
        public bool IsPaired { get; private set; }

        /// <summary>Whether the last pairing was authenticated: never by Just Works.</summary>
        public bool IsAuthenticated => false;

        /// <summary>Whether the last pairing encrypted the link.</summary>
        public bool WasSecureConnectionUsedForPairing { get; private set; }

        internal void RaiseComplete()
        {
            IsPaired = true;
            WasSecureConnectionUsedForPairing = true;
            PairingComplete?.Invoke(this, new DevicePairingEventArgs(DevicePairingResultStatus.Paired));
        }

        /// <summary>A characteristic asks for a level.</summary>
        internal void Raise(GattProtectionLevel level)
        {
            DevicePairingProtectionLevel needed = level switch
            {
                GattProtectionLevel.Plain => DevicePairingProtectionLevel.None,
                GattProtectionLevel.EncryptionRequired => DevicePairingProtectionLevel.Encryption,
                _ => DevicePairingProtectionLevel.EncryptionAndAuthentication,
            };
            ProtectionLevel = needed > ProtectionLevel ? needed : ProtectionLevel;
        }
    }
}
