using LiveChat.Chats;
using LiveChat.Queues;

namespace LiveChat.Routing;

/// <summary>What a policy is asked about.</summary>
/// <param name="Chat">The waiting chat.</param>
/// <param name="Queue">Its queue.</param>
/// <param name="Now">The store's time.</param>
public sealed record RoutingRequest(Chat Chat, QueueSettings Queue, DateTimeOffset Now)
{
    /// <summary>The skill the customer's answer asks for, see <see cref="QueueSettings.SkillField"/>; <see langword="null"/> when there is no such answer. Somebody else's words: compare it, keep it nowhere.</summary>
    public string? AskedSkill
    {
        get
        {
            if (Queue.SkillField is not { } key) return null;

            foreach (var answer in Chat.Form)
            {
                if (answer.Key == key) return string.IsNullOrWhiteSpace(answer.Value) ? null : answer.Value;
            }

            return null;
        }
    }
}
