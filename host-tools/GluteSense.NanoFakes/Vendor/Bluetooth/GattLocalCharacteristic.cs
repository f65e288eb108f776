using System;
using System.Collections.Generic;
using System.Text;
using GluteSense.NanoFakes;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile
{
    /// <summary>A characteristic of the device.</summary>
    public class GattLocalCharacteristic
    {
        private const int UserDescriptionIndex = 1;

        private readonly List<GattSubscribedClient> _clients = new List<GattSubscribedClient>();
        private readonly GattLocalCharacteristicParameters _parameters;
        private readonly VirtualRadio _radio;

        internal GattLocalCharacteristic(VirtualRadio radio, Guid uuid, GattLocalCharacteristicParameters parameters)
        {
            _radio = radio;
            _parameters = parameters.Copy();
            Uuid = uuid;
            Id = radio.Register(this);
        }

        /// <summary>Handler of <see cref="ReadRequested"/>.</summary>
        public delegate void GattLocalCharacteristicReadEventHandler(GattLocalCharacteristic sender, GattReadRequestedEventArgs ReadRequestEventArgs);

        /// <summary>Handler of <see cref="WriteRequested"/>.</summary>
        public delegate void GattLocalCharacteristicWriteEventHandler(GattLocalCharacteristic sender, GattWriteRequestedEventArgs WriteRequestEventArgs);

        /// <summary>Handler of <see cref="SubscribedClientsChanged"/>; the argument is always null.</summary>
        public delegate void GattLocalCharacteristicClientsChangedEventHandler(GattLocalCharacteristic sender, object args);

        /// <summary>A central reads. The handler must answer at once; it is asked again for each part of a long value.</summary>
        public event GattLocalCharacteristicReadEventHandler ReadRequested;

        /// <summary>A central wrote. The handler must answer at once.</summary>
        public event GattLocalCharacteristicWriteEventHandler WriteRequested;

        /// <summary>A central subscribed or went; also raised when that changes nothing here.</summary>
        public event GattLocalCharacteristicClientsChangedEventHandler SubscribedClientsChanged;

        /// <summary>UUID.</summary>
        public Guid Uuid { get; }

        /// <summary>What a central may do.</summary>
        public GattCharacteristicProperties CharacteristicProperties => _parameters.CharacteristicProperties;

        /// <summary>Needed for reading.</summary>
        public GattProtectionLevel ReadProtectionLevel => _parameters.ReadProtectionLevel;

        /// <summary>Needed for writing.</summary>
        public GattProtectionLevel WriteProtectionLevel => _parameters.WriteProtectionLevel;

        /// <summary>A value that never changes, answered by the library; null if there is none.</summary>
        public Buffer StaticValue => _parameters.StaticValue;

        /// <summary>Text for people.</summary>
        public string UserDescription => _parameters.UserDescription;

        /// <summary>The subscribed centrals, in a new array every time; told apart by their device id only, which is always the same.</summary>
        public GattSubscribedClient[] SubscribedClients => _clients.ToArray();

        /// <summary>By this the stack's events find their way here.</summary>
        internal int Id { get; }

        /// <summary>Notifies one client; returns at once. It goes to the central of the moment, whether that subscribed or not.</summary>
        public GattClientNotificationResult NotifyValue(Buffer value, GattSubscribedClient subscribedClient)
        {
            VirtualChip.Current.Charge(VendorCost.Notify);
            byte[] payload = value.Copy();
            return new GattClientNotificationResult(subscribedClient, _radio.Notify(this, payload), payload.Length);
        }

        internal void OnSubscription(bool subscribed)
        {
            var client = new GattSubscribedClient();
            int index = _clients.FindIndex(other => other.Session.DeviceId.Id == client.Session.DeviceId.Id);
            if (subscribed && index < 0)
            {
                _clients.Add(client);
            }
            else if (!subscribed && index >= 0)
            {
                _clients.RemoveAt(index);
            }

            SubscribedClientsChanged?.Invoke(this, null);
        }

        /// <summary>A read arrived; a descriptor other than 0 is the work of an id beyond 8 bits.</summary>
        internal void OnRead(int eventId, int descriptor)
        {
            var args = new GattReadRequestedEventArgs(_radio, eventId);
            if (descriptor == 0 && StaticValue != null)
            {
                args.GetRequest().RespondWithValue(StaticValue);
            }
            else if (descriptor == 0 && ReadRequested != null)
            {
                ReadRequested(this, args);
            }
            else if (descriptor == UserDescriptionIndex && !string.IsNullOrEmpty(UserDescription))
            {
                args.GetRequest().RespondWithValue(new Buffer(Encoding.UTF8.GetBytes(UserDescription)));
            }
            else
            {
                args.GetRequest().RespondWithProtocolError(GattProtocolError.UnlikelyError);
            }
        }

        /// <summary>A write arrived; a descriptor other than 0 is the work of an id beyond 8 bits.</summary>
        internal void OnWrite(int eventId, int descriptor)
        {
            var args = new GattWriteRequestedEventArgs(_radio, eventId);
            if (descriptor == 0 && WriteRequested != null)
            {
                WriteRequested(this, args);
            }
            else
            {
                args.GetRequest().RespondWithProtocolError(GattProtocolError.UnlikelyError);
            }
        }
    }
}
