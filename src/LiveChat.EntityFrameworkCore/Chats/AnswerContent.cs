using LiveChat.Widgets;

namespace LiveChat.EntityFrameworkCore.Chats;

/// <summary>One answer of the form, as stored.</summary>
internal sealed record AnswerContent(string Key, string Label, string Value, string Role)
{
    /// <summary>Whether it is personal; absent when not.</summary>
    public bool? Personal { get; init; }

    public static AnswerContent Of(FormAnswer answer) => new(answer.Key, answer.Label, answer.Value, StoredName.Of(answer.Role)) { Personal = answer.IsPersonal ? true : null };

    public FormAnswer ToAnswer() => new(Key, Label, Value, StoredName.ReadRole(Role)) { IsPersonal = Personal is true };
}
