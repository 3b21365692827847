namespace LiveChat.Settings;

/// <summary>Something that follows what the console sets.</summary>
internal interface ILiveSettings
{
    /// <summary>Reads the store and puts in force what is there. What cannot be is left out with a warning.</summary>
    Task RenewAsync(CancellationToken cancellationToken);

    /// <summary>The store could not be read since the start: what must not be missing counts until it can. Nothing happens when this one could be, or when it is asked again.</summary>
    void AssumeTheWorst()
    {
    }

    /// <summary>What cannot count, e.g. <c>queue billing</c>: a whole document, or something in one.</summary>
    IReadOnlyList<string> Unusable => [];
}
