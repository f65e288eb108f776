using GluteSense.Hardware.Programs;

namespace GluteSense.Hardware.Tests.Support;

/// <summary>Programs that a test can not do without; .ci/run installs them.</summary>
internal static class Needs
{
    public static void Kicad()
    {
        if (!new KicadCli().IsInstalled)
        {
            Assert.Inconclusive("kicad-cli is not installed: " + KicadCli.Package);
        }
    }

    public static void NgSpice()
    {
        if (!Hardware.Spice.NgSpice.IsInstalled)
        {
            Assert.Inconclusive("ngspice is not installed: " + Hardware.Spice.NgSpice.Package);
        }
    }
}
