using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Macros;
using LiveChat.Routing;

namespace LiveChat.WakeUps;

/// <summary>A hint from one node to the others that something changed: names and numbers, never content. A closed hierarchy.</summary>
public abstract record WakeUp
{
    private WakeUp() { }

    /// <summary>The node that made the change; it ignores its own hints.</summary>
    public required NodeId Node { get; init; }

    /// <summary>What several hints about the same thing have in common.</summary>
    internal abstract object Key { get; }

    /// <summary>One hint instead of two about the same thing.</summary>
    internal abstract WakeUp And(WakeUp later);

    /// <summary>A chat changed.</summary>
    /// <param name="Chat">The chat.</param>
    /// <param name="After">What is new follows this sequence; equal to <paramref name="Sequence"/> when the log did not grow.</param>
    /// <param name="Sequence">The last sequence of the log.</param>
    /// <param name="Fence">The fence.</param>
    /// <param name="Moved">Whether the life of the chat moved, so that routers have to look; <see langword="false"/> for messages and marks.</param>
    public sealed record OfChat(ChatId Chat, long After, long Sequence, long Fence, bool Moved) : WakeUp
    {
        /// <inheritdoc/>
        internal override object Key => Chat;

        /// <inheritdoc/>
        internal override WakeUp And(WakeUp later) => later is OfChat x
            ? this with { After = Math.Min(After, x.After), Sequence = Math.Max(Sequence, x.Sequence), Fence = Math.Max(Fence, x.Fence), Moved = Moved || x.Moved }
            : this;
    }

    /// <summary>An agent's availability, name or capacity changed.</summary>
    /// <param name="Agent">The agent.</param>
    /// <param name="Fence">The agent's fence.</param>
    public sealed record OfAgent(AgentId Agent, long Fence) : WakeUp
    {
        /// <inheritdoc/>
        internal override object Key => Agent;

        /// <inheritdoc/>
        internal override WakeUp And(WakeUp later) => later is OfAgent x && x.Fence > Fence ? x : this;
    }

    /// <summary>A chat's team log grew.</summary>
    /// <param name="Chat">The chat.</param>
    /// <param name="Number">What is new begins with this number.</param>
    public sealed record OfTeam(ChatId Chat, long Number) : WakeUp
    {
        /// <inheritdoc/>
        internal override object Key => (Chat, typeof(OfTeam));

        /// <inheritdoc/>
        internal override WakeUp And(WakeUp later) => later is OfTeam x && x.Number < Number ? x : this;
    }

    /// <summary>Something of a chat is gone for good.</summary>
    /// <param name="Chat">The chat.</param>
    public sealed record OfRedaction(ChatId Chat) : WakeUp
    {
        /// <inheritdoc/>
        internal override object Key => (Chat, typeof(OfRedaction));

        /// <inheritdoc/>
        internal override WakeUp And(WakeUp later) => this;
    }

    /// <summary>Macros changed.</summary>
    /// <param name="Owner">Whose.</param>
    /// <param name="Version">The version of all settings that came with the change.</param>
    public sealed record OfMacros(MacroOwner Owner, long Version) : WakeUp
    {
        /// <inheritdoc/>
        internal override object Key => (Owner, Version);

        /// <inheritdoc/>
        internal override WakeUp And(WakeUp later) => this;
    }

    /// <summary>One side of a chat types, or stopped. Not worth sending again.</summary>
    /// <param name="Chat">The chat.</param>
    /// <param name="Fence">The fence of the chat as whoever types sees it: a node that sees another one does not know who the sides are.</param>
    /// <param name="ByCustomer">Whether it is the customer; otherwise the chat's agent.</param>
    /// <param name="IsTyping">Whether typing began or goes on.</param>
    public sealed record OfTyping(ChatId Chat, long Fence, bool ByCustomer, bool IsTyping) : WakeUp
    {
        /// <inheritdoc/>
        internal override object Key => (Chat, ByCustomer);

        /// <inheritdoc/>
        internal override WakeUp And(WakeUp later) => later;
    }
}
