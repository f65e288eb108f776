namespace GluteSense.Hardware;

/// <summary>What the firmware assumes of the electronics.</summary>
/// <param name="AdcLeftGlute">ADC1 channel of the left glute.</param>
/// <param name="AdcLeftHamstring">ADC1 channel of the left hamstring.</param>
/// <param name="AdcRightGlute">ADC1 channel of the right glute.</param>
/// <param name="AdcRightHamstring">ADC1 channel of the right hamstring.</param>
/// <param name="AdcBattery">ADC1 channel of the battery divider.</param>
/// <param name="LedPin">GPIO of the LED.</param>
/// <param name="MotorPin">GPIO of the motor.</param>
/// <param name="ButtonPin">GPIO of the button.</param>
/// <param name="BatteryDividerPermille">Battery voltage per voltage at the pin, in thousandths.</param>
/// <param name="FrontEndGain">Gain from electrode to pin, V/V.</param>
public sealed record FirmwareBoard(
    int AdcLeftGlute,
    int AdcLeftHamstring,
    int AdcRightGlute,
    int AdcRightHamstring,
    int AdcBattery,
    int LedPin,
    int MotorPin,
    int ButtonPin,
    int BatteryDividerPermille,
    int FrontEndGain)
{
    /// <summary>The constants of firmware/Board.cs as this program was compiled with them.</summary>
    public static FirmwareBoard Compiled { get; } = new(
        Board.AdcLeftGlute,
        Board.AdcLeftHamstring,
        Board.AdcRightGlute,
        Board.AdcRightHamstring,
        Board.AdcBattery,
        Board.LedPin,
        Board.MotorPin,
        Board.ButtonPin,
        Board.BatteryDividerPermille,
        Board.FrontEndGain);
}
