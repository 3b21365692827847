using Microsoft.Extensions.Options;

namespace LiveChat.AspNetCore.DependencyInjection;

internal sealed class OriginsValidator : IValidateOptions<LiveChatHostOptions>
{
    public ValidateOptionsResult Validate(string? name, LiveChatHostOptions options)
    {
        if (options.FileOrigin is { } files && !IsOrigin(files))
            return ValidateOptionsResult.Fail($"'{files}' in LiveChatHostOptions.FileOrigin is not an origin. Write scheme and host only, like https://files.example.com.");

        var wrong = options.Origins.FirstOrDefault(o => !IsOrigin(o));
        return wrong is null
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"'{wrong}' in LiveChatHostOptions.Origins is not an origin. Write scheme and host only, like https://chat.example.com.");
    }

    private static bool IsOrigin(string? text)
        => Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && uri.Scheme is "https" or "http"
            && string.Equals(uri.GetLeftPart(UriPartial.Authority), text, StringComparison.Ordinal);
}
