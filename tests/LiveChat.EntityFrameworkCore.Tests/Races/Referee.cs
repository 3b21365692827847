using LiveChat.Chats;

namespace LiveChat.EntityFrameworkCore.Tests.Races;

/// <summary>What every node of a race asks before it commits, and whether the store compares anything then.</summary>
internal sealed class Referee
{
    /// <summary>Gets or sets what is waited for before a commit.</summary>
    public Func<ChatCommit, Task> BeforeCommit { get; set; } = _ => Task.CompletedTask;

    /// <summary>Gets or sets whether a commit is refused when its chat or its agents are not as it expects; without it whoever commits last is right.</summary>
    public bool Compares { get; set; } = true;
}
