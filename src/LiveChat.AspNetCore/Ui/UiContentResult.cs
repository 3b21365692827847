using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace LiveChat.AspNetCore.Ui;

/// <summary>Answers GET and HEAD with one <see cref="UiContent"/>: coding, entity tag, 304.</summary>
internal sealed class UiContentResult(UiContent content, string cacheControl) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var request = httpContext.Request;
        var response = httpContext.Response;
        var coding = ContentCoding.Choose(request.Headers.AcceptEncoding);
        var tag = content.ETagIn(coding);

        response.Headers.ETag = tag;
        response.Headers.CacheControl = cacheControl;
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        response.Headers.XContentTypeOptions = "nosniff";

        if (IsKnown(request, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var body = content.In(coding);
        response.ContentType = content.ContentType;
        response.ContentLength = body.Length;
        if (coding != ContentCoding.Identity)
            response.Headers.ContentEncoding = coding.Name;

        if (!HttpMethods.IsHead(request.Method))
            await response.Body.WriteAsync(body, httpContext.RequestAborted).ConfigureAwait(false);
    }

    private static bool IsKnown(HttpRequest request, string tag)
        => EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
            && known.Any(value => value.Equals(EntityTagHeaderValue.Any) || value.Compare(new EntityTagHeaderValue(tag), useStrongComparison: false));
}
