using System.Globalization;
using System.Text;
using LiveChat.AspNetCore.Contract;

namespace LiveChat.AspNetCore.Tests.Contract;

/// <summary>Writes docs/errors.md.</summary>
internal static class ErrorsPage
{
    public static string Write()
    {
        var text = new StringBuilder(
            """
            # Error codes

            <!-- Generated from src/LiveChat.AspNetCore/Contract/ErrorCodes.cs by the tests. Do not edit. -->

            A hub method answers `{"ok":false,"error":{"code":"…"}}`; over HTTP the same code stands in `code` of the problem details
            (`application/problem+json`). Codes are a contract: new ones may be added, none is ever renamed. Treat a code you do not know like `internal`.

            *Again* says whether sending exactly the same later may succeed. A message is always sent again with its first `messageId`.

            An argument that SignalR itself cannot bind (a wrong type, a missing or unknown member) gets SignalR's generic invocation error, without a code;
            clients show it as `bad_argument`. An argument above 32 KiB closes the connection.

            | Code | HTTP | Again | Meaning |
            |---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var error in ErrorCodes.All)
            text.Append(CultureInfo.InvariantCulture, $"| `{error.Code}` | {error.HttpStatus} | {(error.Retry ? "yes" : "no")} | {error.Meaning} |\n");

        return text.ToString();
    }
}
