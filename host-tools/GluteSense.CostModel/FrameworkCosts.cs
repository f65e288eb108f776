using Mono.Cecil;

namespace GluteSense.CostModel;

/// <summary>Calls into the framework that were measured (source: <see cref="OpcodeCosts"/>), call opcode to return. They are native but for Math.Min and int.ToString().</summary>
internal static class FrameworkCosts
{
    /// <summary>Any other native call.</summary>
    public const int Native = 620;

    /// <summary>The constructor of System.Object, called by that of a class.</summary>
    public const int ObjectConstructor = 476;

    private static readonly Dictionary<string, int> Instructions = new()
    {
        ["System.Object::.ctor"] = ObjectConstructor,
        ["System.Threading.Monitor::Exit"] = 664,
        ["System.String::get_Length"] = 712,
        ["System.String::get_Chars"] = 816,
        ["System.String::Concat"] = 969,
        ["System.Threading.AutoResetEvent::Set"] = 665,
        ["System.Threading.Interlocked::Increment"] = 653,
        ["System.Environment::get_TickCount64"] = 607,
        ["System.BitConverter::ToInt16"] = 599,
        ["System.Array::Copy"] = 672,
        ["System.Array::Clear"] = 599,
        ["System.Collections.ArrayList::get_Item"] = 703,
        ["System.Math::Abs"] = 1060,
        ["System.Math::Sqrt"] = 3381,
        ["System.Math::Min"] = 644,
        ["System.Int32::ToString"] = 8985,
    };

    // Monitor.Enter takes 664. The desktop's lock calls Enter(object, ref bool) and has some operations more around it, which this makes up for.
    private const int MonitorEnter = 664;
    private const int MonitorEnterByReference = 553;

    /// <summary>Cost of a call of a framework method.</summary>
    public static Cost Of(MethodReference method)
    {
        string name = method.DeclaringType.FullName + "::" + method.Name;
        if (name == "System.Threading.Monitor::Enter")
        {
            return new Cost(method.Parameters.Count == 2 ? MonitorEnterByReference : MonitorEnter, Calls: 1, NativeCalls: 1);
        }

        bool isInterpreted = name is "System.Object::.ctor" or "System.Math::Min";
        return new Cost(Instructions.GetValueOrDefault(name, Native), Calls: 1, NativeCalls: isInterpreted ? 0 : 1);
    }
}
