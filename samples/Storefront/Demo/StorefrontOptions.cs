namespace Storefront.Demo;

/// <summary>The configuration section <c>LiveChat</c> of the demo shop.</summary>
internal sealed class StorefrontOptions
{
    public const string Section = "LiveChat";

    /// <summary>Gets or sets where chats are kept: <c>sqlite</c>, <c>postgres</c>, or <c>memory</c>, which forgets every chat at a restart.</summary>
    /// <value>The default is <c>sqlite</c>: <see cref="File"/>, unless <c>ConnectionStrings:LiveChat</c> names another. With <c>postgres</c> that has to name the database.</value>
    public string Store { get; set; } = StorefrontStores.Sqlite;

    /// <summary>Gets or sets the file of the store <c>sqlite</c>.</summary>
    /// <value>The default is <c>livechat.db</c> beside the application. Other stores do not use it. Example: <c>/data/livechat.db</c>.</value>
    public string File { get; set; } = "livechat.db";

    /// <summary>Gets or sets the folder with the files people send in chats. Several shops over one database need the same.</summary>
    /// <value>The default is <c>App_Data/attachments</c> beside the application. Example: <c>/data/attachments</c>.</value>
    public string Attachments { get; set; } = "App_Data/attachments";

    /// <summary>Gets or sets the Redis through which several shops over one PostgreSQL wake each other, in the words of StackExchange.Redis.</summary>
    /// <value>The default is null: they do it through PostgreSQL. Example: <c>redis:6379</c>.</value>
    public string? Redis { get; set; }

    /// <summary>Gets or sets the folder with the keys that seal the sign-in. Several shops behind one proxy need the same, and a container one that outlives it.</summary>
    /// <value>The default is null: they stay with the user who runs the shop. Example: <c>/data/keys</c>.</value>
    public string? KeyFolder { get; set; }

    /// <summary>Gets or sets the address of the chat as browsers reach it, when it is not the shop's own.</summary>
    /// <value>The default is null: shop and chat share one origin. Example: <c>http://chat.localhost:5080</c>.</value>
    public Uri? Origin { get; set; }

    /// <summary>Gets or sets the shop's own origins, needed when <see cref="Origin"/> is set.</summary>
    /// <value>The default is none.</value>
    public IReadOnlyList<string> ShopOrigins { get; set; } = [];

    /// <summary>Gets the mail settings.</summary>
    public MailOptions Mail { get; } = new();
}
