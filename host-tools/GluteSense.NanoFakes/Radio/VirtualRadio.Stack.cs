using System;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;

namespace GluteSense.NanoFakes
{
    /// <summary>Starting, stopping and restarting the stack on the device.</summary>
    /// <remarks>
    /// From BluetoothLEServer.cs, nimble_utils.cpp and esp32_nimble.cpp, and ble_hs_stop.c of esp-nimble. Stopping terminates the
    /// connection first: subscriptions end and the session closes by the usual events. Stopping outlasts its thread's quantum, so that managed
    /// code sees them before the thread goes on, unless it is the event thread itself. Only a central that does not acknowledge
    /// (<see cref="RadioOptions.AcknowledgesTermination"/>) is given up after 2 s without any event; the managed characteristics then keep
    /// their subscribed client, which is the next central's too. All managed objects live on, and the services are handed to the stack anew
    /// when advertising starts.
    /// </remarks>
    public sealed partial class VirtualRadio
    {
        /// <summary>What stopping the stack takes, in ns. Assumed: nobody has published it; with the start, 200 ms for a restart.</summary>
        public const long StackStopNs = 100_000_000;

        /// <summary>What starting the stack takes, in ns. Assumed, as <see cref="StackStopNs"/>; charged at the first start as well.</summary>
        public const long StackStartNs = 100_000_000;

        /// <summary>How long stopping waits for a connection to end, in ns (esp-nimble, BLE_HS_STOP_ON_SHUTDOWN_TIMEOUT).</summary>
        private const long TerminationTimeoutNs = 2_000_000_000;

        private const int StoppedEvent = 0;

        private ScanResult _advertisement;
        private bool _stackRuns;

        /// <summary>True while the stack runs, whether it advertises or not.</summary>
        internal bool StackRuns => _stackRuns;

        /// <summary>Device: starts the stack, with no bonds; nothing if it runs.</summary>
        internal void StartStack()
        {
            if (!_stackRuns)
            {
                _stackRuns = true;
                ForgetBonds();
                _chip.Stall(StackStartNs);
            }
        }

        /// <summary>Device: stops the stack; nothing if it does not run.</summary>
        internal void StopStack()
        {
            if (!_stackRuns)
            {
                return;
            }

            _advertisement = null;
            if (_awaited != null)
            {
                // The host task waits for managed code, which waits here for the host task.
                _chip.Stall((_waitEndsUs - _chip.NowUs) * 1000);
            }

            long costNs = StackStopNs + (_mutexLeaked ? MutexTimeoutUs * 1000 : 0);
            if (IsConnected)
            {
                LoseLink();
                if (Options.AcknowledgesTermination)
                {
                    SeeDisconnect();
                }
                else
                {
                    _subscribed.Clear();
                    costNs += TerminationTimeoutNs;
                }
            }

            _stackRuns = false;
            _deviceConnected = false;
            _connectFailed = false;
            _mutexLeaked = false;
            _currentEvent = StoppedEvent;
            _chip.HandBack();
            _chip.Stall(costNs);
        }

        /// <summary>Device: gives the stack all services made so far; false when it fails (<see cref="RadioOptions.Starts"/>).</summary>
        internal bool TryOfferServices()
        {
            if (!Options.Starts)
            {
                return false;
            }

            if (_advertisement != null)
            {
                throw new NotSupportedException("A second StartAdvertising without BluetoothLEServer.Stop() before it is not modelled.");
            }

            _table.Clear();
            foreach (GattServiceProvider provider in Server.Services)
            {
                foreach (GattLocalCharacteristic characteristic in provider.Service.Characteristics)
                {
                    _table.Add((provider.Service.Uuid, characteristic));
                }
            }

            return true;
        }

        /// <summary>Device: advertises two payloads of up to 31 bytes.</summary>
        internal void Advertise(byte[] advertisement, byte[] scanResponse)
        {
            _advertisement = new ScanResult(new AdvertisingPayload(advertisement), new AdvertisingPayload(scanResponse));
        }

        private void ForgetStack()
        {
            _advertisement = null;
            _stackRuns = false;
            _deviceConnected = false;
            _connectFailed = false;
            ForgetBonds();
        }
    }
}
