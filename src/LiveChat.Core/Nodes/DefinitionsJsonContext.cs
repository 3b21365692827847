using System.Text.Json;
using System.Text.Json.Serialization;
using LiveChat.Agents;
using LiveChat.Queues;
using LiveChat.Teams;
using LiveChat.Transcripts;
using LiveChat.Widgets;

namespace LiveChat.Nodes;

/// <summary>Writes definitions the same way on every node. What is null, zero or off is left out, so that most settings a newer version adds are no difference until somebody sets them.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, Converters = [typeof(UnorderedNames)])]
[JsonSerializable(typeof(QueueSettings))]
[JsonSerializable(typeof(WidgetSettings))]
[JsonSerializable(typeof(TeamOptions))]
[JsonSerializable(typeof(AgentOptions))]
[JsonSerializable(typeof(TranscriptOptions))]
[JsonSerializable(typeof(CodeDefinitions.NamedPart))]
[JsonSerializable(typeof(CodeDefinitions.MacrosPart))]
[JsonSerializable(typeof(CodeDefinitions.IdentityPart))]
[JsonSerializable(typeof(CodeDefinitions.PolicyPart))]
[JsonSerializable(typeof(CodeDefinitions.EventHandlerPart))]
[JsonSerializable(typeof(CodeDefinitions.WebhookPart))]
internal sealed partial class DefinitionsJsonContext : JsonSerializerContext
{
    /// <summary>Names whose order says nothing.</summary>
    private sealed class UnorderedNames : JsonConverter<ICollection<string>>
    {
        public override ICollection<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("Definitions are written only.");

        public override void Write(Utf8JsonWriter writer, ICollection<string> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var name in value.Order(StringComparer.Ordinal)) writer.WriteStringValue(name);
            writer.WriteEndArray();
        }
    }
}
