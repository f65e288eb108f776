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
    /// Modelled from the sources of nanoFramework.Device.Bluetooth, nf-interpreter and esp-nimble: one central at a time; MTU 23 until the
    /// exchange and not reset in the session object afterwards; values longer than MTU − 3 are cut silently; notifications queue silently
    /// and fail with BLE_HS_ENOMEM (6) only when the pool is empty, with BLE_HS_ENOTCONN (7) when disconnected, and reach a central that
    /// never subscribed; a request waits up to 2 s for managed code and holds everything behind it. The hazards of answering are in
    /// VirtualRadio.Requests.cs, restarting the stack in VirtualRadio.Stack.cs, pairing in VirtualRadio.Security.cs.
    /// Methods of the central are called by the host between runs of the chip; methods of the device by firmware.
    /// </remarks>
    public sealed partial class VirtualRadio
    {
        private const int DeviceMtu = 256;
        private const int DefaultMtu = 23;
        private const byte UnknownCharacteristic = 1;
        private const byte NoMemory = 6;
        private const byte NotConnected = 7;

        private readonly VirtualChip _chip;
        private readonly Queue<(Guid Characteristic, byte[] Payload)> _outgoing = new Queue<(Guid Characteristic, byte[] Payload)>();
        private readonly Queue<CentralNotification> _inbox = new Queue<CentralNotification>();
        private bool _eventScheduled;
        private int _connection;
        private long _anchorUs;
        private int _mtu = DefaultMtu;

        internal VirtualRadio(VirtualChip chip)
        {
            _chip = chip;
        }

        /// <summary>The connection's properties; set before <see cref="TryConnect"/>.</summary>
        public RadioOptions Options { get; set; } = new RadioOptions();

        /// <summary>True while a central is connected.</summary>
        public bool IsConnected { get; private set; }

        /// <summary>True while the device can be found and connected to.</summary>
        public bool IsAdvertising => _advertisement != null && !_deviceConnected && !_connectFailed;

        /// <summary>ATT MTU in force.</summary>
        public int Mtu => _mtu;

        /// <summary>
        /// True when a hazard of the stack was stepped on: the mutex leaked, and every later request fails until the stack restarts; or memory
        /// was touched that had gone, and nothing is certain until the chip restarts.
        /// </summary>
        public bool IsBroken => _mutexLeaked || _memoryCorrupted;

        /// <summary>The device's name in its Generic Access service; what a scan shows is in <see cref="Scan"/>.</summary>
        public string DeviceName => Server.DeviceName;

        internal BluetoothLEServer Server { get; private set; } = new BluetoothLEServer();

        /// <summary>Device: queues a notification for whoever is connected; NimBLE's return code.</summary>
        internal byte Notify(GattLocalCharacteristic characteristic, byte[] payload)
        {
            if (!IsInTable(characteristic))
            {
                return UnknownCharacteristic;
            }

            if (!_stackRuns)
            {
                throw new NotSupportedException("A notification after BluetoothLEServer.Stop() works on memory the stack has freed; that is not modelled.");
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
            _outgoing.Enqueue((characteristic.Uuid, payload.AsSpan(0, length).ToArray()));
            ScheduleConnectionEvent();
            return 0;
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
