using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveChat.AspNetCore.Contract;

/// <summary>Errors over HTTP: problem details with the same <c>code</c> the hubs answer.</summary>
internal static class Problems
{
    public static ProblemHttpResult Of(ErrorCode error, params ReadOnlySpan<KeyValuePair<string, object?>> more)
    {
        KeyValuePair<string, object?>[] extensions = [new("code", error.Code), .. more];
        return TypedResults.Problem(statusCode: error.HttpStatus, detail: error.Meaning, extensions: extensions);
    }

    public static IResult RateLimited(HttpContext context, TimeSpan retryAfter) => Later(context, ErrorCodes.RateLimited, retryAfter);

    public static IResult TryAgain(HttpContext context) => Later(context, ErrorCodes.TryAgain, ReplyErrors.RestAfterOutage);

    private static ProblemHttpResult Later(HttpContext context, ErrorCode error, TimeSpan retryAfter)
    {
        context.Response.Headers.RetryAfter = Math.Ceiling(retryAfter.TotalSeconds).ToString("F0", CultureInfo.InvariantCulture);
        return Of(error, new KeyValuePair<string, object?>("retryAfterMs", ReplyErrors.Milliseconds(retryAfter)));
    }
}
