using Microsoft.Extensions.Options;

namespace LiveChat.Outbox;

/// <summary>A lease that ends while its item is still tried would let a second node do the same work.</summary>
internal sealed class OutboxLeaseValidator : IValidateOptions<OutboxOptions>
{
    public ValidateOptionsResult Validate(string? name, OutboxOptions options)
    {
        var longest = options.LongestTries;
        return options.LeaseDuration > longest
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"OutboxOptions.LeaseDuration is {options.LeaseDuration}, but {options.TriesPerLease} tries can take {longest}. " +
                "Make LeaseDuration longer, or AttemptTimeout, TriesPerLease or RetryDelay smaller.");
    }
}
