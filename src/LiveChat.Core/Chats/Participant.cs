using LiveChat.Agents;
using LiveChat.Contacts;

namespace LiveChat.Chats;

/// <summary>Who acts in a chat. A closed hierarchy; comes from the connection or the host's code, never from a request's body.</summary>
public abstract record Participant
{
    private Participant() { }

    /// <summary>The customer.</summary>
    /// <param name="Contact">Which.</param>
    public sealed record Customer(ContactId Contact) : Participant;

    /// <summary>An agent.</summary>
    /// <param name="Id">Which.</param>
    /// <param name="Name">The display name.</param>
    public sealed record OfAgent(AgentId Id, string Name) : Participant;

    /// <summary>An administrator or supervisor.</summary>
    /// <param name="Id">The host's id of the user.</param>
    /// <param name="Name">The display name.</param>
    public sealed record Admin(string Id, string Name) : Participant;

    /// <summary>The host's own code: a bot, a system.</summary>
    /// <param name="Name">The display name, e.g. "Order bot".</param>
    public sealed record OfSystem(string Name) : Participant;

    /// <summary>What the widget says by itself after the form.</summary>
    /// <param name="Name">The display name.</param>
    public sealed record Automatic(string Name) : Participant;

    /// <summary>Names the kind only.</summary>
    public sealed override string ToString() => GetType().Name;
}
