using LiveChat.AspNetCore.Security;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Ui;

/// <summary>Lets chats ring on a Razor page: <c>&lt;live-chat-ringer /&gt;</c> becomes the one script tag it needs, and nothing for whoever may not open the desk.</summary>
/// <remarks>Other attributes, such as <c>nonce</c>, are passed on to the script tag. Put it on pages of the application that maps LiveChat: the ringer works on its origin only.</remarks>
[HtmlTargetElement("live-chat-ringer")]
public sealed class LiveChatRingerTagHelper : TagHelper
{
    private readonly LinkGenerator _links;

    /// <summary>Makes the tag helper; Razor does.</summary>
    public LiveChatRingerTagHelper(LinkGenerator links)
    {
        ArgumentNullException.ThrowIfNull(links);
        _links = links;
    }

    /// <summary>Gets or sets the page that is rendered; Razor does.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var http = ViewContext.HttpContext;
        var address = _links.GetPathByAddress(http, RingerRoute.Instance, [])
            ?? throw new InvalidOperationException("<live-chat-ringer> found no LiveChat in this application. Call app.MapLiveChat().");

        // Asking takes the user as the desk's policy sees them; the page goes on with its own.
        var user = http.User;
        var refusal = await http.RequestServices.GetRequiredService<StaffCheck>().RefuseAsync(http, StaffArea.Desk).ConfigureAwait(false);
        http.User = user;
        if (refusal is not null)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "script";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.Clear();
        output.Attributes.SetAttribute("type", "module");
        output.Attributes.SetAttribute("src", address);
    }
}
