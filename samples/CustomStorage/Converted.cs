using System.Text.Json;
using System.Text.Json.Serialization;

namespace CustomStorage;

/// <summary>Writes a value as another one that JSON knows, and makes it again from there.</summary>
internal sealed class Converted<T, TWritten>(Func<T, TWritten> write, Func<TWritten, T> read) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => read(JsonSerializer.Deserialize<TWritten>(ref reader, options) ?? throw new JsonException($"Nothing is there instead of a {typeof(T).Name}."));

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, write(value), options);
}
