using System.Text.Json;
using System.Text.Json.Serialization;
using LiveChat.Audit;
using LiveChat.Contacts;
using LiveChat.Detection;

namespace LiveChat.Chats;

/// <summary>What the audit log says of a redaction: enough to do it again to an older copy of the chat, and nothing of what was there. Pure.</summary>
internal static class RedactionAudit
{
    public const string Redacted = "chat_redacted";

    public const string Erased = "contact_erased";

    private const int LongestFacts = 4000;

    private const string ChatSubject = "chat/";

    private const string ContactSubject = "contact/";

    /// <returns>One entry, or several where so many places do not fit into one.</returns>
    public static IEnumerable<AuditEntry> Of(ChatId chat, ChatRedacted what, IReadOnlyCollection<ChatRewrite> rewrites) => Facts(what, [.. rewrites]).Select(facts => new AuditEntry
    {
        At = what.At,
        Actor = ActorOf(what.By),
        Action = Redacted,
        Subject = $"{ChatSubject}{chat}",
        Facts = facts,
    });

    /// <summary>What it says of a contact that was erased.</summary>
    public static AuditEntry Of(ContactId contact, Participant by, string reason, DateTimeOffset at) => new()
    {
        At = at,
        Actor = ActorOf(by),
        Action = Erased,
        Subject = $"{ContactSubject}{contact}",
        Facts = JsonSerializer.Serialize(new(reason), RedactionFactsContext.Default.RedactionFacts),
    };

    /// <summary>The chat of which an entry says what was redacted; <see langword="null"/> for entries about anything else.</summary>
    public static ChatId? ChatOf(AuditEntry entry)
        => entry.Action == Redacted && entry.Subject.StartsWith(ChatSubject, StringComparison.Ordinal) && ChatId.TryParse(entry.Subject[ChatSubject.Length..], out var id) ? id : null;

    /// <summary>The contact of which an entry says that it was erased; <see langword="null"/> for entries about anything else.</summary>
    public static ContactId? ContactOf(AuditEntry entry)
        => entry.Action == Erased && entry.Subject.StartsWith(ContactSubject, StringComparison.Ordinal) && ContactId.TryParse(entry.Subject[ContactSubject.Length..], out var id) ? id : null;

    /// <returns>The facts of an entry of <see cref="Redacted"/>; <see langword="null"/> when they cannot be read.</returns>
    public static RedactionFacts? FactsOf(AuditEntry entry)
    {
        try
        {
            return entry.Facts is null ? null : JsonSerializer.Deserialize(entry.Facts, RedactionFactsContext.Default.RedactionFacts);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string ActorOf(Participant who) => who switch
    {
        Participant.OfAgent x => x.Id.Value,
        Participant.Admin x => x.Id,
        Participant.OfSystem x => x.Name,
        _ => throw new ArgumentException($"{who.GetType().Name} redacts nothing."),
    };

    private static IEnumerable<string> Facts(ChatRedacted what, ChatRewrite[] rewrites)
    {
        // Of all of a chat it needs no list.
        var facts = new RedactionFacts(what.Reason) { Whole = what.IsWhole ? true : null };
        if (!what.IsWhole)
        {
            facts = facts with
            {
                Texts = Some(rewrites.Where(IsWholeText).Select(r => r.At!.Value)),
                Spans = Some(rewrites.OfType<ChatRewrite.OfMessage>().Where(r => !IsWholeText(r)).SelectMany(Masked)),
                Files = Some(rewrites.OfType<ChatRewrite.OfAttachment>().Select(r => $"{r.Attachment}")),
                Fields = Some(rewrites.OfType<ChatRewrite.OfAnswer>().Select(r => r.Field)),
            };
        }

        var json = JsonSerializer.Serialize(facts, RedactionFactsContext.Default.RedactionFacts);
        if (json.Length <= LongestFacts) return [json];

        // One message alone fits: what is masked one by one in it becomes one part from the first to the last.
        if (rewrites is [ChatRewrite.OfMessage only]) return [JsonSerializer.Serialize(facts with { Spans = [Around([.. Masked(only)])] }, RedactionFactsContext.Default.RedactionFacts)];

        var half = rewrites.Length / 2;
        return [.. Facts(what, rewrites[..half]), .. Facts(what, rewrites[half..])];
    }

    private static bool IsWholeText(ChatRewrite rewrite) => rewrite is ChatRewrite.OfWords or ChatRewrite.OfMessage { Replacement.Value: RedactedText.Mark };

    /// <summary>Where the mask stands in a message: sequence, start and length.</summary>
    private static IEnumerable<long[]> Masked(ChatRewrite.OfMessage rewrite)
    {
        var text = rewrite.Replacement.Value;
        for (var start = text.IndexOf(DetectionPipeline.Mask, StringComparison.Ordinal); start >= 0;)
        {
            var end = start;
            while (end < text.Length && text[end] == DetectionPipeline.Mask) end++;
            yield return [rewrite.Sequence, start, end - start];
            start = text.IndexOf(DetectionPipeline.Mask, end);
        }
    }

    private static long[] Around(long[][] spans) => [spans[0][0], spans[0][1], spans[^1][1] + spans[^1][2] - spans[0][1]];

    private static T[]? Some<T>(IEnumerable<T> all) => all.ToArray() is { Length: > 0 } some ? some : null;
}

/// <summary>The facts of a redaction in the audit log: a format, members are added, never renamed.</summary>
internal sealed record RedactionFacts(string? Reason)
{
    /// <summary>All of the chat; the other members are left out then.</summary>
    public bool? Whole { get; init; }

    /// <summary>Sequences of the entries whose text is gone.</summary>
    public long[]? Texts { get; init; }

    /// <summary>Parts of messages: sequence, start and length in UTF-16 units.</summary>
    public long[][]? Spans { get; init; }

    public string[]? Files { get; init; }

    public string[]? Fields { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RedactionFacts))]
internal sealed partial class RedactionFactsContext : JsonSerializerContext;
