namespace LiveChat.Browser.Tests.Browsing;

/// <summary>The tests that share the browser; one after the other, because a person looks at one page at a time.</summary>
[CollectionDefinition(Name)]
public sealed class OneBrowser : ICollectionFixture<BrowserFixture>
{
    public const string Name = "Browser";
}
