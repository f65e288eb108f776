using System.Text.Json.Nodes;

namespace GluteSense.Protocol.Tests;

internal sealed class ControlCodec : Codec
{
    public override bool TryDecode(byte[] data, out JsonObject fields, out byte[] encodedAgain)
    {
        ControlCommand command = new();
        bool accepted = command.TryDecode(data, data.Length);
        fields = accepted ? Fields(command) : [];
        encodedAgain = accepted ? Bytes(command.Encode) : [];
        return accepted;
    }

    public override byte[] Encode(JsonObject fields)
    {
        ControlCommand command = new()
        {
            Opcode = (ControlOpcode)Number(fields, "opcode"),
            Tag = Number(fields, "tag"),
            Value = Number(fields, "value"),
            Offset = Number(fields, "offset"),
            ChannelMask = Number(fields, "channelMask"),
            Kind = Number(fields, "kind"),
            Exercise = Number(fields, "exercise"),
            Options = Number(fields, "options"),
        };

        return Bytes(command.Encode);
    }

    /// <summary>Only the parameters that the command has; another that is not 0 shows up as a surplus field.</summary>
    private static JsonObject Fields(ControlCommand command)
    {
        JsonObject fields = new() { ["opcode"] = (int)command.Opcode, ["tag"] = command.Tag };
        bool isReference = command.Opcode == ControlOpcode.StartReference;
        Add(fields, "value", command.Value, HasValue(command.Opcode));
        Add(fields, "offset", command.Offset, command.Opcode is ControlOpcode.SetTime or ControlOpcode.SyncRun);
        Add(fields, "channelMask", command.ChannelMask, isReference);
        Add(fields, "kind", command.Kind, isReference);
        Add(fields, "exercise", command.Exercise, command.Opcode == ControlOpcode.StartExercise);
        Add(fields, "options", command.Options, isReference || command.Opcode == ControlOpcode.StartExercise);
        return fields;
    }

    private static bool HasValue(ControlOpcode opcode) => opcode is ControlOpcode.SetRate or ControlOpcode.StartQuiet
        or ControlOpcode.StartReference or ControlOpcode.SetCue or ControlOpcode.SetRunningCadence or ControlOpcode.SyncRun
        or ControlOpcode.DeleteRun;

    private static void Add(JsonObject fields, string name, int value, bool belongs)
    {
        if (belongs || value != 0)
        {
            fields[name] = value;
        }
    }
}
