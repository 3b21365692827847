using Microsoft.Extensions.Options;

namespace LiveChat.Outbox;

/// <summary>A lease that ends while its item is still tried would let a second node do the same work.</summary>
internal sealed class OutboxLeaseValidator : IValidateOptions<OutboxOptions>
{
    public ValidateOptionsResult Validate(string? name, OutboxOptions options)
    {
        // Every pause may come out twice as long by its random part.
        var pauses = options.RetryDelay * (2 * (Math.Pow(2, options.TriesPerLease - 1) - 1));
        var longest = (options.AttemptTimeout * options.TriesPerLease) + pauses;
        return options.LeaseDuration > longest
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"OutboxOptions.LeaseDuration is {options.LeaseDuration}, but {options.TriesPerLease} tries can take {longest}. " +
                "Make LeaseDuration longer, or AttemptTimeout, TriesPerLease or RetryDelay smaller.");
    }
}
