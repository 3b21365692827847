using System.ComponentModel.DataAnnotations;

namespace LiveChat.Events;

/// <summary>What a handler of events hears, and how many chats it is told of at once.</summary>
public sealed class EventHandlerOptions
{
    /// <summary>Gets the names of the events it hears, of <see cref="ChatEventNames"/>.</summary>
    /// <value>The default is none, which means all that customers may see: neither <see cref="ChatEventNames.MessageAnswered"/> nor <see cref="ChatEventNames.Unattended"/>, and nothing of notes, tags and blocks.</value>
    public ICollection<string> Events { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Gets or sets how many chats one node tells it of at once. Each handler has slots of its own: a slow one takes none from others.</summary>
    /// <value>The default is 4; at least 1, at most 64.</value>
    [Range(1, 64)]
    public int Concurrency { get; set; } = 4;

    internal bool Wants(string name) => Events.Count == 0 ? !ChatEventNames.OfTheTeam.Contains(name) : Events.Contains(name);
}
