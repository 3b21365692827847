namespace LiveChat.Notes;

/// <summary>What became of an addition to a chat's team log. A closed hierarchy.</summary>
public abstract record TeamAppendResult
{
    private TeamAppendResult() { }

    /// <summary>It is stored.</summary>
    /// <param name="Entry">The entry with its number.</param>
    /// <param name="Tags">The chat's tags after it, in ordinal order.</param>
    public sealed record Appended(TeamEntry Entry, IReadOnlyList<string> Tags) : TeamAppendResult;

    /// <summary>The same author used the id before for the same thing.</summary>
    /// <param name="Entry">What was stored then.</param>
    /// <param name="Tags">The chat's tags now.</param>
    public sealed record Duplicate(TeamEntry Entry, IReadOnlyList<string> Tags) : TeamAppendResult;

    /// <summary>Nothing to do: the tag is on the chat already, or is not on it.</summary>
    /// <param name="Tags">The chat's tags.</param>
    public sealed record Unchanged(IReadOnlyList<string> Tags) : TeamAppendResult;

    /// <summary>The same author used the id before for something else.</summary>
    public sealed record IdReused : TeamAppendResult;

    /// <summary>The chat has <see cref="ChatTag.MaxPerChat"/> tags.</summary>
    public sealed record TooManyTags : TeamAppendResult;

    /// <summary>Names the result only.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>What an id that was used before comes to; for stores.</summary>
    /// <param name="first">What is stored under the id.</param>
    /// <param name="again">What came now.</param>
    /// <param name="tags">The chat's tags.</param>
    public static TeamAppendResult Again(TeamEntry first, TeamEntry again, IReadOnlyList<string> tags)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(again);
        return first.Kind == again.Kind && (first.IsRewritten || first.Text == again.Text) ? new Duplicate(first, tags) : new IdReused();
    }

    /// <summary>What becomes of an addition that is no repetition; for stores.</summary>
    /// <param name="entry">What is to be added.</param>
    /// <param name="tags">The chat's tags.</param>
    /// <returns>The result; <see langword="null"/> when it is to be written.</returns>
    public static TeamAppendResult? Refuse(TeamEntry entry, IReadOnlyList<string> tags)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(tags);
        var isThere = entry.Text is { } tag && tags.Contains(tag.Value);
        return entry.Kind switch
        {
            TeamEntryKind.TagAdded when isThere => new Unchanged(tags),
            TeamEntryKind.TagAdded when tags.Count >= ChatTag.MaxPerChat => new TooManyTags(),
            TeamEntryKind.TagRemoved when !isThere => new Unchanged(tags),
            _ => null,
        };
    }
}
