using System.Collections.Immutable;
using LiveChat.Chats;

namespace LiveChat.Redaction;

/// <summary>Asks for something in a chat to go for good.</summary>
/// <param name="Chat">The chat.</param>
/// <param name="By">Who asks: an administrator, or the host's own code. Whether they may is the caller's to say.</param>
/// <param name="Targets">What is to go; at least one, at most <see cref="MaxTargets"/>.</param>
/// <param name="Reason">Why: 1 to <see cref="MaxReason"/> UTF-16 units. It is kept in the chat, where the company sees it, and in the audit log for ever: it must not repeat what is to go.</param>
public sealed record RedactionRequest(ChatId Chat, Participant By, ImmutableArray<RedactionTarget> Targets, string Reason)
{
    /// <summary>The most targets of one request.</summary>
    public const int MaxTargets = 500;

    /// <summary>The longest reason, in UTF-16 units.</summary>
    public const int MaxReason = 200;

    /// <summary>Names the chat by id only.</summary>
    public override string ToString() => $"Redaction in chat {Chat}";
}
