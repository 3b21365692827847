using System.ComponentModel.DataAnnotations;

namespace LiveChat.Teams;

/// <summary>A team, defined in code with <c>AddTeam</c>.</summary>
public sealed class TeamOptions
{
    /// <summary>Gets or sets the name people see.</summary>
    /// <value>The default is the name the team was added under; at most 80 characters.</value>
    [MaxLength(80)]
    public string? DisplayName { get; set; }

    /// <summary>Gets the ids of agents who belong to the team, beside those of whom the host says so.</summary>
    /// <value>The default is none.</value>
    public ICollection<string> Members { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Gets what is said by itself when a chat starts in a queue of the team, unless the widget has messages of its own. Of a queue with several teams the first by name counts that has any.</summary>
    /// <value>The default is nothing; at most 5 messages of 1 to 1,000 characters, each at most 10 seconds late.</value>
    [MaxLength(5)]
    public IList<AutoMessage> AutoMessages { get; } = [];

    /// <summary>Gets or sets whether every member may change the team's macros. Administrators always may.</summary>
    /// <value>The default is <see langword="false"/>: members use them, administrators change them.</value>
    public bool MembersEditMacros { get; set; }
}
