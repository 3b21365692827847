using System.Globalization;
using System.Text.Json;
using LiveChat.Chats;

namespace LiveChat.Simulator.Arrivals;

/// <summary>One offer of the routing journal, as far as it says when the chat came.</summary>
/// <param name="Chat">The chat.</param>
/// <param name="Queue">The queue; <see langword="null"/> when the line does not name it.</param>
/// <param name="CameAt">When the chat came, or the earliest that is known.</param>
internal sealed record JournalLine(ChatId Chat, string? Queue, DateTimeOffset CameAt)
{
    private const long LastMillisecond = 253_402_300_799_999;

    /// <summary>Reads a line.</summary>
    /// <returns>What is on it, or what is wrong with it.</returns>
    public static (JournalLine? Line, string? Problem) Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind is JsonValueKind.Object ? Read(json.RootElement) : (null, "it is no JSON object");
        }
        catch (JsonException)
        {
            return (null, "it is no JSON object");
        }
    }

    private static (JournalLine? Line, string? Problem) Read(JsonElement offer)
    {
        if (!ChatId.TryParse(Text(offer, "chat"), out var chat)) return (null, "'chat' is missing, or is no id of a chat (32 hexadecimal digits)");
        if (Time(offer) is not { } at) return (null, "'at' is missing, or is no time (ISO 8601, or milliseconds since 1970-01-01 UTC)");

        return (new(chat, Text(offer, "queue"), MadeAt(chat) is { } made && made < at ? made : at), null);
    }

    /// <summary>LiveChat makes the id of a chat when the chat comes into its queue, and such an id begins with the time.</summary>
    private static DateTimeOffset? MadeAt(ChatId chat)
        => chat.Value.Version == 7 && long.Parse($"{chat}"[..12], NumberStyles.HexNumber, CultureInfo.InvariantCulture) is var made and <= LastMillisecond
            ? DateTimeOffset.FromUnixTimeMilliseconds(made) : null;

    private static string? Text(JsonElement offer, string name) => offer.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static DateTimeOffset? Time(JsonElement offer)
    {
        if (!offer.TryGetProperty("at", out var at)) return null;
        if (at.ValueKind is JsonValueKind.Number) return at.TryGetInt64(out var number) && number is >= 0 and <= LastMillisecond ? DateTimeOffset.FromUnixTimeMilliseconds(number) : null;

        return at.ValueKind is JsonValueKind.String && DateTimeOffset.TryParse(at.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
    }
}
