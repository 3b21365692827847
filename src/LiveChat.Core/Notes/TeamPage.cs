namespace LiveChat.Notes;

/// <summary>Some of a chat's team log, and the tags the chat has, from one moment.</summary>
/// <param name="Entries">Entries in order of their numbers.</param>
/// <param name="Tags">The tags, in ordinal order.</param>
/// <param name="Last">The number of the last entry; 0 when there is none.</param>
/// <param name="Through">The reader knows everything up to this number.</param>
public sealed record TeamPage(IReadOnlyList<TeamEntry> Entries, IReadOnlyList<string> Tags, long Last, long Through)
{
    /// <summary>Says how many entries there are.</summary>
    public override string ToString() => $"{Entries.Count} entries through {Through}";
}
