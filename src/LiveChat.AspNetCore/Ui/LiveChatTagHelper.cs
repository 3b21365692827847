using LiveChat.Widgets;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.AspNetCore.Ui;

/// <summary>Puts the customer widget on a Razor page: <c>&lt;live-chat site-key="…" /&gt;</c> becomes the one script tag it needs.</summary>
/// <remarks>Other attributes, such as <c>data-locale</c> or <c>nonce</c>, are passed on to the script tag.</remarks>
[HtmlTargetElement("live-chat")]
public sealed class LiveChatTagHelper : TagHelper
{
    private readonly LinkGenerator _links;

    /// <summary>Makes the tag helper; Razor does.</summary>
    public LiveChatTagHelper(LinkGenerator links)
    {
        ArgumentNullException.ThrowIfNull(links);
        _links = links;
    }

    /// <summary>Gets or sets the widget's site key: 16 to 40 letters, digits, <c>-</c> or <c>_</c>.</summary>
    /// <value>The default is <c>livechat-default</c>, the widget of a host that adds none. A key of another form throws while the page is rendered.</value>
    public string SiteKey { get; set; } = WidgetId.Default.Value;

    /// <summary>Gets or sets where LiveChat is reached when another application serves it, e.g. <c>https://chat.example.com</c>; with a path when it is not mapped at <c>/livechat</c>.</summary>
    /// <value>The default is null, and empty is the same: this application maps LiveChat, and its path base and prefix are found.</value>
    public string? Origin { get; set; }

    /// <summary>Gets or sets the page that is rendered; Razor does.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (!WidgetId.TryParse(SiteKey, out _))
            throw new InvalidOperationException($"<live-chat site-key=\"{SiteKey}\"> needs the site key of a widget: 16 to 40 letters, digits, '-' or '_'.");

        output.TagName = "script";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.Clear();
        output.Attributes.SetAttribute(new TagHelperAttribute("async"));
        output.Attributes.SetAttribute("src", string.IsNullOrEmpty(Origin) ? Here() : There(Origin));
    }

    private string Here()
        => _links.GetPathByAddress(ViewContext.HttpContext, LoaderRoute.Instance, new RouteValueDictionary { ["siteKey"] = SiteKey })
            ?? throw new InvalidOperationException("<live-chat> found no LiveChat in this application. Call app.MapLiveChat(), or set origin to where LiveChat runs.");

    private string There(string origin)
        => Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri is { Scheme: "https" or "http", Query: "", Fragment: "" }
            ? $"{uri.GetLeftPart(UriPartial.Authority)}{(uri.AbsolutePath == "/" ? "/livechat" : uri.AbsolutePath.TrimEnd('/'))}/w/{SiteKey}.js"
            : throw new InvalidOperationException($"<live-chat origin=\"{origin}\"> needs an address like https://chat.example.com.");
}
