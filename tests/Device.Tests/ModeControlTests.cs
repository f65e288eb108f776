using GluteSense.Calibration;
using GluteSense.NanoFakes;
using GluteSense.Protocol;
using GluteSense.Storage;

namespace GluteSense.Device.Tests;

[TestClass]
public sealed class ModeControlTests
{
    private int _amplitude = 20;

    [TestMethod]
    [DataRow(true, true)]
    [DataRow(false, false)]
    public void A_rate_is_held_by_a_board_that_is_fast_enough(bool isFast, bool holds1000)
    {
        using FirmwareBench bench = New(profile: isFast ? ChipProfile.Fast : ChipProfile.Slow);
        ModeControl modes = bench.Parts.Modes;
        Assert.IsTrue(modes.CanHold(Parts.Rate(250)));
        Assert.IsTrue(modes.CanHold(Parts.Rate(500)));
        Assert.AreEqual(holds1000, modes.CanHold(Parts.Rate(1000)));
        Assert.AreEqual(500, modes.Measurement.Rate.RateHz, "The board's own.");
    }

    [TestMethod]
    [DataRow(true, 1000)]
    [DataRow(false, 500)]
    public void It_starts_with_the_rate_of_the_stored_calibration_if_the_board_can_hold_it(bool isFast, int rateHz)
    {
        using FirmwareBench bench = New(Calibrated(1000), isFast ? ChipProfile.Fast : ChipProfile.Slow);
        Assert.AreEqual(rateHz, bench.Parts.Modes.Measurement.Rate.RateHz);
        Assert.AreEqual(isFast, bench.Parts.Modes.HasRest(0));
        Assert.AreEqual(isFast ? DeviceFaults.OldCalibration : 0, bench.Parts.Status.Faults);
    }

    [TestMethod]
    public void Another_rate_takes_the_calibration_with_it_here_and_in_flash_and_the_same_rate_does_not()
    {
        VirtualFlash flash = Calibrated(500);
        using (FirmwareBench bench = New(flash))
        {
            bench.Do(() => bench.Parts.Modes.SetRate(Parts.Rate(500)));
            Assert.IsTrue(bench.Parts.Modes.HasRest(0));
            bench.Do(() => bench.Parts.Modes.SetRate(Parts.Rate(250)));
            Assert.AreEqual(100, bench.Parts.Modes.Measurement.Rate.BlockMs);
            Assert.IsFalse(bench.Parts.Modes.HasRest(0));
        }

        using FirmwareBench later = New(flash);
        Assert.AreEqual(250, later.Parts.Modes.Measurement.Rate.RateHz);
        Assert.IsFalse(later.Parts.Modes.HasRest(0));
    }

    [TestMethod]
    public void Quiet_and_reference_trials_are_measured_told_and_saved()
    {
        var flash = new VirtualFlash();
        using (FirmwareBench bench = New(flash))
        {
            Own(bench);
            bench.Do(() => Measure(bench.Parts, DeviceMode.CalibrateQuiet, new ControlCommand { Value = 2000 }));
            byte[][] events = [.. bench.Take(GattTable.Events)];
            CollectionAssert.AreEqual(new byte[] { 0, 1, 2, 3 }, events.Where(packet => packet[0] == (byte)EventKind.Calibration).Select(packet => packet[1]).ToArray());
            Assert.HasCount(1, events.Where(packet => packet[0] == (byte)EventKind.Mode));
            Assert.HasCount(1, events.Where(packet => packet[0] == (byte)EventKind.Health));

            _amplitude = 200;
            for (int trial = 0; trial < 3; trial++)
            {
                bench.Do(() => Measure(bench.Parts, DeviceMode.CalibrateReference, new ControlCommand { Value = 1500, ChannelMask = 2, Kind = (int)ReferenceKind.Mvic }));
            }

            byte[] last = bench.Take(GattTable.Events).FindLast(packet => packet[0] == (byte)EventKind.Calibration)!;
            var result = new CalibrationPacket();
            Assert.IsTrue(result.TryDecode(last, last.Length));
            Assert.AreEqual(1, result.Channel);
            Assert.AreEqual(3, result.Trials);
        }

        OnChip.Run(flash, () =>
        {
            var state = new CalibrationState();
            var store = new CalibrationStore(new FlashFiles());
            store.Load();
            Assert.IsTrue(store.TryRestore(state, Parts.Rate(500)));

            // Codes 20 above and below the middle in turn: 400 counts². Of 200 counts, rest goes off.
            Assert.AreEqual(400 * 256, state.RestVarianceQ8(3), 400 * 256 * 0.01);
            Assert.AreEqual(16 * Math.Sqrt(200 * 200 - 400), state.ReferenceRmsQ4(1), 32);
            Assert.AreEqual(-1, state.ReferenceRmsQ4(0));
        });
    }

    [TestMethod]
    public void A_mode_with_a_duration_ends_by_itself_and_others_do_not()
    {
        using FirmwareBench bench = New();
        bench.Do(() =>
        {
            ModeControl modes = bench.Parts.Modes;
            Measure(bench.Parts, DeviceMode.CalibrateQuiet, new ControlCommand { Value = 1000 });
            Assert.AreEqual(1000, modes.Measurement.Grid.ElapsedMs, 50);
            modes.Begin(DeviceMode.Exercise, new ControlCommand(), 1);
            modes.StartTicks();
            for (int block = 0; block < 200; block++)
            {
                modes.RunBlock();
            }

            Assert.IsTrue(modes.IsMeasuring);
            modes.End();
            Assert.IsFalse(modes.IsMeasuring);
        });
    }

