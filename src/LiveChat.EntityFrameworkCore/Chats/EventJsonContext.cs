using System.Text.Json.Serialization;

namespace LiveChat.EntityFrameworkCore.Chats;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EventContent))]
[JsonSerializable(typeof(AnswerContent[]))]
[JsonSerializable(typeof(PassContent[]))]
[JsonSerializable(typeof(AuthorContent))]
[JsonSerializable(typeof(TransferContent))]
internal sealed partial class EventJsonContext : JsonSerializerContext;
