using System;
using System.Collections.Generic;
using System.Linq;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;

namespace GluteSense.NanoFakes
{
    /// <summary>The central's reads, writes and subscriptions; what the stack allows, and how it tells managed code.</summary>
    /// <remarks>
    /// A characteristic is named by its UUID, and by its service's UUID too where that alone is not unique. Client configurations are
    /// protected not at all (esp-nimble, ble_gatts.c). An event names its characteristic by 8 bits of an id that only counts up
    /// (BluetoothEventListener.cs), so that from the 256th characteristic on events are lost or go to another one.
    /// </remarks>
    public sealed partial class VirtualRadio
    {
        private const int RoutedIds = 0x100;

        private readonly Dictionary<int, GattLocalCharacteristic> _created = new Dictionary<int, GattLocalCharacteristic>();
        private readonly List<(Guid Service, GattLocalCharacteristic Characteristic)> _table = new List<(Guid Service, GattLocalCharacteristic Characteristic)>();
        private readonly HashSet<GattLocalCharacteristic> _subscribed = new HashSet<GattLocalCharacteristic>();

        /// <summary>Central: what a discovery of all services finds, in their order; the stack's own two services are left out.</summary>
        public IReadOnlyList<DiscoveredCharacteristic> Characteristics =>
            _table.ConvertAll(row => new DiscoveredCharacteristic(row.Service, row.Characteristic.Uuid, row.Characteristic.CharacteristicProperties));

        /// <summary>Central: switches notifications of a characteristic on. Anyone may.</summary>
        public CentralRequest Subscribe(Guid characteristic, Guid? service = null) => WriteConfiguration(characteristic, service, true);

        /// <summary>Central: switches notifications of a characteristic off.</summary>
        public CentralRequest Unsubscribe(Guid characteristic, Guid? service = null) => WriteConfiguration(characteristic, service, false);

        /// <summary>Central: writes with response.</summary>
        public CentralRequest Write(Guid characteristic, byte[] value, Guid? service = null) => OnCharacteristic(characteristic, service, (request, target) =>
        {
            if ((target.CharacteristicProperties & GattCharacteristicProperties.Write) == 0)
            {
                Finish(request, CentralRequest.WriteNotPermitted);
            }
            else if (IsAllowed(target.WriteProtectionLevel, request))
            {
                AskManaged(target, (byte[])value.Clone(), (error, _) => Finish(request, error));
            }
        });

        /// <summary>
        /// Central: reads, and reads on from an offset while answers come as long as the MTU allows, as centrals do: managed code is asked
        /// anew for each part.
        /// </summary>
        public CentralRequest Read(Guid characteristic, Guid? service = null) => OnCharacteristic(characteristic, service, (request, target) =>
        {
            if ((target.CharacteristicProperties & GattCharacteristicProperties.Read) == 0)
            {
                Finish(request, CentralRequest.ReadNotPermitted);
            }
            else if (IsAllowed(target.ReadProtectionLevel, request))
            {
                ReadFrom(target, request, Array.Empty<byte>());
            }
        });

        /// <summary>Device: a characteristic was made; its id.</summary>
        internal int Register(GattLocalCharacteristic characteristic)
        {
            int id = _created.Count + 1;
            _created.Add(id, characteristic);
            return id;
        }

        private CentralRequest OnCharacteristic(Guid uuid, Guid? service, Action<CentralRequest, GattLocalCharacteristic> action) => Request(request =>
        {
            List<GattLocalCharacteristic> found = _table
                .Where(row => row.Characteristic.Uuid == uuid && (service == null || row.Service == service))
                .Select(row => row.Characteristic)
                .ToList();
            switch (found.Count)
            {
                case 0:
                    Finish(request, CentralRequest.InvalidHandle);
                    break;
                case 1:
                    action(request, found[0]);
                    break;
                default:
                    throw new NotSupportedException("Two characteristics have this UUID: say which service is meant; two in one service are not modelled.");
            }
        });

        private CentralRequest WriteConfiguration(Guid characteristic, Guid? service, bool notify) => OnCharacteristic(characteristic, service, (request, target) =>
        {
            if ((target.CharacteristicProperties & GattCharacteristicProperties.Notify) == 0)
            {
                Finish(request, CentralRequest.RequestNotSupported);
                return;
            }

            // The stack raises an event only when the configuration changes.
            if (notify ? _subscribed.Add(target) : _subscribed.Remove(target))
            {
                PostSubscription(target, notify);
                RememberSubscriptions();
            }

            Finish(request, 0);
        });

        private void ReadFrom(GattLocalCharacteristic target, CentralRequest request, byte[] before)
        {
            AskManaged(target, null, (error, value) =>
            {
                if (error == 0 && before.Length > value.Length)
                {
                    error = CentralRequest.InvalidOffset;
                }

                if (error != 0)
                {
                    Finish(request, error);
                    return;
                }

                int mostBytes = _mtu - 1;
                byte[] read = value.AsSpan(0, Math.Min(value.Length, before.Length + mostBytes)).ToArray();
                before.CopyTo(read, 0);
                if (read.Length - before.Length == mostBytes && IsConnected)
                {
                    AtNextConnectionEvent(request, _ => ReadFrom(target, request, read));
                }
                else
                {
                    Finish(request, 0, read);
                }
            });
        }

        private bool IsInTable(GattLocalCharacteristic characteristic) => _table.Exists(row => row.Characteristic == characteristic);

        private void EndSubscriptions()
        {
            foreach ((_, GattLocalCharacteristic characteristic) in _table)
            {
                if (_subscribed.Remove(characteristic))
                {
                    PostSubscription(characteristic, false);
                }
            }
        }

        private void PostSubscription(GattLocalCharacteristic target, bool subscribed)
        {
            PostTo(target, (addressed, _) => addressed.OnSubscription(subscribed));
        }

        /// <summary>Posts an event as it is packed on the device: the id's low byte names a characteristic, its high byte a descriptor.</summary>
        private void PostTo(GattLocalCharacteristic target, Action<GattLocalCharacteristic, int> handler)
        {
            int id = target.Id;
            _chip.PostEvent(() =>
            {
                if (_created.TryGetValue(id % RoutedIds, out GattLocalCharacteristic addressed))
                {
                    handler(addressed, id / RoutedIds);
                }
            });
        }

        private void ForgetSubscriptions()
        {
            _created.Clear();
            _table.Clear();
            _subscribed.Clear();
        }
    }
}
