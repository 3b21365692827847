namespace LiveChat.Settings;

/// <summary>Something that follows what the console sets.</summary>
internal interface ILiveSettings
{
    /// <summary>Reads the store and puts in force what is there. What cannot be is left out with a warning.</summary>
    Task RenewAsync(CancellationToken cancellationToken);
}
