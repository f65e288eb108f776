using System;
using System.Collections.Generic;
using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;

namespace GluteSense.NanoFakes
{
    /// <summary>
    /// NimBLE on the device, the air, and one central on the other side. Everything crosses at connection events.
    /// </summary>
    /// <remarks>
    /// Modelled from the stack's source (facts/nanoframework.md section 3): one central at a time; MTU 23 until the exchange and not
    /// reset in the session object afterwards; values longer than MTU − 3 are cut silently; notifications queue silently and fail with
    /// BLE_HS_ENOMEM (6) only when the pool is empty, with BLE_HS_ENOTCONN (7) when disconnected; a request waits up to 2 s for managed code; a late
    /// answer to a write leaks the event mutex and breaks every later operation (nf-interpreter GattWriteRequest.cpp).
    /// Methods of the central are called by the host between runs of the chip; methods of the device by firmware.
    /// </remarks>
    public sealed partial class VirtualRadio
    {
        private const int DeviceMtu = 256;
        private const int DefaultMtu = 23;
        private const long AnswerTimeoutUs = 2_000_000;
        private const long LeakedMutexNs = 1_000_000_000;
        private const byte NoMemory = 6;
        private const byte NotConnected = 7;

        private readonly VirtualChip _chip;
        private readonly Queue<(Guid Characteristic, byte[] Payload)> _outgoing = new Queue<(Guid Characteristic, byte[] Payload)>();
        private readonly Queue<CentralNotification> _inbox = new Queue<CentralNotification>();
        private readonly Dictionary<Guid, GattLocalCharacteristic> _characteristics = new Dictionary<Guid, GattLocalCharacteristic>();
        private GattServiceProvider _advertised;
        private CentralRequest _pending;
        private bool _encrypted;
        private bool _eventScheduled;
        private bool _mutexLeaked;
        private int _connection;
        private long _anchorUs;
        private int _mtu = DefaultMtu;

        internal VirtualRadio(VirtualChip chip)
        {
            _chip = chip;
            Server = new BluetoothLEServer();
        }

        /// <summary>The connection's properties; set before <see cref="TryConnect"/>.</summary>
        public RadioOptions Options { get; set; } = new RadioOptions();

        /// <summary>True while a central is connected.</summary>
        public bool IsConnected { get; private set; }

        /// <summary>True while the device can be found and connected to.</summary>
        public bool IsAdvertising => _advertised != null && !IsConnected;

        /// <summary>ATT MTU in force.</summary>
        public int Mtu => _mtu;

        /// <summary>True when a hazard of the stack was stepped on: every later operation of the device fails.</summary>
        public bool IsBroken => _mutexLeaked;

        /// <summary>Name in the scan response.</summary>
        public string DeviceName => Server.DeviceName;

        internal BluetoothLEServer Server { get; }

        /// <summary>Device: registers a characteristic under construction.</summary>
        internal void Register(GattLocalCharacteristic characteristic)
        {
            _characteristics.Add(characteristic.Uuid, characteristic);
        }

        /// <summary>Device: starts the stack and advertises; false when the native stack fails (<see cref="RadioOptions.Starts"/>).</summary>
        internal bool TryStartAdvertising(GattServiceProvider provider)
        {
            if (!Options.Starts)
            {
                return false;
            }

            if (_advertised != null)
            {
                throw new NotSupportedException("A second StartAdvertising, or services added after the first one, are not modelled.");
            }

            _advertised = provider;
            return true;
        }

        /// <summary>Device: queues a notification; NimBLE's return code.</summary>
        internal byte Notify(Guid characteristic, byte[] payload)
        {
            if (_mutexLeaked)
            {
                _chip.ChargeNs(LeakedMutexNs);
                return NoMemory;
            }

            if (!IsConnected)
            {
                return NotConnected;
            }

            if (_outgoing.Count >= Options.QueueLength)
            {
                return NoMemory;
            }

            int length = Math.Min(payload.Length, _mtu - 3);
            _outgoing.Enqueue((characteristic, payload.AsSpan(0, length).ToArray()));
            ScheduleConnectionEvent();
            return 0;
        }

        /// <summary>Device: answers a read. A late answer is ignored; only that of a write does harm.</summary>
        internal void AnswerRead(CentralRequest request, byte error, byte[] value)
        {
            if (request.AwaitsManagedAnswer)
            {
                request.AwaitsManagedAnswer = false;
                request.Complete(error, value);
                Settle(request);
            }
        }

        /// <summary>Device: answers a write, with 0 or an ATT error. A late or second answer leaks the stack's event mutex.</summary>
        internal void AnswerWrite(CentralRequest request, byte error)
        {
            if (!request.AwaitsManagedAnswer)
            {
                _mutexLeaked = true;
                return;
            }

            request.AwaitsManagedAnswer = false;
            request.Complete(error, Array.Empty<byte>());
            Settle(request);
        }

        private long NextConnectionEventUs()
        {
            long interval = Options.ConnectionIntervalUs;
            return _anchorUs + ((_chip.NowUs - _anchorUs) / interval + 1) * interval;
        }

        private void ScheduleConnectionEvent()
        {
            if (!_eventScheduled)
            {
                _eventScheduled = true;
                int connection = _connection;
                long eventUs = NextConnectionEventUs();
                _chip.At(eventUs, () =>
                {
                    // Another connection has other connection events.
                    if (connection == _connection)
                    {
                        RunConnectionEvent(eventUs);
                    }
                });
            }
        }

        private void RunConnectionEvent(long eventUs)
        {
            _eventScheduled = false;
            for (int sent = 0; sent < Options.PacketsPerEvent && _outgoing.TryDequeue(out var next); sent++)
            {
                _inbox.Enqueue(new CentralNotification(eventUs, next.Characteristic, next.Payload));
            }

            if (_inbox.Count > 0)
            {
                _chip.HandBack();
            }

            if (_outgoing.Count > 0)
            {
                ScheduleConnectionEvent();
            }
        }
    }
}
