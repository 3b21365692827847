namespace LiveChat.AspNetCore.Ui;

/// <summary>Marks the loader's endpoint, so that a page can link to it wherever it was mapped.</summary>
internal sealed class LoaderRoute
{
    public static readonly LoaderRoute Instance = new();
}
