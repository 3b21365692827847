using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveChat.AspNetCore.Tests.Hosting;

/// <summary>An argument exactly as written, also where .NET would write it better.</summary>
[JsonConverter(typeof(Converter))]
internal sealed record RawJson(string Text)
{
    private sealed class Converter : JsonConverter<RawJson>
    {
        public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) => writer.WriteRawValue(value.Text, skipInputValidation: true);
    }
}
