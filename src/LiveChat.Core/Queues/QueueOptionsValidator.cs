using LiveChat.Settings;
using Microsoft.Extensions.Options;

namespace LiveChat.Queues;

/// <summary>What the attributes say.</summary>
internal sealed class QueueOptionsValidator : IValidateOptions<QueueOptions>
{
    public ValidateOptionsResult Validate(string? name, QueueOptions options) => OptionsRefusal.Of(AttributeRules.Problems(options, name));
}
