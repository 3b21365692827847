using Microsoft.AspNetCore.Http;

namespace LiveChat.AspNetCore.Ui;

/// <summary>Finds out where LiveChat is mapped, as the browser sees it: the host's path base and all prefixes, whoever set them.</summary>
internal static class BasePath
{
    /// <summary>Takes the route's own segments off the end of the request's path.</summary>
    /// <param name="request">A request to one of our routes.</param>
    /// <param name="segments">How many segments the route has below the base path.</param>
    /// <returns>The path without a slash at the end; empty at the root.</returns>
    public static string Of(HttpRequest request, int segments)
    {
        var path = request.PathBase.Add(request.Path).ToUriComponent().TrimEnd('/');
        for (var i = 0; i < segments; i++)
            path = path[..path.LastIndexOf('/')];

        return path;
    }
}
