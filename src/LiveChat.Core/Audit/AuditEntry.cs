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
        PlainText.ThrowIfNotStorable(Actor, 200, "Actor of an audit entry");
        PlainText.ThrowIfNotStorable(Action, 60, "Action of an audit entry");
        PlainText.ThrowIfNotStorable(Subject, 400, "Subject of an audit entry");
        if (Facts is not null) PlainText.ThrowIfNotStorable(Facts, 4000, "Facts of an audit entry");
    }

    /// <summary>Names the action only.</summary>
    public override string ToString() => $"Audit of {Action}";
}
