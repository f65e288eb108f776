using System;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;

namespace GluteSense.NanoFakes
{
    /// <summary>The central's side: connects, asks, listens. Called by the host between runs of the chip.</summary>
    public sealed partial class VirtualRadio
    {
        /// <summary>Central: connects, if the device advertises. The device learns of it by an event.</summary>
        public bool TryConnect()
        {
            if (!IsAdvertising)
            {
                return false;
            }

            IsConnected = true;
            _connection++;
            _eventScheduled = false;
            _anchorUs = _chip.NowUs;
            _mtu = DefaultMtu;
            _encrypted = false;
            _chip.PostEvent(() => Server.Session.RaiseStatus(GattSessionStatus.Active));
            return true;
        }

        /// <summary>Central: drops the connection, or the link is lost. Queued notifications are gone; the device advertises again.</summary>
        public void Disconnect()
        {
            if (!IsConnected)
            {
                return;
            }

            IsConnected = false;
            _outgoing.Clear();
            _pending?.Complete(CentralRequest.UnlikelyError, Array.Empty<byte>());
            _pending = null;
            _chip.PostEvent(() =>
            {
                foreach (GattLocalCharacteristic characteristic in _characteristics.Values)
                {
                    characteristic.SetSubscribed(false);
                }

                Server.Session.RaiseStatus(GattSessionStatus.Closed);
            });
        }

        /// <summary>Central: exchanges the MTU at the next connection event.</summary>
        public CentralRequest ExchangeMtu() => Request(request =>
        {
            _mtu = Math.Min(Options.CentralMtu, DeviceMtu);
            ushort mtu = (ushort)_mtu;
            _chip.PostEvent(() => Server.Session.RaiseMtu(mtu));
            request.Complete(0, Array.Empty<byte>());
        });

        /// <summary>Central: pairs (Just Works) and encrypts the link.</summary>
        public CentralRequest Pair() => Request(request =>
        {
            _encrypted = true;
            request.Complete(0, Array.Empty<byte>());
        });

        /// <summary>Central: writes the client configuration of a characteristic. Anyone may: the stack protects it not at all.</summary>
        public CentralRequest Subscribe(Guid characteristic) => OnCharacteristic(characteristic, (request, target) =>
        {
            bool notifies = (target.CharacteristicProperties & GattCharacteristicProperties.Notify) != 0;
            if (notifies)
            {
                _chip.PostEvent(() => target.SetSubscribed(true));
            }

            request.Complete(notifies ? (byte)0 : CentralRequest.RequestNotSupported, Array.Empty<byte>());
        });

        /// <summary>Central: writes with response.</summary>
        public CentralRequest Write(Guid characteristic, byte[] value) => OnCharacteristic(characteristic, (request, target) =>
        {
            if ((target.CharacteristicProperties & GattCharacteristicProperties.Write) == 0)
            {
                request.Complete(CentralRequest.RequestNotSupported, Array.Empty<byte>());
                return;
            }

            if (!AllowedBy(target.WriteProtectionLevel, request))
            {
                return;
            }

            byte[] received = (byte[])value.Clone();
            AwaitManagedAnswer(request, () => target.RaiseWrite(new GattWriteRequestedEventArgs(new GattWriteRequest(_chip, request, received))));
        });

        /// <summary>Central: reads.</summary>
        public CentralRequest Read(Guid characteristic) => OnCharacteristic(characteristic, (request, target) =>
        {
            if ((target.CharacteristicProperties & GattCharacteristicProperties.Read) == 0)
            {
                request.Complete(CentralRequest.RequestNotSupported, Array.Empty<byte>());
                return;
            }

            if (AllowedBy(target.ReadProtectionLevel, request))
            {
                // The library answers itself, but on the managed event thread all the same.
                AwaitManagedAnswer(request, () => target.AnswerRead(request));
            }
        });

        /// <summary>Central: takes the next notification that arrived.</summary>
        public bool TryTakeNotification(out CentralNotification notification)
        {
            return _inbox.TryDequeue(out notification);
        }

        private static bool NeedsEncryption(GattProtectionLevel level) => level != GattProtectionLevel.Plain;

        private CentralRequest Request(Action<CentralRequest> atConnectionEvent)
        {
            var request = new CentralRequest();
            if (!IsConnected || _pending != null)
            {
                request.Complete(CentralRequest.UnlikelyError, Array.Empty<byte>());
                return request;
            }

            _pending = request;
            _chip.At(NextConnectionEventUs(), () =>
            {
                if (request.IsComplete)
                {
                    // The link was lost before the request crossed.
                    return;
                }

                atConnectionEvent(request);
                if (request.IsComplete)
                {
                    Settle(request);
                }
            });
            return request;
        }

        private CentralRequest OnCharacteristic(Guid uuid, Action<CentralRequest, GattLocalCharacteristic> action) => Request(request =>
        {
            if (_characteristics.TryGetValue(uuid, out GattLocalCharacteristic target))
            {
                action(request, target);
            }
            else
            {
                request.Complete(CentralRequest.InvalidHandle, Array.Empty<byte>());
            }
        });

        private bool AllowedBy(GattProtectionLevel level, CentralRequest request)
        {
            if (NeedsEncryption(level) && !_encrypted)
            {
                request.Complete(CentralRequest.InsufficientEncryption, Array.Empty<byte>());
                return false;
            }

            return true;
        }

        private void AwaitManagedAnswer(CentralRequest request, Action handler)
        {
            if (_mutexLeaked)
            {
                request.Complete(CentralRequest.UnlikelyError, Array.Empty<byte>());
                return;
            }

            request.AwaitsManagedAnswer = true;
            _chip.PostEvent(handler);
            _chip.At(_chip.NowUs + AnswerTimeoutUs, () =>
            {
                if (request.AwaitsManagedAnswer)
                {
                    request.AwaitsManagedAnswer = false;
                    request.Complete(CentralRequest.UnlikelyError, Array.Empty<byte>());
                    Settle(request);
                }
            });
        }

        private void Settle(CentralRequest request)
        {
            if (_pending == request)
            {
                _pending = null;
            }

            _chip.HandBack();
        }
    }
}