    [TestMethod]
    public void Raw_ends_when_nobody_listens_any_more()
    {
        using FirmwareBench bench = New();
        Own(bench);
        bench.Subscribe(GattTable.Raw);
        ModeControl modes = bench.Parts.Modes;
        bench.Do(() =>
        {
            modes.Begin(DeviceMode.Raw, new ControlCommand(), 0);
            modes.StartTicks();
            for (int block = 0; block < 4; block++)
            {
                modes.RunBlock();
            }

            modes.WatchListener();
        });
        Assert.AreEqual(DeviceMode.Raw, bench.Parts.Status.Mode);
        Assert.IsNotEmpty(bench.Take(GattTable.Raw));
        bench.Chip.Radio.Disconnect();
        bench.Wait(50);
        bench.Do(modes.WatchListener);
        Assert.AreEqual(DeviceMode.Idle, bench.Parts.Status.Mode);
    }

    [TestMethod]
    public void A_run_is_logged_with_its_facts_and_a_log_that_was_not_written_is_a_fault_until_the_next()
    {
        var flash = new VirtualFlash();
        using FirmwareBench bench = New(flash);
        ModeControl modes = bench.Parts.Modes;
        bench.Do(() =>
        {
            Log(modes, 3, 25);
            Assert.AreEqual(0, bench.Parts.Status.Faults);
            flash.WritesFail = true;
            Log(modes, 4, 1);
            Assert.AreEqual(DeviceFaults.LogFull, bench.Parts.Status.Faults);
            flash.WritesFail = false;
            Log(modes, 5, 1);
            Assert.AreEqual(0, bench.Parts.Status.Faults);
        });
        var reader = new RunLogReader();
        byte[] bytes = flash.Content(@"I:\run3.log");
        reader.Open(bytes, bytes.Length);
        Assert.IsTrue(reader.NextChunk());
        Assert.AreEqual(3, reader.Run);
        Assert.AreEqual(500, reader.Facts.RateHz);
        Assert.AreEqual(50, reader.Facts.BlockMs);
        Assert.AreEqual(2, reader.Facts.CuePlan);
        Assert.AreEqual(1_800_000_000, reader.Facts.EpochSeconds);
        Assert.AreEqual(805_664, reader.Facts.NanovoltsPerCount);
        Assert.AreEqual(1000, reader.Facts.FrontEndGain);
        Assert.IsTrue(reader.NextChunk(), "A chunk was written while it ran.");
        Assert.IsTrue(reader.IsEnded);
        Assert.DoesNotContain(@"I:\run4.log", flash.Files);
    }

    [TestMethod]
    public void A_window_of_ten_seconds_that_missed_more_than_one_tick_in_twenty_is_a_fault()
    {
        using FirmwareBench bench = New();
        bench.Do(() =>
        {
            ModeControl modes = bench.Parts.Modes;
            modes.Begin(DeviceMode.Exercise, new ControlCommand(), 1);
            int nowMs = Clock.NowMs();
            modes.Measurement.Monitor.Add(4750, 250, 10_000_000);
            modes.WatchRate(nowMs + 10_010);
            Assert.AreEqual(0, bench.Parts.Status.Faults);
            modes.Measurement.Monitor.Add(4749, 251, 10_000_000);
            modes.WatchRate(nowMs + 20_020);
            Assert.AreEqual(DeviceFaults.RateNotHeld, bench.Parts.Status.Faults);
        });
    }

    [TestMethod]
    public void A_front_end_without_supply_is_a_fault()
    {
        using var bench = new FirmwareBench(codes: new Codes((_, _) => 0));
        Assert.AreEqual(DeviceFaults.SelfTest, bench.Parts.Status.Faults);
    }

    [TestMethod]
    public void For_another_wearer_nothing_is_kept()
    {
        VirtualFlash flash = Calibrated(500);
        using FirmwareBench bench = New(flash);
        Assert.IsTrue(bench.Ask(bench.Parts.Modes.EraseWearer));
        Assert.IsFalse(bench.Parts.Modes.HasRest(0));
        Assert.IsFalse(flash.Files.Any(file => file.Contains(CalibrationStore.Name)));
    }

    private static void Measure(Parts parts, DeviceMode mode, ControlCommand command)
    {
        parts.Modes.Begin(mode, command, 0);
        parts.Modes.StartTicks();
        while (parts.Modes.IsMeasuring)
        {
            parts.Modes.RunBlock();
        }

        while (!parts.Events.IsEmpty)
        {
            parts.Events.SendOldest();
        }
    }

    private static void Log(ModeControl modes, int run, int seconds)
    {
        modes.Begin(DeviceMode.Run, new ControlCommand(), 1);
        modes.BeginLog(run, 2, 1_800_000_000);
        modes.StartTicks();
        for (int block = 0; block < seconds * 20; block++)
        {
            modes.RunBlock();
            modes.SaveLog();
        }

        modes.End();
    }

    private static void Own(FirmwareBench bench)
    {
        bench.Connect();
        bench.Own(OwnerProof.Key);
        bench.Subscribe(GattTable.Events);
    }

    private static VirtualFlash Calibrated(int rateHz)
    {
        var flash = new VirtualFlash();
        OnChip.Run(flash, () =>
        {
            var store = new CalibrationStore(new FlashFiles());
            var state = new CalibrationState();
            state.SetRest(0, 5000);
            store.Load();
            store.Save(state, Parts.Rate(rateHz));
        });
        return flash;
    }

    /// <summary>A device whose muscles read so many counts above and below the middle in turn.</summary>
    private FirmwareBench New(VirtualFlash? flash = null, ChipProfile? profile = null)
    {
        int[] taken = new int[8];
        var codes = new Codes((channel, _) => channel == Board.AdcBattery ? 2213 : 2000 + (taken[channel]++ % 2 == 0 ? _amplitude : -_amplitude));
        return new FirmwareBench(flash, codes: codes, profile: profile);
    }
}
