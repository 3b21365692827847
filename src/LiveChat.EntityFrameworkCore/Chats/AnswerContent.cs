using LiveChat.Widgets;

namespace LiveChat.EntityFrameworkCore.Chats;

/// <summary>One answer of the form, as stored.</summary>
internal sealed record AnswerContent(string Key, string Label, string Value, string Role)
{
    public static AnswerContent Of(FormAnswer answer) => new(answer.Key, answer.Label, answer.Value, StoredName.Of(answer.Role));

    public FormAnswer ToAnswer() => new(Key, Label, Value, StoredName.ReadRole(Role));
}
