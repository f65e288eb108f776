using System.Text.Json.Nodes;

namespace GluteSense.Protocol.Tests;

/// <summary>One packet type of the C# codec, seen as bytes and as the named fields of the vectors.</summary>
internal abstract class Codec
{
    public static readonly IReadOnlyDictionary<string, Codec> All = new Dictionary<string, Codec>
    {
        ["live"] = new LiveCodec(),
        ["segment"] = new SegmentCodec(),
        ["mode"] = new ModeCodec(),
        ["calibration"] = new CalibrationCodec(),
        ["answer"] = new AnswerCodec(),
        ["health"] = new HealthCodec(),
        ["run"] = new RunCodec(),
        ["verdict"] = new VerdictCodec(),
        ["quality"] = new QualityCodec(),
        ["raw"] = new RawCodec(),
        ["log"] = new LogCodec(),
        ["status"] = new StatusCodec(),
        ["info"] = new InfoCodec(),
        ["ownerState"] = new OwnerStateCodec(),
        ["ownerWrite"] = new OwnerWriteCodec(),
        ["control"] = new ControlCodec(),
    };

    /// <summary>Longest packet of this type in bytes, or a little more.</summary>
    public virtual int MaxLength => GattTable.DefaultPayloadBytes;

    /// <summary>Decodes; the result encodes and shows itself.</summary>
    public abstract bool TryDecode(byte[] data, out JsonObject fields, out byte[] encodedAgain);

    /// <summary>Encodes the fields of a vector.</summary>
    public abstract byte[] Encode(JsonObject fields);

    protected static int? Known(int value) => value == -1 ? null : value;

    protected static int Number(JsonObject fields, string name) => fields[name]?.GetValue<int>() ?? -1;

    protected static int? KnownLogRatio(int value) => value == SegmentPacket.UnavailableLogRatio ? null : value;

    protected static int LogRatio(JsonObject fields, string name) => fields[name]?.GetValue<int>() ?? SegmentPacket.UnavailableLogRatio;

    protected static byte[] Hex(JsonObject fields, string name) => Convert.FromHexString(fields[name]!.GetValue<string>());

    protected static bool Flag(JsonObject fields, string name) => fields[name]!.GetValue<bool>();

    protected static JsonArray Array(params int[] values) => [.. values.Select(value => JsonValue.Create(Known(value)))];

    protected static void Fill(int[] target, JsonNode? source)
    {
        for (int index = 0; index < target.Length; index++)
        {
            target[index] = source![index]?.GetValue<int>() ?? -1;
        }
    }

    protected static byte[] Bytes(Func<byte[], int> encode) => Bytes(encode, Filled(GattTable.DefaultPayloadBytes));

    /// <summary>Encodes into a buffer in which a part of the packet stands already.</summary>
    protected static byte[] Bytes(Func<byte[], int> encode, byte[] buffer)
    {
        int length = encode(buffer);
        return buffer[..length];
    }

    /// <summary>A buffer of bytes that a codec has to overwrite.</summary>
    protected static byte[] Filled(int length)
    {
        byte[] buffer = new byte[length];
        System.Array.Fill(buffer, (byte)0xEE);
        return buffer;
    }
}
