using LiveChat.Detection;

namespace LiveChat.Audit;

/// <summary>Who did what to what, and when: something to be written into the audit log. Holds references and facts, never what somebody wrote.</summary>
public sealed record AuditEntry
{
    /// <summary>When it happened; kept to the microsecond.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it: the host's id of the user, or the name of what acted by itself. 1 to 200 characters.</summary>
    public required string Actor { get; init; }

    /// <summary>What was done, as a code such as <c>chat_redacted</c>. 1 to 60 characters.</summary>
    public required string Action { get; init; }

    /// <summary>To what, as a reference such as <c>chat/0195…</c> or <c>queue/billing</c>. 1 to 400 characters.</summary>
    public required string Subject { get; init; }

    /// <summary>More facts, as JSON, e.g. which part of a message; never its content. At most 4,000 characters; <see langword="null"/> when there are none.</summary>
    public string? Facts { get; init; }

    /// <summary>Whether the entry can be written; a store asks before it looks at anything.</summary>
    /// <exception cref="ArgumentException">The caller's bug: a text is empty, too long, or not well-formed Unicode without U+0000.</exception>
    public void ThrowIfImpossible()
    {
        Check(Actor, 200, nameof(Actor));
        Check(Action, 60, nameof(Action));
        Check(Subject, 400, nameof(Subject));
        if (Facts is not null) Check(Facts, 4000, nameof(Facts));
    }

    /// <summary>Names the action only.</summary>
    public override string ToString() => $"Audit of {Action}";

    private static void Check(string text, int longest, string name)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > longest || !PlainText.IsStorable(text))
        {
            throw new ArgumentException($"{name} of an audit entry needs 1 to {longest} characters of well-formed Unicode without U+0000.");
        }
    }
}
