using System.Text.Json.Serialization;

namespace LiveChat.AspNetCore.Contract;

/// <summary>The answer to every hub method: a value, or one error. Exactly one of the two is there.</summary>
/// <typeparam name="T">What the method answers when it succeeds; always an object, so a field can be added later.</typeparam>
internal sealed record Reply<T> : WireRecord
    where T : class
{
    /// <summary>The answer, when <see cref="Ok"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public T? Value { get; private init; }

    /// <summary>Why not, when not <see cref="Ok"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReplyError? Error { get; private init; }

    /// <summary>Whether the call did what it says.</summary>
    public bool Ok => Error is null;

    public static implicit operator Reply<T>(T value) => new() { Value = value };

    public static implicit operator Reply<T>(ReplyError error) => new() { Error = error };
}
