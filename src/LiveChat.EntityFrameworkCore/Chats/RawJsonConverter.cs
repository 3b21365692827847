using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveChat.EntityFrameworkCore.Chats;

/// <summary>JSON of somebody else's inside of ours: stays as it was written, to the character.</summary>
internal sealed class RawJsonConverter : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return document.RootElement.GetRawText();
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteRawValue(value);
}
