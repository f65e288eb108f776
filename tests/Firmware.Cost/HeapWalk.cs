using System.Collections;
using System.Reflection;
using GluteSense.CostModel;
using GluteSense.NanoFakes;

namespace GluteSense.CostMeter;

/// <summary>
/// Walks from roots to all that is alive and puts it down to the firmware's classes. An array or string belongs to the class in whose object it
/// is found first; a delegate to the class whose method it calls.
/// </summary>
/// <remarks>Called while the chip stands still. Reflection runs no code of the firmware, so it costs the device nothing.</remarks>
internal sealed class HeapWalk
{
    private const BindingFlags AnyField = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private readonly IReadOnlyList<Assembly> _firmware;
    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> _seenOutside = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<object> _outside = new();
    private readonly Dictionary<Type, HeapClass> _classes = [];
    private readonly Dictionary<string, int> _vendorObjects = [];

    /// <summary>Begins with what the statics of the firmware hold.</summary>
    /// <param name="firmware">The firmware's assemblies.</param>
    public HeapWalk(IReadOnlyList<Assembly> firmware)
    {
        _firmware = firmware;
        foreach (Type type in firmware.SelectMany(assembly => assembly.GetTypes()).Where(type => type.Name[0] != '<'))
        {
            foreach (FieldInfo field in type.GetFields(AnyField | BindingFlags.Static).Where(field => !field.IsLiteral))
            {
                Visit(field.GetValue(null), Of(type), field.Name);
            }
        }
    }

    /// <summary>Walks on from an object of the firmware.</summary>
    public void AddOwn(object root) => Visit(root, Of(root.GetType()), "root");

    /// <summary>
    /// Walks on through the vendor's objects: those the firmware's own were found to hold, and those a chip holds. They hold delegates of the
    /// firmware, and arrays in buffers.
    /// </summary>
    public void AddOutside(VirtualChip chip)
    {
        _outside.Push(chip);
        while (_outside.TryPop(out object? next))
        {
            if (next is Delegate @delegate)
            {
                VisitDelegate(@delegate);
            }
            else if (IsFirmware(next.GetType()))
            {
                Visit(next, Of(next.GetType()), "");
            }
            else if (_seenOutside.Add(next))
            {
                WalkOutside(next);
            }
        }
    }

    /// <summary>What was found.</summary>
    public LiveHeap ToHeap(long stackBytes) => new(
        [.. _classes.Values.Where(one => one.Bytes > 0).OrderByDescending(one => one.Bytes).ThenBy(one => one.Name, StringComparer.Ordinal)],
        stackBytes,
        _vendorObjects);

    private void Visit(object? value, HeapClass holder, string field)
    {
        if (value is Delegate @delegate)
        {
            VisitDelegate(@delegate);
        }
        else if (value is not null && _seen.Add(value))
        {
            VisitNew(value, holder, field);
        }
    }

    private void VisitNew(object value, HeapClass holder, string field)
    {
        switch (value)
        {
            case string text:
                holder.AddBuffer("strings", LiveSizes.StringBytes(text));
                break;
            case Array array:
                holder.AddBuffer($"{field} {LiveSizes.ArrayName(array)}", LiveSizes.ArrayBytes(array));
                VisitElements(array, holder, field);
                break;
            default:
                VisitObject(value, holder, field);
                break;
        }
    }

    private void VisitElements(Array array, HeapClass holder, string field)
    {
        if (!array.GetType().GetElementType()!.IsValueType)
        {
            foreach (object? element in array)
            {
                Visit(element, holder, field);
            }
        }
    }

    private void VisitObject(object value, HeapClass holder, string field)
    {
        Type type = value.GetType();
        if (type.IsPrimitive || type.IsEnum)
        {
            holder.AddBuffer("boxed values", HeapSizes.BoxBytes);
        }
        else if (IsFirmware(type))
        {
            Of(type).AddObject();
            foreach (FieldInfo own in InstanceFields(type).Where(own => !own.FieldType.IsPrimitive && !own.FieldType.IsEnum))
            {
                Visit(own.FieldType.IsValueType ? throw Unknown(type, own.Name) : own.GetValue(value), Of(type), own.Name);
            }
        }
        else
        {
            _outside.Push(IsFake(type) ? value : throw Unknown(holder.Name, field));
        }
    }

    private void VisitDelegate(Delegate @delegate)
    {
        foreach (Delegate one in @delegate.GetInvocationList())
        {
            Type owner = one.Method.DeclaringType!;
            if (!IsFirmware(owner))
            {
                if (one.Target is not null)
                {
                    _outside.Push(one.Target);
                }
            }
            else if (_seen.Add(one))
            {
                Of(owner).AddBuffer("delegates", HeapSizes.DelegateBytes);
                Visit(one.Target, Of(owner), "");
            }
        }
    }

    private void WalkOutside(object value)
    {
        Type type = value.GetType();
        if (value is nanoFramework.Device.Bluetooth.Buffer)
        {
            // It wraps the firmware's array without a copy.
            foreach (FieldInfo field in InstanceFields(type).Where(field => field.FieldType.IsArray))
            {
                Visit(field.GetValue(value), Of(typeof(Program)), "Buffer");
            }
        }

        if (IsFake(type) && !type.IsArray && !type.IsEnum && type.Namespace != typeof(VirtualChip).Namespace)
        {
            _vendorObjects[type.FullName!] = _vendorObjects.GetValueOrDefault(type.FullName!) + 1;
        }

        if (value is Array array)
        {
            PushAll(array);
        }
        else if (IsFake(type) || type.Namespace?.StartsWith("System.Collections", StringComparison.Ordinal) == true)
        {
            PushAll(InstanceFields(type).Select(field => field.GetValue(value)));
        }
    }

    private void PushAll(IEnumerable values)
    {
        foreach (object? value in values)
        {
            if (value is not null and not string && !value.GetType().IsPrimitive)
            {
                _outside.Push(value);
            }
        }
    }

    private HeapClass Of(Type type)
    {
        if (!_classes.TryGetValue(type, out HeapClass? found))
        {
            _classes[type] = found = new HeapClass(type.FullName!, InstanceFields(type).Count());
        }

        return found;
    }

    private bool IsFirmware(Type type) => _firmware.Contains(type.Assembly);

    private static bool IsFake(Type type) => type.Assembly == typeof(VirtualChip).Assembly;

    private static IEnumerable<FieldInfo> InstanceFields(Type? type)
    {
        for (; type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(AnyField | BindingFlags.Instance))
            {
                yield return field;
            }
        }
    }

    private static InvalidOperationException Unknown(object holder, string field) =>
        new($"The size of {holder}.{field} on the 32-bit VM is not known here.");
}
