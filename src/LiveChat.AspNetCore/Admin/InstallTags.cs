using System.Text.Encodings.Web;
using LiveChat.AspNetCore.Ui;
using LiveChat.Widgets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LiveChat.AspNetCore.Admin;

/// <summary>Writes the script tag that installs a widget, with the address as the asking browser reached this server.</summary>
internal sealed class InstallTags(LinkGenerator links)
{
    public string Of(HttpContext context, WidgetId widget)
    {
        var address = links.GetUriByAddress(context, LoaderRoute.Instance, new RouteValueDictionary { ["siteKey"] = widget.Value });
        return $"<script async src=\"{HtmlEncoder.Default.Encode(address ?? string.Empty)}\"></script>";
    }
}
