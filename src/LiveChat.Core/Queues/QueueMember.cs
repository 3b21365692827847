using System.Collections.Immutable;

namespace LiveChat.Queues;

/// <summary>What a queue says of an agent who works for it. Immutable.</summary>
/// <param name="Weight">A higher one rings earlier, where the policy asks for weights.</param>
/// <param name="Skills">What the agent can do in this queue, in order.</param>
/// <param name="Receives">Whether chats of the queue ring at the agent.</param>
public sealed record QueueMember(int Weight, ImmutableArray<string> Skills, bool Receives)
{
    /// <summary>Somebody who works for a queue that says nothing more: weight 1, no skills, receives.</summary>
    public static readonly QueueMember Plain = new(1, [], true);

    /// <summary>Whether the agent can do something. Upper and lower case are the same.</summary>
    /// <param name="skill">What.</param>
    public bool Has(string skill)
    {
        foreach (var own in Skills)
        {
            if (string.Equals(own, skill, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
