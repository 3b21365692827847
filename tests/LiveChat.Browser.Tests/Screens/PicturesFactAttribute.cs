using LiveChat.Browser.Tests.Browsing;

namespace LiveChat.Browser.Tests.Screens;

/// <summary>Makes the pictures of the documents only when asked, by <c>eng/pictures.sh</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PicturesFactAttribute : FactAttribute
{
    public PicturesFactAttribute()
        => Skip = Chromium.Missing
            ?? (Environment.GetEnvironmentVariable("LIVECHAT_PICTURES") == "1" ? null : "eng/pictures.sh makes the pictures of the documents.");
}
