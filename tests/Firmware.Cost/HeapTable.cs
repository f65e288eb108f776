using System.Globalization;

namespace GluteSense.CostMeter;

/// <summary>The memory plan as a Markdown table: every class of which something is alive, with its buffers.</summary>
internal static class HeapTable
{
    public static void Write(TextWriter writer, LiveHeap heap)
    {
        writer.WriteLine("| Class | Objects | Buffers | Bytes |");
        writer.WriteLine("|---|---|---|---|");
        foreach (IGrouping<string, HeapClass> folder in heap.Classes.GroupBy(one => one.Folder).OrderByDescending(Bytes))
        {
            writer.WriteLine(Line($"| **{(folder.Key.Length > 0 ? folder.Key : "Buffers of the stack")}** | | | **{Bytes(folder)}** |"));
            foreach (HeapClass one in folder)
            {
                writer.WriteLine(Line($"| {Name(one)} | {Objects(one)} | {string.Join(", ", one.Buffers.Select(Buffer))} | {one.Bytes} |"));
            }
        }

        writer.WriteLine(Line($"| on the stacks of other threads | | | {heap.StackBytes} |"));
        writer.WriteLine(Line($"| **all** | | | **{heap.Bytes}** |"));
    }

    private static string Name(HeapClass one) => one.Folder.Length > 0 ? one.Name[(one.Folder.Length + 1)..] : one.Name;

    private static string Objects(HeapClass one) => one.Objects == 0 ? "" : Line($"{Times(one.Objects)}{one.ObjectBytes}");

    private static string Buffer(HeapBuffer buffer) => Line($"{buffer.Name} {Times(buffer.Count)}{buffer.BytesEach}");

    private static string Times(int count) => count == 1 ? "" : Line($"{count} × ");

    private static long Bytes(IEnumerable<HeapClass> classes) => classes.Sum(one => one.Bytes);

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
