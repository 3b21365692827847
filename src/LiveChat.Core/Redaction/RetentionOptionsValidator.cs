using Microsoft.Extensions.Options;

namespace LiveChat.Redaction;

/// <summary>Refuses times that would redact what is still talked about, or nothing in anybody's life.</summary>
internal sealed class RetentionOptionsValidator : IValidateOptions<RetentionOptions>
{
    private static readonly TimeSpan Least = TimeSpan.FromHours(1);
    private static readonly TimeSpan Most = TimeSpan.FromDays(3650);

    public ValidateOptionsResult Validate(string? name, RetentionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.Queues.Values.Append(options.RedactAfter).OfType<TimeSpan>().All(t => t >= Least && t <= Most)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("RetentionOptions: a chat is redacted 1 hour to 3,650 days after its end, or never (null).");
    }
}
