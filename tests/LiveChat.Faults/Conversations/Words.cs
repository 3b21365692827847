using LiveChat.Faults.People;

namespace LiveChat.Faults.Conversations;

/// <summary>What people say: a customer asks, is answered each time, and says goodbye, upon which the agent ends the chat.</summary>
internal static class Words
{
    private const string AsksWord = " asks ";
    private const string GoodbyeWord = " says goodbye ";

    public static string Question(string customer, int number) => $"{customer}{AsksWord}{number}";

    public static string Goodbye(string customer, int number) => $"{customer}{GoodbyeWord}{number}";

    public static string Answer(Guid question) => $"re: {question}";

    public static bool IsGoodbye(StoredEntry entry) => entry.Text?.Contains(GoodbyeWord, StringComparison.Ordinal) is true;

    /// <summary>The first thing a customer said that nobody has answered.</summary>
    public static StoredEntry? Open(IReadOnlyList<StoredEntry> entries)
    {
        var said = entries.Select(e => e.Text).ToHashSet();
        return entries.FirstOrDefault(e => e is { Agent: null, Message: { } id, Text: { } text }
            && (IsGoodbye(e) || (text.Contains(AsksWord, StringComparison.Ordinal) && !said.Contains(Answer(id)))));
    }

    public static bool AreOver(IReadOnlyList<StoredEntry> entries) => entries.Any(e => e.Kind == StoredEntry.Ended);
}
