using System.ComponentModel.DataAnnotations;

namespace LiveChat.Queues;

/// <summary>What a queue says of one of its members.</summary>
public sealed class QueueMemberOptions
{
    /// <summary>Gets or sets the weight, for policies that ask for one: a higher one rings earlier.</summary>
    /// <value>The default is 1; at least 1, at most 100.</value>
    [Range(1, 100)]
    public int Weight { get; set; } = 1;

    /// <summary>Gets what the agent can do in this queue, for policies that ask for it. Upper and lower case are the same.</summary>
    /// <value>The default is nothing; each 1 to 60 characters.</value>
    public ICollection<string> Skills { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets or sets whether chats of the queue ring at the agent. Who is switched off still works for the queue: sees its chats, and keeps those in conversation.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool Receives { get; set; } = true;
}
