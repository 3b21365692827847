using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveChat.AspNetCore.Contract;

/// <summary>Errors over HTTP: problem details with the same <c>code</c> the hubs answer.</summary>
internal static class Problems
{
    public static ProblemHttpResult Of(ErrorCode error) => TypedResults.Problem(
        statusCode: error.HttpStatus,
        detail: error.Meaning,
        extensions: [new("code", error.Code)]);

    public static IResult RateLimited(HttpContext context, TimeSpan retryAfter) => Later(context, ErrorCodes.RateLimited, retryAfter);

    public static IResult StoreUnavailable(HttpContext context) => Later(context, ErrorCodes.TryAgain, ReplyErrors.RestAfterOutage);

    private static ProblemHttpResult Later(HttpContext context, ErrorCode error, TimeSpan retryAfter)
    {
        context.Response.Headers.RetryAfter = Math.Ceiling(retryAfter.TotalSeconds).ToString("F0", System.Globalization.CultureInfo.InvariantCulture);
        return TypedResults.Problem(
            statusCode: error.HttpStatus,
            detail: error.Meaning,
            extensions: [new("code", error.Code), new("retryAfterMs", ReplyErrors.Milliseconds(retryAfter))]);
    }
}
