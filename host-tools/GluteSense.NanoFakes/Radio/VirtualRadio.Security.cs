using System.Collections.Generic;
using System.Linq;
using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;

namespace GluteSense.NanoFakes
{
    /// <summary>Pairing, encryption and bonds.</summary>
    /// <remarks>
    /// The central has neither keys nor a display, so that pairing is always Just Works: encrypted, not authenticated, and nobody on the
    /// device is asked (esp-nimble, ble_sm.c). A bond is made when both sides want one (<see cref="RadioOptions.CentralKeepsBond"/>,
    /// DevicePairing.AllowBonding). The device's bonds live in RAM and are emptied at every start of the stack
    /// (ble_store_config.c without BT_NIMBLE_NVS_PERSIST, as on ESP32_BLE_REV3); a central that kept its own can not encrypt any more then.
    /// </remarks>
    public sealed partial class VirtualRadio
    {
        private readonly Dictionary<ulong, HashSet<GattLocalCharacteristic>> _bonds = new Dictionary<ulong, HashSet<GattLocalCharacteristic>>();
        private readonly HashSet<ulong> _bondsOfCentrals = new HashSet<ulong>();
        private bool _encrypted;

        /// <summary>Bonds the device holds.</summary>
        internal int BondCount => _bonds.Count;

        /// <summary>
        /// Central: encrypts the link: with the key of its bond if it keeps one, or else by pairing (Just Works). Fails with
        /// <see cref="CentralRequest.KeyMissing"/> when the device has lost the bond; the device is not told.
        /// </summary>
        public CentralRequest Pair() => Request(request =>
        {
            bool bonded = _bondsOfCentrals.Contains(Options.CentralAddress);
            if (bonded && !_bonds.ContainsKey(Options.CentralAddress))
            {
                Finish(request, CentralRequest.KeyMissing);
                return;
            }

            _encrypted = true;
            _chip.PostEvent(() => Server.Pairing.RaiseComplete());
            if (bonded)
            {
                RestoreSubscriptions();
            }
            else
            {
                MakeBond();
            }

            Finish(request, 0);
        });

        /// <summary>Central: forgets its bond with the device, as a user can have a phone do.</summary>
        public void ForgetBond() => _bondsOfCentrals.Remove(Options.CentralAddress);

        /// <summary>Device: deletes all bonds. An encrypted link stays encrypted.</summary>
        internal void ForgetBonds() => _bonds.Clear();

        private void MakeBond()
        {
            // The stack deletes an old bond with this central first.
            _bonds.Remove(Options.CentralAddress);
            if (Options.CentralKeepsBond && Server.Pairing.AllowBonding)
            {
                _bondsOfCentrals.Add(Options.CentralAddress);
                _bonds.Add(Options.CentralAddress, new HashSet<GattLocalCharacteristic>(_subscribed));
            }
        }

        /// <summary>A bonded central's subscriptions come back with the encryption, with no write of its own.</summary>
        private void RestoreSubscriptions()
        {
            HashSet<GattLocalCharacteristic> remembered = _bonds[Options.CentralAddress];
            foreach (GattLocalCharacteristic characteristic in _table.Select(row => row.Characteristic).Where(remembered.Contains))
            {
                _subscribed.Add(characteristic);
                PostSubscription(characteristic, true);
            }
        }

        private void RememberSubscriptions()
        {
            if (_encrypted && _bonds.ContainsKey(Options.CentralAddress))
            {
                _bonds[Options.CentralAddress] = new HashSet<GattLocalCharacteristic>(_subscribed);
            }
        }

        private bool IsAllowed(GattProtectionLevel level, CentralRequest request)
        {
            if (level == GattProtectionLevel.Plain || (level == GattProtectionLevel.EncryptionRequired && _encrypted))
            {
                return true;
            }

            // Without encryption the error tells whether the device holds a key of this central (ble_att_svr.c); with it, Just Works is
            // never enough where authentication is asked for.
            bool hasKey = !_encrypted && _bonds.ContainsKey(Options.CentralAddress);
            Finish(request, hasKey ? CentralRequest.InsufficientEncryption : CentralRequest.InsufficientAuthentication);
            return false;
        }
    }
}
