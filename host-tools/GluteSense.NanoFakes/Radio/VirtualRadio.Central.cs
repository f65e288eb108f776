using System;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;

namespace GluteSense.NanoFakes
{
    /// <summary>The central's link: comes, goes, asks one thing at a time, listens. Called by the host between runs of the chip.</summary>
    public sealed partial class VirtualRadio
    {
        private CentralRequest _pending;
        private bool _deviceConnected;
        private bool _connectFailed;

        /// <summary>Central: what a scan finds now; null while the device does not advertise.</summary>
        public ScanResult Scan() => IsAdvertising ? _advertisement : null;

        /// <summary>Central: connects, if the device advertises. The device learns of it by an event.</summary>
        public bool TryConnect()
        {
            if (!IsAdvertising)
            {
                return false;
            }

            IsConnected = true;
            _deviceConnected = true;
            _connection++;
            _eventScheduled = false;
            _anchorUs = _chip.NowUs;
            _mtu = DefaultMtu;
            _encrypted = false;
            _chip.PostEvent(() => Server.Session.RaiseStatus(GattSessionStatus.Active));
            return true;
        }

        /// <summary>
        /// Central: begins to connect and fails. The stack has stopped advertising then and starts it again only after a disconnect, so
        /// that the device stays invisible until its stack or its chip restarts; no event tells it. False if it did not advertise.
        /// </summary>
        public bool FailToConnect()
        {
            if (!IsAdvertising)
            {
                return false;
            }

            _connectFailed = true;
            return true;
        }

        /// <summary>
        /// Central: drops the connection, or the link is lost. Queued notifications are gone. The device advertises again when its stack has
        /// seen the loss, which it does not while a request waits for managed code.
        /// </summary>
        public void Disconnect()
        {
            if (IsConnected)
            {
                LoseLink();
                OnHostTask(SeeDisconnect);
            }
        }

        /// <summary>Central: drops whatever connection there is at a virtual time, and hands back to the host then.</summary>
        public void DisconnectAt(long timeUs)
        {
            _chip.At(timeUs, () =>
            {
                Disconnect();
                _chip.HandBack();
            });
        }

        /// <summary>Central: exchanges the MTU at the next connection event.</summary>
        public CentralRequest ExchangeMtu() => Request(request =>
        {
            _mtu = Math.Min(Options.CentralMtu, DeviceMtu);
            ushort mtu = (ushort)_mtu;
            _chip.PostEvent(() => Server.Session.RaiseMtu(mtu));
            Finish(request, 0);
        });

        /// <summary>Central: takes the next notification that arrived.</summary>
        public bool TryTakeNotification(out CentralNotification notification)
        {
            return _inbox.TryDequeue(out notification);
        }

        /// <summary>The link is gone for the central; the device has not seen it yet.</summary>
        private void LoseLink()
        {
            IsConnected = false;
            _connection++;
            _eventScheduled = false;
            _outgoing.Clear();
            _pending?.Complete(CentralRequest.UnlikelyError, Array.Empty<byte>());
            _pending = null;
        }

        /// <summary>The device's stack sees the loss: it ends each subscription, then the session, and advertises again.</summary>
        private void SeeDisconnect()
        {
            EndSubscriptions();
            _deviceConnected = false;
            _chip.PostEvent(() => Server.Session.RaiseStatus(GattSessionStatus.Closed));
        }

        private CentralRequest Request(Action<CentralRequest> atConnectionEvent)
        {
            var request = new CentralRequest();
            if (!IsConnected || _pending != null)
            {
                request.Complete(CentralRequest.UnlikelyError, Array.Empty<byte>());
                return request;
            }

            _pending = request;
            AtNextConnectionEvent(request, atConnectionEvent);
            return request;
        }

        private void AtNextConnectionEvent(CentralRequest request, Action<CentralRequest> action)
        {
            _chip.At(NextConnectionEventUs(), () =>
            {
                // Otherwise the link was lost before the request crossed.
                if (!request.IsComplete)
                {
                    action(request);
                }
            });
        }

        private void Finish(CentralRequest request, byte error) => Finish(request, error, Array.Empty<byte>());

        private void Finish(CentralRequest request, byte error, byte[] value)
        {
            request.Complete(error, value);
            if (_pending == request)
            {
                _pending = null;
            }

            _chip.HandBack();
        }
    }
}
