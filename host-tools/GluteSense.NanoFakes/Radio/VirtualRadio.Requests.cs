using System;
using System.Collections.Generic;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;

namespace GluteSense.NanoFakes
{
    /// <summary>The stack's host task waiting for managed code, and the hazards of answering it.</summary>
    /// <remarks>
    /// From esp32_nimble.cpp, GattReadRequest.cpp and GattWriteRequest.cpp of nf-interpreter. The host task posts an event and waits 2 s;
    /// whatever comes behind it waits too. An answer takes the event mutex and is compared with the current event, which stays current
    /// after a time-out until the next request. Then: the right answer completes the request. An answer to another event, also the second
    /// answer to one, is ignored for a read, while for a write the mutex is never given back: from then on each request fails after 1 s,
    /// and each answer costs managed code 1 s, until the stack restarts. Notifications do not need the mutex. Reading or answering with
    /// bytes after the time-out works on memory of the host task that has gone: that is undefined, so it throws here.
    /// </remarks>
    public sealed partial class VirtualRadio
    {
        private const long AnswerTimeoutUs = 2_000_000;
        private const long MutexTimeoutUs = 1_000_000;
        private const int NoEvent = -1;

        private readonly Queue<Action> _hostTask = new Queue<Action>();
        private Action<byte, byte[]> _awaited;
        private byte[] _written;
        private long _waitEndsUs;
        private int _nextEvent = 1;
        private int _currentEvent = NoEvent;
        private bool _mutexLeaked;
        private bool _memoryCorrupted;

        /// <summary>Answers of the device that came after the 2 s or a second time, harmful or not: firmware ought never to give one.</summary>
        public int LateAnswers { get; private set; }

        /// <summary>Device: the bytes of a write; none when it is no longer the current event.</summary>
        internal byte[] TakeWritten(int eventId)
        {
            if (!TryLockEventMutex() || eventId != _currentEvent)
            {
                return Array.Empty<byte>();
            }

            ThrowIfGone();
            return (byte[])_written.Clone();
        }

        /// <summary>Device: answers a read.</summary>
        internal void AnswerRead(int eventId, byte error, byte[] value)
        {
            bool locked = TryLockEventMutex();
            if (!locked || eventId != _currentEvent || _awaited == null)
            {
                LateAnswers++;
                if (locked && eventId == _currentEvent && error == 0)
                {
                    ThrowIfGone();
                }

                return;
            }

            Resolve(error, value);
        }

        /// <summary>Device: answers a write, with 0 or an ATT error.</summary>
        internal void AnswerWrite(int eventId, byte error)
        {
            bool locked = TryLockEventMutex();
            if (!locked || eventId != _currentEvent || _awaited == null)
            {
                LateAnswers++;
                _mutexLeaked |= locked && eventId != _currentEvent;
                return;
            }

            Resolve(error, Array.Empty<byte>());
        }

        /// <summary>
        /// For tests that write by the million, from managed code: calls the handlers of a write at once, without air, event queue or time-out.
        /// The ATT error; null when no handler answered.
        /// </summary>
        internal byte? WriteDirectly(GattLocalCharacteristic target, byte[] value)
        {
            byte? answer = null;
            AskDirectly(value, (error, _) => answer = error, eventId => target.OnWrite(eventId, 0));
            return answer;
        }

        /// <summary>As <see cref="WriteDirectly"/>, for a read: the value; null when no handler answered, or with an error.</summary>
        internal byte[] ReadDirectly(GattLocalCharacteristic target)
        {
            byte[] answer = null;
            AskDirectly(null, (error, value) => answer = error == 0 ? value : null, eventId => target.OnRead(eventId, 0));
            return answer;
        }

        private void AskDirectly(byte[] written, Action<byte, byte[]> answered, Action<int> ask)
        {
            _awaited = answered;
            _written = written;
            _currentEvent = _nextEvent++;
            ask(_currentEvent);
            _awaited = null;
        }

        /// <summary>The host task asks managed code to read (nothing written) or to write, and does nothing else meanwhile.</summary>
        private void AskManaged(GattLocalCharacteristic target, byte[] written, Action<byte, byte[]> answered)
        {
            _awaited = answered;
            _waitEndsUs = _chip.NowUs + (_mutexLeaked ? MutexTimeoutUs : AnswerTimeoutUs);
            if (!_mutexLeaked)
            {
                int eventId = _nextEvent++;
                _currentEvent = eventId;
                _written = written;
                PostTo(target, (addressed, descriptor) =>
                {
                    if (written == null)
                    {
                        addressed.OnRead(eventId, descriptor);
                    }
                    else
                    {
                        addressed.OnWrite(eventId, descriptor);
                    }
                });
            }

            _chip.At(_waitEndsUs, () =>
            {
                if (ReferenceEquals(_awaited, answered))
                {
                    EndWait(CentralRequest.UnlikelyError, Array.Empty<byte>());
                }
            });
        }

        private void Resolve(byte error, byte[] value)
        {
            _currentEvent = NoEvent;
            EndWait(error, value);
        }

        private void EndWait(byte error, byte[] value)
        {
            Action<byte, byte[]> answered = _awaited;
            _awaited = null;
            answered(error, value);
            while (_awaited == null && _hostTask.TryDequeue(out Action next))
            {
                next();
            }
        }

        private void OnHostTask(Action action)
        {
            if (_awaited == null)
            {
                action();
            }
            else
            {
                _hostTask.Enqueue(action);
            }
        }

        private bool TryLockEventMutex()
        {
            if (_stackRuns && _mutexLeaked)
            {
                _chip.Stall(MutexTimeoutUs * 1000);
            }

            return _stackRuns && !_mutexLeaked;
        }

        private void ThrowIfGone()
        {
            if (_awaited == null)
            {
                _memoryCorrupted = true;
                throw new NotSupportedException("The request timed out before its handler came to it: the device would work on memory that has gone.");
            }
        }

        private void ForgetRequests()
        {
            _hostTask.Clear();
            _awaited = null;
            _nextEvent = 1;
            _currentEvent = NoEvent;
            _mutexLeaked = false;
            _memoryCorrupted = false;
        }
    }
}
