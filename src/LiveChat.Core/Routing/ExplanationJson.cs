using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using LiveChat.Chats;

namespace LiveChat.Routing;

/// <summary>Writes explanations as JSON, and reads them.</summary>
internal static class ExplanationJson
{
    // Any script is written as it is: the text goes into a database, never into a page.
    private static readonly ExplanationJsonContext Context = new(new(ExplanationJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(RoutingExplanation e) => JsonSerializer.Serialize(
        new ExplanationContent(
            1, $"{e.Chat}", e.Queue.Value, e.Fence, e.At, e.Policy, NameOf(e.Width), e.Members,
            [.. e.Ranked.Select(r => new RankedContent(r.Key.Agent.Value, r.Key.Passes, r.Key.First, r.Key.Then, r.Load, r.Capacity, r.Key.IsKnown ? true : null))],
            [.. e.Excluded.Select(x => new ExcludedContent(x.Agent.Value, x.Rule, x.Reason, x.Until))],
            e.ExcludedBy.ToDictionary()),
        Context.ExplanationContent);

    public static RoutingExplanation Read(string json)
    {
        try
        {
            return Read(JsonSerializer.Deserialize(json, Context.ExplanationContent) ?? throw new FormatException("The explanation is empty."));
        }
        catch (JsonException e)
        {
            throw new FormatException("The explanation cannot be read.", e);
        }
    }

    private static RoutingExplanation Read(ExplanationContent c) => new()
    {
        Chat = ChatId.TryParse(c.Chat, out var chat) ? chat : throw new FormatException("The explanation names no chat."),
        Queue = new(c.Queue),
        Fence = c.Fence,
        At = c.At,
        Policy = c.Policy,
        Width = WidthOf(c.Width),
        Members = c.Members,
        Ranked = [.. c.Ranked.Select(r => new RankedAgent(new(r.Passes, r.First, r.Then, new(r.Agent)) { IsKnown = r.Known is true }, r.Load, r.Capacity))],
        Excluded = [.. c.Excluded.Select(x => new ExcludedAgent(new(x.Agent), x.Rule, x.Reason, x.Until))],
        ExcludedBy = c.ExcludedBy.ToImmutableSortedDictionary(StringComparer.Ordinal),
    };

    // Written out: what the code calls them may change.
    private static string NameOf(RingWidth width) => width switch
    {
        RingWidth.One => "one",
        RingWidth.EqualRank => "equal_rank",
        RingWidth.All => "all",
    };

    private static RingWidth WidthOf(string name) => name switch
    {
        "one" => RingWidth.One,
        "equal_rank" => RingWidth.EqualRank,
        "all" => RingWidth.All,
        _ => throw new FormatException($"The explanation has the unknown width '{name}'."),
    };
}
