using LiveChat.AspNetCore.Contract;
using Microsoft.AspNetCore.Http;

namespace LiveChat.AspNetCore.Security;

/// <summary>Stands before endpoints.</summary>
internal interface IGate
{
    /// <summary>Says why a request is refused; null lets it pass. Sets the request's user.</summary>
    ValueTask<ErrorCode?> RefuseAsync(HttpContext context);
}
