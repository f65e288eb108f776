using System;
using GluteSense.NanoFakes;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile
{
    /// <summary>A characteristic of the device.</summary>
    public class GattLocalCharacteristic
    {
        private readonly GattLocalCharacteristicParameters _parameters;
        private readonly VirtualRadio _radio;
        private GattSubscribedClient _client;

        internal GattLocalCharacteristic(VirtualRadio radio, Guid uuid, GattLocalCharacteristicParameters parameters)
        {
            _radio = radio;
            _parameters = parameters;
            Uuid = uuid;
        }

        /// <summary>Handler of <see cref="WriteRequested"/>.</summary>
        public delegate void GattLocalCharacteristicWriteEventHandler(GattLocalCharacteristic sender, GattWriteRequestedEventArgs writeRequestEventArgs);

        /// <summary>Handler of <see cref="SubscribedClientsChanged"/>; the argument is always null.</summary>
        public delegate void GattLocalCharacteristicClientsChangedEventHandler(GattLocalCharacteristic sender, object args);

        /// <summary>A central wrote. The handler must answer at once.</summary>
        public event GattLocalCharacteristicWriteEventHandler WriteRequested;

        /// <summary>A central subscribed or went.</summary>
        public event GattLocalCharacteristicClientsChangedEventHandler SubscribedClientsChanged;

        /// <summary>UUID.</summary>
        public Guid Uuid { get; }

        /// <summary>What a central may do.</summary>
        public GattCharacteristicProperties CharacteristicProperties => _parameters.CharacteristicProperties;

        /// <summary>Needed for reading.</summary>
        public GattProtectionLevel ReadProtectionLevel => _parameters.ReadProtectionLevel;

        /// <summary>Needed for writing.</summary>
        public GattProtectionLevel WriteProtectionLevel => _parameters.WriteProtectionLevel;

        /// <summary>The subscribed centrals, in a new array every time.</summary>
        public GattSubscribedClient[] SubscribedClients => _client == null ? Array.Empty<GattSubscribedClient>() : new[] { _client };

        /// <summary>Notifies one client; returns at once.</summary>
        public GattClientNotificationResult NotifyValue(Buffer value, GattSubscribedClient subscribedClient)
        {
            VirtualChip.Current.ChargeInstructions(ChipProfile.NotifyInstructions);
            byte[] payload = value.Copy();
            return new GattClientNotificationResult(subscribedClient, _radio.Notify(Uuid, payload), payload.Length);
        }

        internal void SetSubscribed(bool subscribed)
        {
            if (subscribed == (_client != null))
            {
                return;
            }

            _client = subscribed ? new GattSubscribedClient() : null;
            SubscribedClientsChanged?.Invoke(this, null);
        }

        internal void RaiseWrite(GattWriteRequestedEventArgs args)
        {
            if (WriteRequested != null)
            {
                WriteRequested(this, args);
                return;
            }

            // The library answers for a missing handler, in the way that breaks its stack.
            args.GetRequest().RespondWithProtocolError(CentralRequest.UnlikelyError);
        }

        internal void AnswerRead(CentralRequest request)
        {
            // ReadRequested is not modelled, so that whatever has no static value has no handler either.
            bool hasValue = _parameters.StaticValue != null;
            _radio.AnswerRead(
                request,
                hasValue ? (byte)0 : CentralRequest.UnlikelyError,
                hasValue ? _parameters.StaticValue.Copy() : Array.Empty<byte>());
        }
    }
}
