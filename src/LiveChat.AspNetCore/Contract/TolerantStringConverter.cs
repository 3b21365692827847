using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveChat.AspNetCore.Contract;

/// <summary>Reads a string that is not well-formed Unicode as half a surrogate pair, so that the check at the door refuses it with its own code instead of the reader with none.</summary>
internal sealed class TolerantStringConverter : JsonConverter<string>
{
    private const string IllFormed = "\ud800";

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.String) throw new JsonException("A string is expected here.");
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return IllFormed;
        }
    }

    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return IllFormed;
        }
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WritePropertyName(value);
}
