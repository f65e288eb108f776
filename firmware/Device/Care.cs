using GluteSense.Feedback;
using GluteSense.Protocol;
using GluteSense.Signal;

namespace GluteSense.Device
{
    /// <summary>What the wearer feels, sees and presses: cue, LED, button, and the battery behind it all.</summary>
    public sealed class Care
    {
        private readonly Peripherals _peripherals;
        private readonly DeviceStatus _status;
        private readonly ChannelQuality _quality;
        private readonly CuePolicy _cue = new CuePolicy();
        private readonly LedState _led = new LedState();
        private readonly Button _button = new Button();
        private readonly BatteryGauge _battery =
            new BatteryGauge(Board.NanovoltsPerCount, Board.AdcOffsetMillivolts, Board.BatteryDividerPermille);
        private ButtonGesture _gesture;
        private bool _isCueing;
        private bool _wasInRep;
        private int _rep;

        /// <summary>Wires it.</summary>
        public Care(Peripherals peripherals, DeviceStatus status, ChannelQuality quality)
        {
            _peripherals = peripherals;
            _status = status;
            _quality = quality;
        }

        /// <summary>When the motor buzzes.</summary>
        public CuePolicy Cue
        {
            get { return _cue; }
        }

        /// <summary>Battery voltage, level and state.</summary>
        public BatteryGauge Battery
        {
            get { return _battery; }
        }

        /// <summary>The button.</summary>
        public Button Button
        {
            get { return _button; }
        }

        /// <summary>True while the detector finds the share low, whether the plan lets the motor say so or not.</summary>
        public bool IsCueing
        {
            get { return _isCueing; }
        }

        /// <summary>True while the motor shakes the electrodes.</summary>
        public bool IsShaking(int nowMs)
        {
            return _cue.IsExcluded(nowMs);
        }

        /// <summary>Shows that a new owner is accepted.</summary>
        public void ShowWindow(bool isOpen)
        {
            _led.Set(LedCondition.OwnerWindow, isOpen);
        }

        /// <summary>Begins a set or a run; its number counts since the calibration.</summary>
        public void BeginSet(bool isRun, int setNumber)
        {
            _cue.BeginSet(isRun, setNumber, Clock.NowMs());
            _status.IsSetCued = _cue.IsSetCued;
            _wasInRep = false;
            _rep = 0;
        }

        /// <summary>Ends the set, and a buzz with it.</summary>
        public void EndSet(int nowMs)
        {
            _cue.EndSet(nowMs);
            _isCueing = false;
            _status.IsSetCued = false;
            _peripherals.Output.SetMotor(false);
        }

        /// <summary>Stage of block work: the detector's word to the motor, in the block after the one it speaks of.</summary>
        public void Attend(Measurement measurement)
        {
            int nowMs = Clock.NowMs();
            bool inRep = measurement.Pipeline.IsRepActive(0) || measurement.Pipeline.IsRepActive(1);
            if (inRep && !_wasInRep)
            {
                _rep++;
            }

            _wasInRep = inRep;
            _isCueing = measurement.Pipeline.IsCueing(0) || measurement.Pipeline.IsCueing(1);
            _cue.Decide(_isCueing, inRep ? _rep : CuePolicy.NoRep, nowMs);
            bool isBuzzing = _cue.IsBuzzing(nowMs);
            _peripherals.Output.SetMotor(isBuzzing);
            if (isBuzzing)
            {
                // With the motor, not when its pattern's turn comes.
                _peripherals.Output.SetLed(true);
            }
        }

        /// <summary>LED and button; every 100 ms or oftener, as no part of a pattern is shorter (200 ms at 250 Hz, where short ones may be passed over).</summary>
        public void Watch(int nowMs)
        {
            bool isMeasuring = _status.Mode != DeviceMode.Idle;
            _led.SetFault(FaultCode(_status.Faults));
            _led.Set(LedCondition.Cue, _cue.IsBuzzing(nowMs));
            _led.Set(LedCondition.Measuring, isMeasuring);
            _led.Set(LedCondition.ElectrodeOff, isMeasuring && AnyElectrodeOff());
            _led.Set(LedCondition.BatteryLow, (_status.Faults & DeviceFaults.BatteryLow) != 0);
            _peripherals.Output.SetLed(_led.IsOn(nowMs));
            PollButton(nowMs);
        }

        /// <summary>Looks at the button.</summary>
        public void PollButton(int nowMs)
        {
            ButtonGesture gesture = _button.Poll(_peripherals.IsButtonDown(), nowMs);
            if (gesture != ButtonGesture.None)
            {
                _gesture = gesture;
            }

            _status.Set(DeviceFaults.Button, _button.IsStuck);
        }

        /// <summary>The gesture that was not dealt with yet.</summary>
        public ButtonGesture TakeGesture()
        {
            ButtonGesture gesture = _gesture;
            _gesture = ButtonGesture.None;
            return gesture;
        }

        /// <summary>Reads the battery, about once a second.</summary>
        public void ReadBattery()
        {
            _battery.Add(_peripherals.BatteryCode());
            _status.Set(DeviceFaults.BatteryLow, _battery.State == BatteryState.Low || _battery.State == BatteryState.Critical);
        }

        /// <summary>Everything off, before sleep or a restart.</summary>
        public void SwitchOff()
        {
            _peripherals.Output.SetMotor(false);
            _peripherals.Output.SetLed(false);
        }

        /// <summary>Blinks of the LED for what is wrong (README.md has the list); what is no fault of the device blinks nothing.</summary>
        private static int FaultCode(int faults)
        {
            return (faults & DeviceFaults.SelfTest) != 0 ? 2
                : (faults & DeviceFaults.Storage) != 0 ? 3
                : (faults & DeviceFaults.LogFull) != 0 ? 4
                : (faults & DeviceFaults.RateNotHeld) != 0 ? 5
                : (faults & DeviceFaults.Button) != 0 ? 6
                : 0;
        }

        private bool AnyElectrodeOff()
        {
            return ((_quality.Flags(0) | _quality.Flags(1) | _quality.Flags(2) | _quality.Flags(3)) & ChannelQuality.ElectrodeOff) != 0;
        }
    }
}
