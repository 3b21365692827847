namespace LiveChat.AspNetCore.Ui;

/// <summary>Marks the ringer's endpoint, so that a page can link to it wherever it was mapped.</summary>
internal sealed class RingerRoute
{
    public static readonly RingerRoute Instance = new();
}
