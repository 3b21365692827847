using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LiveChat.Chats;

namespace CustomStorage;

/// <summary>
/// How records are written as JSON. LiveChat's types need two hints: which kinds an abstract one has, and how to make one again that only its door makes. What they gain later
/// is written by itself; a line from before it lacks that, and reads as its default.
/// </summary>
internal static class LedgerJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        // What a chat works out by itself, such as whether it is open.
        IgnoreReadOnlyProperties = true,
        RespectRequiredConstructorParameters = true,
        Converters =
        {
            new Converted<MessageText, string>(t => t.Value, MessageText.Stored),
            new Converted<TransferNote, string>(n => n.Value, TransferNote.Stored),
            new Converted<ChatRating, Rating>(r => new(r.Score, r.Comment), r => ChatRating.Stored(r.Score, r.Comment)),
        },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameKinds } },
    };

    /// <summary>An abstract type is one of its kinds, each by its name, in LiveChat and here.</summary>
    private static void NameKinds(JsonTypeInfo type)
    {
        if (!type.Type.IsAbstract || type.Kind is not JsonTypeInfoKind.Object) return;

        type.PolymorphismOptions = new() { TypeDiscriminatorPropertyName = "kind" };
        foreach (var kind in type.Type.Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsSubclassOf(type.Type))) type.PolymorphismOptions.DerivedTypes.Add(new(kind, kind.Name));
    }

    private sealed record Rating(int Score, string? Comment);
}
